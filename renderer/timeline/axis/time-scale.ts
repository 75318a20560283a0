import { toDayNumber } from '../../../core/schedule/calendar/day-number.ts';
import type { AxisEdge, WorkAxis } from '../../../core/schedule/calendar/work-axis.ts';

/** What the axis counts: hours of work one after the other, or the days of the calendar with those off. */
export type TimeUnit = 'hours' | 'days';

/** Minutes of work as pixels from the left of the chart, and back. */
export interface TimeScale {
  readonly unit: TimeUnit;
  readonly axis: WorkAxis;
  /** Pixels of a minute of work in hours, of a day of the calendar in days. */
  readonly pixelsPerUnit: number;
  toX(minutes: number, edge: AxisEdge): number;
  toMinutes(x: number): number;
  /** Where a date begins. */
  dateToX(date: string): number;
}

export function createTimeScale(axis: WorkAxis, unit: TimeUnit, pixelsPerUnit: number): TimeScale {
  const base = { unit, axis, pixelsPerUnit };
  if (unit === 'hours') {
    return {
      ...base,
      toX: (minutes) => minutes * pixelsPerUnit,
      toMinutes: (x) => Math.max(0, x / pixelsPerUnit),
      dateToX: (date) => axis.startOf(date) * pixelsPerUnit,
    };
  }
  const first = toDayNumber(axis.startDate);
  return {
    ...base,
    toX: (minutes, edge) => axis.toDays(minutes, edge) * pixelsPerUnit,
    toMinutes: (x) => axis.toMinutes(x / pixelsPerUnit),
    dateToX: (date) => (toDayNumber(date) - first) * pixelsPerUnit,
  };
}

/** How many units lie before a moment. */
export function countUnits(axis: WorkAxis, unit: TimeUnit, minutes: number): number {
  return unit === 'hours' ? minutes : axis.toDays(minutes, 'finish');
}
