import type { Claim } from '../../../core/model/spec-file.ts';
import { buildSchedule, type ScheduleOptions } from '../../../core/schedule/build-schedule.ts';
import type { ReadFeature } from '../read-plan-types.ts';
import type { CheckedClaim } from './feature-schedule.ts';

/**
 * Hold the figures that a document states about its whole plan against the schedule that each speaks of: one person
 * against the plain sum, four against a plan for four, a critical path against the longest chain. All tasks count.
 */
export function checkClaims(feature: ReadFeature, options: ScheduleOptions): CheckedClaim[] {
  return feature.file.claims
    .filter(({ minutes }) => minutes !== null)
    .map((claim) => ({ claim, scheduledMinutes: findScheduledMinutes(feature, claim, options) }));
}

function findScheduledMinutes({ file, built }: ReadFeature, claim: Claim, options: ScheduleOptions): number {
  const base = { without: options.without ?? [], all: true };
  if (claim.people !== null && claim.people > 1) {
    return buildSchedule(file, built, { ...base, people: claim.people }).finishMinutes;
  }
  const schedule = buildSchedule(file, built, base);
  if (claim.people === 1 || claim.what === 'total') return schedule.sequentialMinutes;
  return schedule.criticalPathMinutes;
}
