import { type FormEvent, useState } from 'react';
import { formatDuration } from '../../core/model/format-duration.ts';
import { readAgo } from '../../core/time/read-ago.ts';
import { useSelectedTask } from '../store/shown-feature.ts';
import { startTimer } from '../store/timer.ts';
import { Dialog } from '../ui/dialog.tsx';
import './timer-dialog.css';

/** Asks when the work on the selected task began. */
export function StartTimerDialog({ onClose }: { readonly onClose: () => void }) {
  const task = useSelectedTask();
  const [text, setText] = useState('');
  if (task === null) return null;
  const now = new Date();
  const minutes = readAgo(text, now.getHours() * 60 + now.getMinutes());
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (minutes === null) return;
    void startTimer(task, minutes);
    onClose();
  };
  return (
    <Dialog label="Start the timer some minutes ago" className="timer-dialog" onClose={onClose}>
      <form onSubmit={onSubmit}>
        <h2>Start on {task.id ?? task.title}</h2>
        <label htmlFor="timer-ago">When did the work begin?</label>
        <input
          id="timer-ago"
          className="text-input"
          value={text}
          placeholder="12 (minutes ago), 1h 30m or 9:10"
          spellCheck={false}
          autoComplete="off"
          aria-invalid={text !== '' && minutes === null}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="timer-dialog-hint" data-bad={text !== '' && minutes === null}>
          {text === ''
            ? 'The time is taken from a timer that runs now.'
            : minutes === null
              ? 'Expected minutes, a length such as 1h 30m, or a time of today such as 9:10.'
              : `${formatDuration(minutes)} ago`}
        </p>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={minutes === null}>
            Start
          </button>
        </div>
      </form>
    </Dialog>
  );
}
