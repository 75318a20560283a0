import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDayNumber, toIsoDate, weekdayOf } from '../../../../core/schedule/calendar/day-number.ts';
import { createWorkAxis, type WorkAxis } from '../../../../core/schedule/calendar/work-axis.ts';
import {
  type CalendarSettings,
  createCalendar,
  defaultCalendarSettings,
} from '../../../../core/schedule/calendar/work-calendar.ts';

function axisFrom(start: string, settings: Partial<CalendarSettings> = {}): WorkAxis {
  const read = createCalendar({ ...defaultCalendarSettings, ...settings });
  if (!read.ok) throw new Error(read.message);
  return createWorkAxis(read.calendar, start);
}

describe('day numbers', () => {
  test('count from 1970-01-01, a Thursday, through leap years', () => {
    expect(['1970-01-01', '2000-02-29', '2100-03-01', '2026-12-01'].map(toDayNumber)).toEqual([
      0, 11_016, 47_541, 20_788,
    ]);
    expect(weekdayOf(toDayNumber('2026-11-21'))).toBe(6);
  });

  test('turn back into the date that they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 2_932_896 }), (day) => {
        expect(toDayNumber(toIsoDate(day))).toBe(day);
      }),
    );
  });

  test('end with the year 9999', () => {
    expect(toIsoDate(99_999_999)).toBe('9999-12-31');
  });
});

describe('a working week', () => {
  const axis = axisFrom('2026-11-20', { holidays: ['2026-11-25'] });

  test('begins on the first working day', () => {
    expect(axisFrom('2026-11-21').startDate).toBe('2026-11-23');
    expect(axis.startDate).toBe('2026-11-20');
  });

  test('ends a full day in its evening and begins the next work in the morning after the weekend', () => {
    expect(axis.dateOf(480, 'finish')).toBe('2026-11-20');
    expect(axis.dateOf(480, 'start')).toBe('2026-11-23');
    expect(axis.toDays(480, 'finish')).toBe(1);
    expect(axis.toDays(480, 'start')).toBe(3);
    expect(axis.toDays(600, 'start')).toBe(3.25);
  });

  test('leaves holidays out', () => {
    expect(axis.dateOf(3 * 480, 'start')).toBe('2026-11-26');
    expect(axis.startOf('2026-11-26')).toBe(3 * 480);
    expect(axis.startOf('2026-11-25')).toBe(3 * 480);
    expect(axis.endOf('2026-11-25')).toBe(3 * 480);
  });

  test('counts dates before the start below zero', () => {
    expect(axis.startOf('2026-11-18')).toBe(-2 * 480);
    expect(axis.endOf('2026-11-18')).toBe(-480);
  });

  test('puts a place on a weekend at the next morning', () => {
    expect(axis.toMinutes(1.7)).toBe(480);
    expect(axis.toMinutes(3.25)).toBe(600);
    expect(axis.toMinutes(-4)).toBe(0);
  });
});

test('minutes come back from the days that they fall on, in any calendar', () => {
  const calendars = fc.record({
    hoursPerDay: fc.integer({ min: 1, max: 24 }),
    workingDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    holidays: fc.array(fc.integer({ min: 20_000, max: 20_400 }).map(toIsoDate), { maxLength: 60 }),
  });
  fc.assert(
    fc.property(calendars, fc.integer({ min: 20_000, max: 20_200 }), fc.nat(200_000), (settings, first, minutes) => {
      const axis = axisFrom(toIsoDate(first), settings);
      expect(axis.toMinutes(axis.toDays(minutes, 'start'))).toBeCloseTo(minutes, 6);
      expect(axis.startOf(axis.dateOf(minutes, 'start'))).toBeLessThanOrEqual(minutes);
      expect(axis.endOf(axis.dateOf(minutes, 'finish'))).toBeGreaterThanOrEqual(minutes);
    }),
  );
});

test('weeks in which clocks change are weeks like others', () => {
  const spring = axisFrom('2026-03-27');
  expect([480, 481, 960, 2400].map((minutes) => spring.dateOf(minutes, 'start'))).toEqual([
    '2026-03-30',
    '2026-03-30',
    '2026-03-31',
    '2026-04-03',
  ]);
  const autumn = axisFrom('2026-10-23', { workingDays: [0, 1, 2, 3, 4, 5, 6] });
  expect(autumn.startOf('2026-10-26')).toBe(3 * 480);
  expect(autumn.dateOf(3 * 480, 'finish')).toBe('2026-10-25');
});

describe('calendars that nobody can work by', () => {
  const refuse = (settings: Partial<CalendarSettings>) => {
    const read = createCalendar({ ...defaultCalendarSettings, ...settings });
    return read.ok ? null : read.message;
  };

  test('are refused with the reason', () => {
    expect(refuse({ workingDays: [] })).toBe('The calendar has no working day: expected at least one day of the week');
    expect(refuse({ workingDays: [7] })).toBe('`7` is no day of the week: expected 0 (Sunday) to 6 (Saturday)');
    expect(refuse({ hoursPerDay: Number.NaN })).toContain('`NaN` is no length of a working day');
    expect(refuse({ hoursPerDay: 0 })).toContain('expected more than 0 and at most 24 hours');
    expect(refuse({ holidays: ['2026-02-30'] })).toBe('`2026-02-30` is no holiday: expected a date like 2026-12-25');
  });
});
