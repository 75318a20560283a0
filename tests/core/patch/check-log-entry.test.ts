import { expect, test } from 'vitest';
import { checkLogEntry } from '../../../core/patch/check-log-entry.ts';
import type { TimeEntry } from '../../../core/time/time-entry.ts';

const entry: TimeEntry = { id: null, date: '2026-11-20', task: 'T001', start: null, end: null, minutes: 30, note: '' };

test.each<[string, Partial<TimeEntry>]>([
  ['a minute', { minutes: 1 }],
  ['half a minute, which is one in the log', { minutes: 0.5 }],
  ['a day and a night', { minutes: 24 * 60 }],
  ['a day that only leap years have', { date: '2028-02-29' }],
  ['any words in one line', { note: 'oven | late' }],
])('%s can be logged', (_, change) => {
  expect(checkLogEntry({ ...entry, ...change }, null)).toBeNull();
});

test.each<[Partial<TimeEntry>, string]>([
  [{ date: '2026-02-29' }, '`2026-02-29` is no date: expected one such as `2026-11-20`'],
  [{ date: '' }, '`` is no date: expected one such as `2026-11-20`'],
  [{ note: 'two\nlines' }, 'the note has a line break: expected one line'],
  [{ note: 'two\rlines' }, 'the note has a line break: expected one line'],
  [{ minutes: 0.4 }, '`0m` is no time worked: expected at least a minute'],
  [{ minutes: -30 }, '`-30m` is no time worked: expected at least a minute'],
  [{ minutes: Number.NaN }, '`NaNh NaNm` is no time worked: expected at least a minute'],
  [{ minutes: 24 * 60 + 1 }, '`24h 1m` is too long: expected at most 24h an entry'],
])('%j cannot', (change, reason) => {
  expect(checkLogEntry({ ...entry, ...change }, null)).toBe(`Cannot log time on T001: ${reason}`);
});

test('what a row says already is not held against it, what it would say else is', () => {
  const odd = { ...entry, date: 'yesterday', minutes: -30 };
  expect(checkLogEntry({ ...odd, note: 'adjusted' }, odd)).toBeNull();
  expect(checkLogEntry({ ...odd, minutes: -40 }, odd)).toContain('`-40m` is no time worked');
  expect(checkLogEntry({ ...odd, date: 'today' }, odd)).toContain('`today` is no date');
  expect(checkLogEntry({ ...odd, note: 'a\nb' }, odd)).toContain('line break');
});
