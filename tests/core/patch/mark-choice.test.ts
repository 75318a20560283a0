import { expect, test } from 'vitest';
import { markChoice } from '../../../core/patch/mark-choice.ts';

test.each([
  ['[ ] Open | [x] Started | [ ] Done', 'Done', '[ ] Open | [ ] Started | [x] Done'],
  ['[ ] Open | [ ] Done', 'Open', '[x] Open | [ ] Done'],
  ['[ ] Open | [x] Done', null, '[ ] Open | [ ] Done'],
  ['⬜ Open | **🟡 Started** | ✅ Done', 'Done', '⬜ Open | 🟡 Started | **✅ Done**'],
  ['→ Open | Done', 'Done', 'Open | → Done'],
  ['⬜ Open | ✅ Done', 'Done', null],
  ['[x] Open | [ ] Done', 'Skipped', null],
  ['✅ Done', 'Open', null],
])('of `%s` the choice %s is marked: %s', (value, wanted, expected) => {
  expect(markChoice(value, wanted)).toBe(expected);
});
