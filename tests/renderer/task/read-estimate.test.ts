import { expect, test } from 'vitest';
import { readEstimate } from '../../../renderer/task/read-estimate.ts';

test('a bare number is hours, anything else as people write it', () => {
  expect(['2', '1,5', '1h 30m', '45m'].map(readEstimate)).toEqual([120, 90, 90, 45]);
});

test('nothing clears the estimate', () => {
  expect(readEstimate('  ')).toBeNull();
});

test('what is no length of work is not taken for one', () => {
  expect(['soon', '-2h', '0', '1e9h', 'NaN'].map(readEstimate)).toEqual(Array(5).fill('unreadable'));
});
