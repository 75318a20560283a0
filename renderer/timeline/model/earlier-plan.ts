import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { WorkAxis } from '../../../core/schedule/calendar/work-axis.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import type { TimelinePlan } from './use-timeline-plan.ts';

/** A plan as a baseline has it, scheduled as the present one is. */
export interface EarlierPlan {
  readonly file: SpecFile;
  readonly axis: WorkAxis;
  readonly schedule: Schedule;
}

/** How many minutes of work later the baseline began, on the axis of now. */
export function findOffset(earlier: EarlierPlan, plan: TimelinePlan): number {
  return plan.axis.startOf(earlier.axis.startDate);
}
