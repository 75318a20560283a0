import { expect, test } from 'vitest';
import { readToday } from '../../../renderer/store/today.ts';

test('today is the day on the clock of the user, from its first to its last minute', () => {
  expect(readToday(new Date(2026, 0, 5, 0, 0))).toBe('2026-01-05');
  expect(readToday(new Date(2026, 10, 21, 23, 59))).toBe('2026-11-21');
});
