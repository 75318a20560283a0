import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchLines } from '../../../core/patch/line-diff.ts';

test('lines that stay are matched around those that changed', () => {
  expect(matchLines(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'y', 'd'])).toEqual([
    { old: 0, present: 0, length: 1 },
    { old: 2, present: 2, length: 1 },
    { old: 3, present: 4, length: 1 },
  ]);
});

test('equal neighbours make one match', () => {
  expect(matchLines(['a', 'b', 'c'], ['x', 'a', 'b', 'c'])).toEqual([{ old: 0, present: 1, length: 3 }]);
});

test('matches are in order, equal line for line, and never overlap', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 30 });
  fc.assert(
    fc.property(lines, lines, (old, present) => {
      let [oldEnd, presentEnd] = [0, 0];
      for (const match of matchLines(old, present)) {
        expect(match.old).toBeGreaterThanOrEqual(oldEnd);
        expect(match.present).toBeGreaterThanOrEqual(presentEnd);
        expect(old.slice(match.old, match.old + match.length)).toEqual(
          present.slice(match.present, match.present + match.length),
        );
        [oldEnd, presentEnd] = [match.old + match.length, match.present + match.length];
      }
    }),
  );
});
