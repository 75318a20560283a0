import { formatDuration } from '../../../core/model/format-duration.ts';
import { countAssumed } from '../../store/count-assumed.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import { nameCrew } from '../model/use-timeline-plan.ts';
import { useTimelineState } from '../timeline-store.ts';

/** The plan in a line: when it ends, how long that is, how firm that is. */
export function PlanTotals({ plan }: { readonly plan: TimelinePlan }) {
  const { schedule, axis } = plan;
  const crew = useTimelineState((state) => state.crew);
  const assumed = countAssumed(schedule);
  const cyclic = schedule.cycles.flat().length;
  const late = schedule.tasks.filter(({ totalFloatMinutes }) => totalFloatMinutes < 0).length;
  const { lowFinishMinutes: low, highFinishMinutes: high } = schedule;
  return (
    <div className="timeline-summary">
      <span>
        <strong>{formatDuration(schedule.finishMinutes)}</strong> from start to end
        {low !== high && ` (${formatDuration(low)} to ${formatDuration(high)})`}
      </span>
      <span>
        done <strong>{axis.dateOf(schedule.finishMinutes, 'finish')}</strong>
      </span>
      <span>
        <strong>{formatDuration(schedule.sequentialMinutes)}</strong> of work
      </span>
      {crew !== 'unlimited' && (
        <span title="No plan with these people can end earlier than the second figure">
          {nameCrew(crew)}, at best {formatDuration(schedule.lowerBoundMinutes)}
        </span>
      )}
      {assumed > 0 && (
        <span title="Its length is assumed: a task without an estimate takes its share of the phase’s stated figure, else the default">
          {assumed} {assumed === 1 ? 'task' : 'tasks'} without an estimate
        </span>
      )}
      {late > 0 && (
        <span className="timeline-warning">
          {late} {late === 1 ? 'task misses' : 'tasks miss'} a due date
        </span>
      )}
      {cyclic > 0 && <span className="timeline-warning">{cyclic} tasks wait for each other and are left out</span>}
      <span className="timeline-legend">
        <span data-kind="critical">Critical</span>
        <span data-kind="open">Open</span>
        <span data-kind="done">Done</span>
        <span data-kind="assumed">Assumed length</span>
      </span>
    </div>
  );
}
