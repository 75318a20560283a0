import { useEffect, useRef } from 'react';
import { formatDuration } from '../../core/model/format-duration.ts';
import { formatElapsed } from '../../core/time/format-elapsed.ts';
import { findEstimateLevel } from '../../core/time/timer/estimate-level.ts';
import type { RunningTimer, TimedTask } from '../../core/time/timer/timer-state.ts';
import { nameTimedTask, runTimer, showTimedTask, useElapsedMs, useTimer } from '../store/timer.ts';
import { showDialog, showNotice } from '../store/ui-store.ts';
import { Icon } from '../ui/icon.tsx';
import './timer-status.css';

/** The timer in the line at the foot: which task, how long, and how much of its estimate is used. */
export function TimerStatus() {
  const { running, switched } = useTimer();
  if (running === null) return null;
  return <RunningStatus key={running.id} running={running} before={switched?.timer.task ?? null} />;
}

interface RunningStatusProps {
  readonly running: RunningTimer;
  /** The task that was switched away from. */
  readonly before: TimedTask | null;
}

function RunningStatus({ running, before }: RunningStatusProps) {
  const elapsedMs = useElapsedMs();
  const { task } = running;
  const level = findEstimateLevel(task, elapsedMs);
  useLevelNotice(running, level);
  const name = nameTimedTask(task);
  return (
    <span className="timer-status" role="timer" aria-label={`Timer on ${name}`} data-level={level}>
      <span className="timer-status-dot" data-away={running.away !== null} />
      <button type="button" className="timer-status-name ellipsis" title={task.title} onClick={showTimedTask}>
        {name}
      </button>
      <button
        type="button"
        className="timer-status-time"
        title="Stop with a note"
        onClick={() => showDialog({ type: 'stop-timer' })}
      >
        {formatElapsed(elapsedMs)}
        {task.estimateMinutes !== null && (
          <span className="timer-status-estimate"> {describeEstimate(running, elapsedMs)}</span>
        )}
      </button>
      {before !== null && (
        <button
          type="button"
          className="icon-button timer-status-back"
          aria-label={`Take the switch back: go on with ${nameTimedTask(before)}`}
          title={`Take the switch back: go on with ${nameTimedTask(before)}, this time counts for it`}
          onClick={() => void runTimer({ type: 'switch-back' })}
        >
          <Icon name="undo" size={13} />
        </button>
      )}
      <button
        type="button"
        className="icon-button timer-status-stop"
        aria-label={`Stop timer: ${name}`}
        title="Stop and log"
        onClick={() => void runTimer({ type: 'stop', note: '' })}
      >
        <Icon name="stop" size={13} />
      </button>
    </span>
  );
}

/** `of 2h`, or how far over it is; what was logged before counts too. */
function describeEstimate({ task }: RunningTimer, elapsedMs: number): string {
  const { estimateMinutes, loggedMinutes } = task;
  if (estimateMinutes === null) return '';
  const used = loggedMinutes + elapsedMs / 60_000;
  if (used > estimateMinutes) return `${formatDuration(Math.max(1, used - estimateMinutes))} over`;
  const before = loggedMinutes > 0 ? `+ ${formatDuration(loggedMinutes)} ` : '';
  return `${before}of ${formatDuration(estimateMinutes)}`;
}

/** Say once that the estimate is nearly used, and once that it is. */
function useLevelNotice({ task }: RunningTimer, level: ReturnType<typeof findEstimateLevel>): void {
  const before = useRef(level);
  useEffect(() => {
    if (before.current === level) return;
    before.current = level;
    const estimate = formatDuration(task.estimateMinutes ?? 0);
    if (level === 'near') showNotice('info', `Four fifths of the ${estimate} for ${nameTimedTask(task)} are used`);
    if (level === 'over') showNotice('info', `${nameTimedTask(task)} takes longer than its ${estimate}`);
  }, [level, task]);
}
