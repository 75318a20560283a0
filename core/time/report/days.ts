import type { TimeEntry } from '../time-entry.ts';

/** Minutes of a stretch of days; `date` is its first one. */
export interface PeriodMinutes {
  readonly date: string;
  readonly minutes: number;
}

/** A stretch of days, both ends included; null leaves an end open. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** More empty days than this between two entries are a gap of years: they are left out. */
const longestFill = 800;

/** Keep the entries of a stretch of days. */
export function filterByDate<Entry extends TimeEntry>(
  entries: readonly Entry[],
  { from, to }: DateRange,
): readonly Entry[] {
  if (from === null && to === null) return entries;
  return entries.filter(({ date }) => (from === null || date >= from) && (to === null || date <= to));
}

/**
 * Sum entries by day, or by week from Monday on. Days between the first and the last one without any entry are there
 * with nothing.
 *
 * @param entries
 *   In any order.
 * @param period
 *   How long a stretch is.
 */
export function sumByPeriod(entries: readonly TimeEntry[], period: 'day' | 'week'): readonly PeriodMinutes[] {
  const sums = new Map<string, number>();
  for (const { date, minutes } of entries) {
    const start = period === 'day' ? date : findMonday(date);
    sums.set(start, (sums.get(start) ?? 0) + minutes);
  }
  const dates = [...sums.keys()].sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return [];
  const step = period === 'day' ? 1 : 7;
  if ((toDayNumber(last) - toDayNumber(first)) / step > longestFill) {
    return dates.map((date) => ({ date, minutes: sums.get(date) ?? 0 }));
  }
  const filled: PeriodMinutes[] = [];
  for (let date = first; date <= last; date = addDays(date, step)) filled.push({ date, minutes: sums.get(date) ?? 0 });
  return filled;
}

/** Add up day by day what was logged until then. */
export function sumUpDays(entries: readonly TimeEntry[]): readonly PeriodMinutes[] {
  let total = 0;
  return sumByPeriod(entries, 'day').map(({ date, minutes }) => {
    total += minutes;
    return { date, minutes: total };
  });
}

/** The day so many days later (or earlier); days have no zone and no summer time. */
export function addDays(date: string, days: number): string {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The Monday of a day's week. */
export function findMonday(date: string): string {
  // Day 0 of the count, 1 January 1970, is a Thursday.
  const weekday = (((toDayNumber(date) + 3) % 7) + 7) % 7;
  return addDays(date, -weekday);
}

/** Days since 1 January 1970 (Howard Hinnant, days_from_civil). */
export function toDayNumber(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The inverse of `toDayNumber` (civil_from_days). */
function fromDayNumber(number: number): string {
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
