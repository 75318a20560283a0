import type { WorkAxis } from '../../../core/schedule/calendar/work-axis.ts';
import type { CheckedClaim } from '../../../core/schedule/check-claims.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import type { ReadFeature } from '../read-plan-types.ts';

/** A feature with its schedule, the days that it falls on, and what its document claims about it. */
export interface FeatureSchedule {
  readonly feature: ReadFeature;
  readonly schedule: Schedule;
  readonly axis: WorkAxis;
  readonly claims: readonly CheckedClaim[];
}
