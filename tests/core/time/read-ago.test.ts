import { expect, test } from 'vitest';
import { readAgo } from '../../../core/time/read-ago.ts';

test.each([
  ['12', 12],
  ['1h 30m', 90],
  ['9:10', 50],
  ['9.10', 50],
  ['10:01', null],
  ['25:00', null],
  ['soon', null],
  ['', null],
  ['-5m', null],
])('at ten, `%s` is %s minutes ago', (text, minutes) => {
  expect(readAgo(text, 600)).toBe(minutes);
});
