import { expect, test } from 'vitest';
import { remember } from '../../../core/text/remember.ts';

test('an answer is worked out once for words that come again, and each time for long ones', () => {
  const asked: string[] = [];
  const count = remember((words) => {
    asked.push(words);
    return words.length;
  });
  const long = 'x'.repeat(121);
  expect(['Setup', 'Tests', 'Setup', long, long].map(count)).toEqual([5, 5, 5, 121, 121]);
  expect(asked).toEqual(['Setup', 'Tests', long, long]);
});

test('answers that are nothing or false are kept too, and more words than are kept get theirs', () => {
  let asked = 0;
  const read = remember((words) => {
    asked += 1;
    return words === 'none' ? null : false;
  });
  expect([read('none'), read('none'), read('no'), read('no')]).toEqual([null, null, false, false]);
  expect(asked).toBe(2);
  for (let at = 0; at < 5000; at += 1) expect(read(`word ${at}`)).toBe(false);
  expect(read('none')).toBe(null);
});
