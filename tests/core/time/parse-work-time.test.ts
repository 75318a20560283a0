import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration } from '../../../core/model/format-duration.ts';
import { parseClockSpan, parseWorkTime } from '../../../core/time/parse-work-time.ts';

describe('parseWorkTime', () => {
  test.each([
    ['1h 30m', 90],
    ['1h30m', 90],
    ['1h30', 90],
    ['90m', 90],
    ['90 min', 90],
    ['1.5h', 90],
    ['1,5 h', 90],
    ['1:30', 90],
    ['2 hours', 120],
    ['-30m', -30],
    ['0m', 0],
  ])('reads %s as %d minutes', (text, minutes) => {
    expect(parseWorkTime(text)).toBe(minutes);
  });

  test.each(['', '90', 'h', '1x', '1h 30x', 'NaN', '1e309h', '--1h', '99999999h'])('refuses %j', (text) => {
    expect(parseWorkTime(text)).toBeNull();
  });

  test('reads whatever formatDuration writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 500_000 }), (minutes) => {
        expect(parseWorkTime(formatDuration(minutes))).toBe(minutes);
      }),
    );
  });
});

describe('parseClockSpan', () => {
  test('measures a span of the clock, over midnight too', () => {
    expect(parseClockSpan('9:10-10:40')).toEqual({ start: '09:10', end: '10:40', minutes: 90 });
    expect(parseClockSpan('23:30 – 00:15')).toEqual({ start: '23:30', end: '00:15', minutes: 45 });
    expect(parseClockSpan('9:10-25:00')).toBeNull();
    expect(parseClockSpan('9-10')).toBeNull();
  });
});
