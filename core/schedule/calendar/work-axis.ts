import { toDayNumber, toIsoDate } from './day-number.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * Which side of a night a moment belongs to: eight hours after the start, work that ends does so in the evening of
 * the first day, work that begins does so in the morning of the next.
 */
export type AxisEdge = 'start' | 'finish';

/** Minutes of work from the start, laid on the days of a calendar. */
export interface WorkAxis {
  /** First day of work, as an ISO date: the wanted start, or the next working day. */
  readonly startDate: string;
  readonly calendar: WorkCalendar;
  /** Day of a moment, in whole days and the worked part of the day, counted from the first day. */
  toDays(minutes: number, edge: AxisEdge): number;
  /** The moment at a place of the calendar; a place on a day off is the next morning of work. */
  toMinutes(days: number): number;
  /** ISO date of a moment. */
  dateOf(minutes: number, edge: AxisEdge): string;
  /** Minutes at which the work of a date begins; negative before the first day. */
  startOf(date: string): number;
  /** Minutes at which the work of a date is over. */
  endOf(date: string): number;
}

/**
 * Lay work on the days of a calendar.
 *
 * Precondition: minutes are finite. Postconditions: `startOf(dateOf(minutes, 'start')) <= minutes`; all results are the
 * same in every time zone.
 *
 * @param start
 *   ISO date from which work is counted.
 */
export function createWorkAxis(calendar: WorkCalendar, start: string): WorkAxis {
  const first = calendar.findWorkingDay(toDayNumber(start), 0);
  const { minutesPerDay } = calendar;

  /** Day number of a moment, and the part of its day that is over. */
  const locate = (minutes: number, edge: AxisEdge): readonly [day: number, part: number] => {
    if (minutes < 0) return [first, minutes / minutesPerDay];
    const whole = Math.floor(minutes / minutesPerDay);
    const part = minutes / minutesPerDay - whole;
    if (edge === 'finish' && part === 0 && whole > 0) return [calendar.findWorkingDay(first, whole - 1), 1];
    return [calendar.findWorkingDay(first, whole), part];
  };
  const startOf = (date: string): number => calendar.countWorkingDays(first, toDayNumber(date)) * minutesPerDay;

  return {
    startDate: toIsoDate(first),
    calendar,
    toDays(minutes, edge) {
      const [day, part] = locate(minutes, edge);
      return day - first + part;
    },
    toMinutes(days) {
      if (days <= 0) return 0;
      const day = first + Math.floor(days);
      const before = calendar.countWorkingDays(first, day) * minutesPerDay;
      return calendar.isWorkingDay(day) ? before + (days - Math.floor(days)) * minutesPerDay : before;
    },
    dateOf: (minutes, edge) => toIsoDate(locate(Math.max(0, minutes), edge)[0]),
    startOf,
    endOf: (date) => startOf(date) + (calendar.isWorkingDay(toDayNumber(date)) ? minutesPerDay : 0),
  };
}
