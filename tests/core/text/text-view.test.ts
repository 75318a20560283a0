import { expect, test } from 'vitest';
import { repairText, viewText } from '../../../core/text/text-view.ts';

const wrong: readonly (readonly [wrong: string, right: string])[] = [
  ['T006â†’T007', 'T006→T007'],
  ['âœ… Complete', '✅ Complete'],
  ['â¬œ Not Started | ðŸŸ¡ In Progress', '⬜ Not Started | 🟡 In Progress'],
  ['‚Üí next', '→ next'],
  ['‚úÖ done', '✅ done'],
  ['‚ö†Ô∏è CRITICAL', '⚠️ CRITICAL'],
  ['\u{f8ff}üéØ MVP', '🎯 MVP'],
];

for (const [text, right] of wrong) {
  test(`\`${text}\` is read as \`${right}\``, () => {
    expect(repairText(text)).toBe(right);
  });
}

test('words of any language mean what they say', () => {
  for (const words of ['“été” — déjà vu', 'São Paulo, Ângela', '‚Zitat‘ über Öl', 'Älgen ø å', '任务 ✅ →']) {
    expect(repairText(words)).toBe(words);
  }
});

test('every place of a repaired view leads to its place in the text', () => {
  const text = 'xx [GREENâ†’T006] done';
  const view = viewText(text, 3, text.length);
  const at = view.text.indexOf('T006');
  expect(text.slice(...Object.values(view.rangeOf(at, at + 4)))).toBe('T006');
  expect(view.offsetOf(view.text.length)).toBe(text.length);
});
