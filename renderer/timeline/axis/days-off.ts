import { toDayNumber } from '../../../core/schedule/calendar/day-number.ts';
import type { Stretch } from './axis-ticks.ts';
import type { TimeScale } from './time-scale.ts';

/** Narrower days are no use to look at one by one. */
const minDayPx = 3;

/** Stretches of days on which nobody works, within a part of the chart; weekends and holidays that meet are one. */
export function findDaysOff(scale: TimeScale, view: Stretch): readonly Stretch[] {
  const { pixelsPerUnit, axis, unit } = scale;
  if (unit === 'hours' || pixelsPerUnit < minDayPx) return [];
  const first = toDayNumber(axis.startDate);
  const stretches: { from: number; to: number }[] = [];
  const last = Math.ceil(view.to / pixelsPerUnit);
  for (let day = Math.floor(view.from / pixelsPerUnit); day <= last; day++) {
    if (axis.calendar.isWorkingDay(first + day)) continue;
    const from = day * pixelsPerUnit;
    const before = stretches.at(-1);
    if (before?.to === from) before.to = from + pixelsPerUnit;
    else stretches.push({ from, to: from + pixelsPerUnit });
  }
  return stretches;
}
