import { formatDuration } from '../../../core/model/format-duration.ts';
import type { Task } from '../../../core/model/task.ts';
import type { WorkAxis } from '../../../core/schedule/calendar/work-axis.ts';
import type { ScheduledTask } from '../../../core/schedule/schedule.ts';

/** When a task runs and how firmly, in a sentence. */
export function describeTask(task: Task, planned: ScheduledTask, axis: WorkAxis): string {
  const { startMinutes, finishMinutes, totalFloatMinutes, critical } = planned;
  const from = axis.dateOf(startMinutes, 'start');
  const to = axis.dateOf(finishMinutes, 'finish');
  const slack =
    totalFloatMinutes < 0
      ? `${formatDuration(-totalFloatMinutes)} late`
      : critical
        ? 'critical'
        : `${formatDuration(totalFloatMinutes)} float`;
  return [
    `From ${formatDuration(startMinutes)} to ${formatDuration(finishMinutes)}`,
    from === to ? from : `${from} to ${to}`,
    slack,
    ...(planned.estimated || planned.summary ? [] : ['its length is assumed']),
    ...(planned.worker === null ? [] : [`done by ${planned.worker}`]),
    ...(task.start === null ? [] : [`not before ${task.start.value}`]),
    ...(task.due === null ? [] : [`due ${task.due.value}`]),
  ].join(', ');
}
