import { formatDuration } from '../../../core/model/format-duration.ts';
import type { OutlineRow } from '../../store/build-outline.ts';
import { describeTask } from './describe-task.ts';
import { findRowSpan, type TimelineBars } from './timeline-bars.ts';
import type { TimelinePlan } from './use-timeline-plan.ts';

/** What a row's bar shows, for those who do not see it. */
export function describeRow(row: OutlineRow, bars: TimelineBars, { axis }: TimelinePlan): string {
  const span = findRowSpan(row, bars);
  if (span === null) return 'not scheduled';
  if (row.type === 'task') {
    const planned = bars.tasks.get(row.task.key);
    return planned === undefined ? 'not scheduled' : `${describeTask(row.task, planned, axis)}, ${row.task.status}`;
  }
  const from = axis.dateOf(span.startMinutes, 'start');
  const to = axis.dateOf(span.finishMinutes, 'finish');
  return `from ${formatDuration(span.startMinutes)} to ${formatDuration(span.finishMinutes)}, ${from} to ${to}`;
}
