import type { TimedTask } from './timer-state.ts';

/** How much of the estimate is used: less than four fifths, more, or all of it. */
export type EstimateLevel = 'within' | 'near' | 'over';

/** From this share of the estimate on, its end is near. */
const nearShare = 0.8;

/**
 * Hold the time of a task, what was logged before included, against its estimate.
 *
 * @param workedMs
 *   Work of the running timer.
 * @returns
 *   `within` also for a task that is not estimated.
 */
export function findEstimateLevel({ estimateMinutes, loggedMinutes }: TimedTask, workedMs: number): EstimateLevel {
  if (estimateMinutes === null || estimateMinutes <= 0) return 'within';
  const used = loggedMinutes + workedMs / 60_000;
  if (used > estimateMinutes) return 'over';
  return used >= estimateMinutes * nearShare ? 'near' : 'within';
}
