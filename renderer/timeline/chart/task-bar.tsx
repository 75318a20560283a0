import { formatDuration } from '../../../core/model/format-duration.ts';
import type { Task } from '../../../core/model/task.ts';
import type { ScheduledTask } from '../../../core/schedule/schedule.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import { describeTask } from '../model/describe-task.ts';

interface TaskBarProps {
  readonly task: Task;
  readonly planned: ScheduledTask;
  /** Where a baseline had it. */
  readonly earlier: ScheduledTask | null;
  readonly scale: TimeScale;
  readonly nameWidthPx: number;
  readonly editable: boolean;
  readonly target: 'chosen' | 'refused' | null;
}

/** A task from its start to its finish: how far it is, what it may slip, what it took, and when it is due. */
export function TaskBar({ task, planned, earlier, scale, nameWidthPx, editable, target }: TaskBarProps) {
  const left = nameWidthPx + scale.toX(planned.startMinutes, 'start');
  const right = Math.max(left + 3, nameWidthPx + scale.toX(planned.finishMinutes, 'finish'));
  const floatRight = nameWidthPx + scale.toX(planned.latestFinishMinutes, 'finish');
  const hasFloat = !planned.summary && planned.totalFloatMinutes > 0 && floatRight > right;
  const isOver = task.status === 'done' || task.status === 'skipped';
  const isPoint = planned.durationMinutes === 0;
  const due = task.due === null ? null : nameWidthPx + scale.toX(scale.axis.endOf(task.due.value), 'finish');
  return (
    <>
      {earlier !== null && <EarlierBar earlier={earlier} scale={scale} nameWidthPx={nameWidthPx} />}
      {hasFloat && <span className="timeline-float" style={{ left: right, width: floatRight - right }} />}
      <span
        className={isPoint ? 'timeline-point' : 'timeline-bar'}
        data-done={isOver}
        data-critical={planned.critical}
        data-assumed={!planned.estimated}
        data-summary={planned.summary}
        data-target={target ?? undefined}
        data-grip={editable && !planned.summary ? 'move' : undefined}
        data-key={task.key}
        title={describeTask(task, planned, scale.axis)}
        style={isPoint ? { left } : { left, width: right - left }}
      >
        {!isPoint && <Progress task={task} planned={planned} />}
      </span>
      {!isPoint && <ActualLine task={task} planned={planned} scale={scale} nameWidthPx={nameWidthPx} />}
      {task.start !== null && (
        <span className="timeline-pin" style={{ left: left - 4 }} title={`Not before ${task.start.value}`} />
      )}
      {due !== null && (
        <span
          className="timeline-due"
          data-missed={planned.totalFloatMinutes < 0}
          style={{ left: Math.max(nameWidthPx, due) }}
          title={`Due ${task.due?.value}`}
        />
      )}
      {editable && !planned.summary && (
        <>
          <span className="timeline-grip" data-grip="resize" data-key={task.key} style={{ left: right - 6 }} />
          <span className="timeline-link-grip" data-grip="link" data-key={task.key} style={{ left: right + 3 }} />
        </>
      )}
      <span
        className="timeline-label"
        data-missed={planned.totalFloatMinutes < 0}
        style={{ left: placeLabel(hasFloat ? floatRight : right, due) }}
      >
        {formatDuration(planned.summary ? planned.finishMinutes - planned.startMinutes : planned.durationMinutes)}
        {planned.worker !== null && ` · ${planned.worker}`}
        {planned.totalFloatMinutes < 0 && ` · ${formatDuration(-planned.totalFloatMinutes)} late`}
      </span>
    </>
  );
}

/** Behind the bar and its float; behind a due date that would stand in it. */
function placeLabel(endX: number, dueX: number | null): number {
  const x = endX + 16;
  return dueX !== null && dueX > endX - 12 && dueX < x + labelPx ? dueX + 10 : x;
}

const labelPx = 64;

/** The part of the bar that is behind us: the logged share of the estimate, all of it when done. */
function Progress({ task, planned }: { readonly task: Task; readonly planned: ScheduledTask }) {
  const spent = task.actual?.value.minutes ?? 0;
  const share = task.status === 'in-progress' ? Math.min(1, spent / Math.max(1, planned.durationMinutes)) : 0;
  return share > 0 ? <span className="timeline-progress" style={{ width: `${share * 100}%` }} /> : null;
}

interface PlacedTask {
  readonly task: Task;
  readonly planned: ScheduledTask;
  readonly scale: TimeScale;
  readonly nameWidthPx: number;
}

/** What it took, from where it was planned to start. */
function ActualLine({ task, planned, scale, nameWidthPx }: PlacedTask) {
  if (task.actual === null || planned.summary) return null;
  const { minutes } = task.actual.value;
  const from = nameWidthPx + scale.toX(planned.startMinutes, 'start');
  const to = nameWidthPx + scale.toX(planned.startMinutes + minutes, 'finish');
  const isOver = minutes > (task.estimate?.value.highMinutes ?? planned.durationMinutes);
  return (
    <span
      className="timeline-actual"
      data-over={isOver}
      style={{ left: from, width: Math.max(2, to - from) }}
      title={`Took ${formatDuration(minutes)}`}
    />
  );
}

function EarlierBar({
  earlier,
  scale,
  nameWidthPx,
}: Omit<PlacedTask, 'task' | 'planned'> & { earlier: ScheduledTask }) {
  const left = nameWidthPx + scale.toX(earlier.startMinutes, 'start');
  const right = nameWidthPx + scale.toX(earlier.finishMinutes, 'finish');
  return <span className="timeline-earlier" style={{ left, width: Math.max(3, right - left) }} />;
}
