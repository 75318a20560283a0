import { toDayNumber } from '../../../core/schedule/calendar/day-number.ts';
import { countUnits, type TimeUnit } from '../axis/time-scale.ts';
import type { TimelinePlan } from './use-timeline-plan.ts';

/** Today is shown behind the last task when the plan has not been over for longer than this share of its length. */
const todayShare = 0.5;

/** How far the axis goes: to the finish, to the last due date, and to today when that is not far off. */
export function findLastUnit(plan: TimelinePlan, unit: TimeUnit): number {
  const { axis, base, file, today } = plan;
  // A bar that grows under the hand must not move the axis below it: the schedule without the drag sets it.
  const finish = base.finishMinutes;
  const dues = file.tasks.map(({ due }) => (due === null ? 0 : axis.endOf(due.value)));
  const last = dues.reduce((most, minutes) => Math.max(most, minutes), Math.max(finish, 1));
  const units = countUnits(axis, unit, last);
  const now = unit === 'hours' ? axis.startOf(today) : toDayNumber(today) - toDayNumber(axis.startDate) + 1;
  return now > units && now <= units * (1 + todayShare) ? now : units;
}
