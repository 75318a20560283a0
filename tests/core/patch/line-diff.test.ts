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

const unique = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g']);

test('of lines that stand once on each side as many are matched as can be', () => {
  fc.assert(
    fc.property(unique, unique, (old, present) => {
      expect(countMatched(old, present)).toBe(longest(old, present));
    }),
  );
});

test.each([
  ['xababy', 'zbabaw', 3],
  ['xaabbccy', 'zaaccbbw', 4],
  ['xaabby', 'zbbaaw', 2],
  ['xababy', 'zccddw', 0],
  ['xaabby', 'zaabbaabbw', 4],
])('of lines that stand several times, those of %s and %s, as many', (old, present, count) => {
  expect(countMatched([...old], [...present])).toBe(count);
});

function countMatched(old: readonly string[], present: readonly string[]): number {
  return matchLines(old, present).reduce((sum, { length }) => sum + length, 0);
}

/** Length of the longest common subsequence, by trying. */
function longest([first, ...rest]: readonly string[], present: readonly string[]): number {
  if (first === undefined) return 0;
  const at = present.indexOf(first);
  const without = longest(rest, present);
  return at < 0 ? without : Math.max(without, 1 + longest(rest, present.slice(at + 1)));
}
