import { expect, test } from 'vitest';
import { readDocument } from '../../../../core/parse/document/read-document.ts';
import { findSigns, sign } from '../../../../core/parse/document/signs.ts';

const namesOf = (signs: number) => Object.entries(sign).flatMap(([name, bit]) => ((signs & bit) === 0 ? [] : [name]));

test('a line knows the signs that it holds', () => {
  const [task, words] = readDocument('- [ ] T001 (2h) `a/b`\nPlain words\n').lines;
  expect(namesOf(task?.signs ?? 0)).toEqual(['square', 'round', 'tick', 'path', 'digit']);
  expect(namesOf(words?.signs ?? 0)).toEqual([]);
});

test('full-width marks count as their plain forms', () => {
  expect(namesOf(findSigns('负责人：小麦（2）', 0, 9))).toEqual(['colon', 'round', 'digit', 'wide']);
});

test('what a wrong encoding leaves is told from other foreign signs', () => {
  expect(namesOf(findSigns('A â†’ B', 0, 7))).toEqual(['wide', 'mojibake']);
  expect(namesOf(findSigns('A → B', 0, 5))).toEqual(['wide']);
});
