import type { Claim } from '../../../core/model/spec-file.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import type { ReadFeature } from '../read-plan-types.ts';

/** A feature with its schedule, and what its document claims about it. */
export interface FeatureSchedule {
  readonly feature: ReadFeature;
  readonly schedule: Schedule;
  readonly claims: readonly CheckedClaim[];
}

/** A figure of the document beside the one that the schedule gives, all tasks counted. */
export interface CheckedClaim {
  readonly claim: Claim;
  readonly scheduledMinutes: number;
}
