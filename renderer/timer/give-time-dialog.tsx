import { type FormEvent, useState } from 'react';
import { formatDuration } from '../../core/model/format-duration.ts';
import { parseWorkTime } from '../../core/time/parse-work-time.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { runTimer, useTimer } from '../store/timer.ts';
import { Dialog } from '../ui/dialog.tsx';
import './timer-dialog.css';

interface GiveTimeDialogProps {
  /** An entry that waits; null for the time away of the running timer. */
  readonly entry: string | null;
  readonly onClose: () => void;
}

/** Asks which task of the shown feature some time belongs to, and for an entry that waits how long it was. */
export function GiveTimeDialog({ entry, onClose }: GiveTimeDialogProps) {
  const { running, pending } = useTimer();
  const feature = useShownFeature();
  const waiting = pending.find(({ id }) => id === entry) ?? null;
  const initial = formatDuration((waiting?.workedMs ?? running?.away?.ms ?? 0) / 60_000);
  const [task, setTask] = useState(waiting?.task.task ?? '');
  const [time, setTime] = useState(initial);
  if (feature === null) return null;
  const minutes = parseWorkTime(time);
  const known = feature.file.tasks.some(({ key }) => key === task);
  const isOk = known && (entry === null || (minutes !== null && minutes > 0));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isOk) return;
    const to = { feature: feature.id, task };
    if (waiting === null) void runTimer({ type: 'give', ...to });
    else void runTimer({ type: 'log-entry', id: waiting.id, to, ...(minutes === null ? {} : { minutes }) });
    onClose();
  };
  return (
    <Dialog label="Give time to a task" className="timer-dialog" onClose={onClose}>
      <form onSubmit={onSubmit}>
        <h2>{waiting === null ? `Give ${initial} to another task` : 'Log what waits'}</h2>
        <label htmlFor="give-task">Task</label>
        <select id="give-task" className="text-input" value={task} onChange={(event) => setTask(event.target.value)}>
          {!known && <option value={task}>Choose a task of this feature</option>}
          {feature.file.tasks.map(({ key, id, title }) => (
            <option key={key} value={key}>
              {id === null ? title : `${id} ${title}`}
            </option>
          ))}
        </select>
        {waiting !== null && (
          <>
            <label htmlFor="give-length">Time</label>
            <input
              id="give-length"
              className="text-input"
              value={time}
              aria-invalid={minutes === null}
              onChange={(event) => setTime(event.target.value)}
            />
          </>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={!isOk}>
            Log
          </button>
        </div>
      </form>
    </Dialog>
  );
}
