import { parseDate } from '../../model/parse-date.ts';
import { toDayNumber, weekdayOf } from './day-number.ts';

/** When work is done, as settings say it. */
export interface CalendarSettings {
  /** Hours of work of a working day: more than 0, at most 24. */
  readonly hoursPerDay: number;
  /** Days of the week that are worked: 0 for Sunday to 6 for Saturday. */
  readonly workingDays: readonly number[];
  /** ISO dates on which nobody works. */
  readonly holidays: readonly string[];
}

/**
 * Working days counted, so that days and minutes of work turn into each other in constant time.
 *
 * Days are dates, not moments: no clock, no time zone and no change of the clocks can move them.
 */
export interface WorkCalendar {
  readonly minutesPerDay: number;
  isWorkingDay(day: number): boolean;
  isHoliday(day: number): boolean;
  /** Working days from `from` up to, not including, `to`; negative when `to` is earlier. */
  countWorkingDays(from: number, to: number): number;
  /** The working day that has `count` working days between `from` and itself; `count` is 0 or more. */
  findWorkingDay(from: number, count: number): number;
}

export type CalendarReading =
  | { readonly ok: true; readonly calendar: WorkCalendar }
  | { readonly ok: false; readonly message: string };

/** Five days of eight hours, no holidays. */
export const defaultCalendarSettings: CalendarSettings = { hoursPerDay: 8, workingDays: [1, 2, 3, 4, 5], holidays: [] };

/**
 * Make a calendar, or say why nobody can work by it.
 *
 * Refused: no working day, a day of the week that there is not, no hours or more than 24, a holiday that is no date.
 */
export function createCalendar(settings: CalendarSettings): CalendarReading {
  const message = findFault(settings);
  if (message !== null) return { ok: false, message };
  const worked = new Set(settings.workingDays);
  const holidays = [...new Set(settings.holidays.map(toDayNumber))]
    .filter((day) => worked.has(weekdayOf(day)))
    .sort((a, b) => a - b);
  return { ok: true, calendar: new CountingCalendar(settings.hoursPerDay * 60, worked, holidays) };
}

function findFault({ hoursPerDay, workingDays, holidays }: CalendarSettings): string | null {
  if (workingDays.length === 0) return 'The calendar has no working day: expected at least one day of the week';
  const odd = workingDays.find((day) => !Number.isInteger(day) || day < 0 || day > 6);
  if (odd !== undefined) return `\`${odd}\` is no day of the week: expected 0 (Sunday) to 6 (Saturday)`;
  if (!(hoursPerDay > 0 && hoursPerDay <= 24)) {
    return `\`${hoursPerDay}\` is no length of a working day: expected more than 0 and at most 24 hours`;
  }
  const unread = holidays.find((date) => parseDate(date) !== date);
  return unread === undefined ? null : `\`${unread}\` is no holiday: expected a date like 2026-12-25`;
}

class CountingCalendar implements WorkCalendar {
  readonly minutesPerDay: number;
  readonly #worked: ReadonlySet<number>;
  /** Days off that would be worked, ascending. */
  readonly #holidays: readonly number[];
  /** Working days of a week before each of its days, counted from Thursday (day 0 is one). */
  readonly #before: readonly number[];
  readonly #perWeek: number;

  constructor(minutesPerDay: number, worked: ReadonlySet<number>, holidays: readonly number[]) {
    this.minutesPerDay = minutesPerDay;
    this.#worked = worked;
    this.#holidays = holidays;
    const before = [0];
    for (let day = 0; day < 7; day++) before.push((before[day] ?? 0) + (worked.has(weekdayOf(day)) ? 1 : 0));
    this.#before = before;
    this.#perWeek = before[7] ?? 0;
  }

  isHoliday(day: number): boolean {
    return this.#holidays[this.#countHolidays(day)] === day;
  }

  isWorkingDay(day: number): boolean {
    return this.#worked.has(weekdayOf(day)) && !this.isHoliday(day);
  }

  countWorkingDays(from: number, to: number): number {
    return this.#countFromZero(to) - this.#countFromZero(from);
  }

  findWorkingDay(from: number, count: number): number {
    const wanted = this.#countFromZero(from) + Math.floor(count);
    let low = from;
    // Each holiday costs at most one more week in which some day is worked.
    let high = from + (Math.ceil((count + 1) / this.#perWeek) + this.#holidays.length + 1) * 7;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#countFromZero(middle + 1) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #countFromZero(day: number): number {
    const weeks = Math.floor(day / 7);
    return weeks * this.#perWeek + (this.#before[day - weeks * 7] ?? 0) - this.#countHolidays(day);
  }

  /** Holidays before a day. */
  #countHolidays(day: number): number {
    let low = 0;
    let high = this.#holidays.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#holidays[middle] as number) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
