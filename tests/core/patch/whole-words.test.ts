import { expect, test } from 'vitest';
import { findWhole, isPaired, leavesWhole, mendCut } from '../../../core/patch/whole-words.ts';
import { applyTextEdits, type TextEdit } from '../../../core/text/text-edit.ts';

/** What stands between ⟦ and ⟧ is cut out. */
function cutOf(marked: string): { text: string; edits: readonly TextEdit[] } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return { text: marked.replace(/[⟦⟧]/g, ''), edits: [{ start, end, newText: '' }] };
}

test.each([
  ['**T006, T007⟦, T008** (the model)⟧. Next.', '**T006, T007** (the model). Next.'],
  ['- **⟦T001** → ⟧everything', '- everything'],
  ['- ⟦**T001⟧** waits', '-  waits'],
  ['`T006⟦`, `T011⟧`.', '`T006`.'],
  ['`T004`, `T006⟦`, `T011` (store)⟧.', '`T004`, `T006`.'],
  ['⟦`T014`/`⟧T015` → `T019`', '`T015` → `T019`'],
  ['- `oven.ts⟦` serializes T002 → ⟧T004', '- `oven.ts`T004'],
  ['put off⟦: depends on T018 and `1.0⟧` of it', 'put off of it'],
  ['Send it (⟦After T004⟧.)', 'Send it'],
  ['Send it （⟦T004 の後⟧）', 'Send it'],
  ['焼く（GREEN，⟦依赖 T005⟧）', '焼く（GREEN）'],
  ['Bake (GREEN, ⟦after T005⟧) it', 'Bake (GREEN) it'],
  ['焼く（⟦依存: T005⟧、関連: 13）', '焼く（関連: 13）'],
  ['Bake (⟦after T005⟧; same oven)', 'Bake (same oven)'],
  ['RF: 84. Dep⟦: T013⟧. *Done when* it is', 'RF: 84. *Done when* it is'],
  ['RF: 84. **Depends on**⟦: T013⟧; then', 'RF: 84. **Depends on**; then'],
  ['Wait for the rest⟦ and T013⟧. Then', 'Wait for the rest. Then'],
  ['T001⟦, T002⟧, T003', 'T001, T003'],
])('the cut in %j leaves %j', (marked, wanted) => {
  const { text, edits } = cutOf(marked);
  expect(applyTextEdits(text, mendCut(text, edits))).toBe(wanted);
});

test('what is written in the place of words is no cut to be mended', () => {
  const edits = [{ start: 0, end: 4, newText: 'T009' }];
  expect(mendCut('T001** waits', edits)).toBe(edits);
  const nothing = [{ start: 2, end: 2, newText: '' }];
  expect(mendCut('()', nothing)).toBe(nothing);
});

test.each([
  ['**T001⟦, T002**⟧ wait', false],
  ['__T001⟦, T002__⟧ wait', false],
  ['`T001⟦, T002`⟧ wait', false],
  ['**T001**⟦, **T002**⟧ wait', true],
  ['Bake (⟦after T001⟧)', false],
  ['Bake （⟦T001⟧。）', false],
  ['Bake⟦ (after T001)⟧', true],
  ['Bake⟦ (after T001⟧)', false],
  ['Bake (⟦after T001⟧; same oven)', false],
  ['Bake (hot, ⟦after T001⟧)', false],
  ['T001, ⟦T002⟧, T003', false],
  ['- ⟦T001⟧ → T002', false],
  ['T001 → ⟦T002⟧ → T003', false],
  ['T001 → ⟦T002⟧', false],
  ['T001⟦ → T002⟧', true],
  ['- **⟦T001⟧** → all', false],
  ['- `⟦T001⟧` → all', false],
  ['RF: 1. Deps⟦: T001⟧. Done', false],
  ['T001⟦ → T002 ⟧once T003 is there', false],
  ['T001 ⟦→ T002 ⟧once T003 is there', true],
])('%j leaves whole lines: %j', (marked, isWhole) => {
  const { text, edits } = cutOf(marked);
  expect(leavesWhole(text, edits)).toBe(isWhole);
});

test('what was torn before may stay so', () => {
  const { text, edits } = cutOf('a (b ** c\n- T001⟦, T002⟧ ( ) `d');
  expect(leavesWhole(text, edits)).toBe(true);
});

test('other lines do not count, and lines are taken one by one', () => {
  expect(isPaired('**a\n**b')).toBe(false);
  expect(isPaired('(a\nb)')).toBe(false);
  expect(isPaired('**a** (b) `c`')).toBe(true);
  const { text, edits } = cutOf('**a\n- T001⟦, T002⟧\nb**');
  expect(leavesWhole(text, edits)).toBe(true);
});

test('of several cuts the first that leaves lines whole is taken, mended ones last', () => {
  const { text, edits } = cutOf('Bake (⟦after T001⟧)');
  const other = [{ start: 4, end: text.length, newText: '' }];
  expect(findWhole(text, [edits, other])).toBe(other);
  expect(applyTextEdits(text, findWhole(text, [edits]) ?? [])).toBe('Bake');
  expect(findWhole('**T001, T002**', [[{ start: 6, end: 14, newText: '!' }]])).toBeUndefined();
});
