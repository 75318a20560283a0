import type { Schedule } from '../../core/schedule/schedule.ts';

/** How many tasks of a schedule have no estimate of their own, and take a share of their phase's or the default. */
export function countAssumed(schedule: Schedule): number {
  return schedule.tasks.filter(({ estimated, summary }) => !estimated && !summary).length;
}
