import type { Task } from '../../core/model/task.ts';
import { toggleTimer, useIsTimed } from '../store/timer.ts';
import { Icon } from '../ui/icon.tsx';
import './timer-button.css';

interface TimerButtonProps {
  readonly task: Task;
  /** False in lists that keep the focus on themselves. */
  readonly focusable?: boolean;
  /** Shown only under the pointer, or while the timer runs. */
  readonly quiet?: boolean;
}

/** Starts the timer on a task, or stops it. */
export function TimerButton({ task, focusable = true, quiet = false }: TimerButtonProps) {
  const timed = useIsTimed(task.key);
  const name = task.id ?? task.title;
  return (
    <button
      type="button"
      className="icon-button timer-button"
      data-timed={timed}
      data-quiet={quiet}
      tabIndex={focusable ? 0 : -1}
      aria-label={`${timed ? 'Stop' : 'Start'} timer: ${name}`}
      title={`${timed ? 'Stop' : 'Start'} timer (T)`}
      onClick={(event) => {
        event.stopPropagation();
        void toggleTimer(task, timed);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon name={timed ? 'stop' : 'play'} size={14} />
    </button>
  );
}
