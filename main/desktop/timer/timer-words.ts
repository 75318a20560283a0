import { formatDuration } from '../../../core/model/format-duration.ts';
import type { RunningTimer } from '../../../core/time/timer/timer-state.ts';

/** `T012`, or the title of a task that has no id for a key; cut where it is long. */
export function nameTask({ task, title }: RunningTimer['task']): string {
  const name = /\d/.test(task) && task.length <= 12 ? task : title;
  return name.length <= 40 ? name : `${name.slice(0, 39)}…`;
}

/** `1h 5m`, and how that stands to the estimate: ` of 2h`. What was logged before counts too. */
export function describeProgress({ task, workedMs }: RunningTimer): string {
  const worked = formatDuration(Math.floor(workedMs / 60_000));
  const { estimateMinutes, loggedMinutes } = task;
  if (estimateMinutes === null) return worked;
  const before = loggedMinutes > 0 ? ` + ${formatDuration(loggedMinutes)}` : '';
  return `${worked}${before} of ${formatDuration(estimateMinutes)}`;
}
