import { formatElapsed } from '../../core/time/format-elapsed.ts';
import { findEstimateLevel } from '../../core/time/timer/estimate-level.ts';
import { nameTimedTask, runTimer, useElapsedMs, useTimer } from '../store/timer.ts';
import { Icon } from '../ui/icon.tsx';
import './timer-window.css';

/** The small window: the task, its time, and a way to stop. */
export function TimerWindow() {
  const { running } = useTimer();
  const elapsedMs = useElapsedMs();
  if (running === null) {
    return (
      <main className="timer-window" data-idle="true">
        <p>No timer runs</p>
      </main>
    );
  }
  const { task } = running;
  return (
    <main className="timer-window" data-level={findEstimateLevel(task, elapsedMs)}>
      <div>
        <strong className="timer-window-time" role="timer">
          {formatElapsed(elapsedMs)}
        </strong>
        <p className="ellipsis" title={task.title}>
          <b>{nameTimedTask(task)}</b> {task.title}
        </p>
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={`Stop timer: ${nameTimedTask(task)}`}
        title="Stop and log"
        onClick={() => void runTimer({ type: 'stop', note: '' })}
      >
        <Icon name="stop" />
      </button>
    </main>
  );
}
