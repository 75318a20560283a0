import { type FormEvent, useState } from 'react';
import { formatElapsed } from '../../core/time/format-elapsed.ts';
import { nameTimedTask, runTimer, useElapsedMs, useTimer } from '../store/timer.ts';
import { Dialog } from '../ui/dialog.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { formatMoment } from './format-moment.ts';
import './timer-dialog.css';

/** Stops the timer with a note, or throws its time away. */
export function StopTimerDialog({ onClose }: { readonly onClose: () => void }) {
  const { running } = useTimer();
  const elapsedMs = useElapsedMs();
  const [note, setNote] = useState(running?.note ?? '');
  if (running === null) return null;
  const { task, startedAtMs } = running;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void runTimer({ type: 'stop', note });
    onClose();
  };
  const discard = () => {
    void runTimer({ type: 'discard' });
    onClose();
  };
  return (
    <Dialog label="Stop the timer" className="timer-dialog" onClose={onClose}>
      <form onSubmit={onSubmit}>
        <h2>
          {nameTimedTask(task)} <span className="timer-dialog-time">{formatElapsed(elapsedMs)}</span>
        </h2>
        <p>
          <InlineText text={task.title} />
        </p>
        <p className="timer-dialog-hint">Since {formatMoment(startedAtMs, Date.now())}</p>
        <label htmlFor="timer-note">Note</label>
        <input
          id="timer-note"
          className="text-input"
          value={note}
          placeholder="What was done"
          maxLength={500}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="dialog-actions">
          <button type="button" className="button timer-dialog-apart" onClick={discard}>
            Discard
          </button>
          <button type="button" className="button" onClick={onClose}>
            Go on
          </button>
          <button type="submit" className="button primary">
            Stop and log
          </button>
        </div>
      </form>
    </Dialog>
  );
}
