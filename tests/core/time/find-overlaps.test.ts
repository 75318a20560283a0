import { expect, test } from 'vitest';
import { findOverlaps } from '../../../core/time/find-overlaps.ts';

const entryOf = (date: string, start: string | null, end: string | null) => {
  return { id: null, date, task: 'T001', start, end, minutes: 60, note: '' };
};

test('finds what runs into each other, on both sides, and over midnight', () => {
  const one = entryOf('2026-02-28', '09:00', '10:00');
  const other = entryOf('2026-02-28', '09:30', '11:00');
  const next = entryOf('2026-02-28', '11:00', '12:00');
  const night = entryOf('2026-02-28', '23:00', '01:00');
  const morning = entryOf('2026-03-01', '00:30', '02:00');
  const unknown = entryOf('2026-02-28', null, null);
  const found = findOverlaps([morning, other, one, next, night, unknown]);
  expect([...found]).toEqual([
    [one, [other]],
    [other, [one]],
    [night, [morning]],
    [morning, [night]],
  ]);
});
