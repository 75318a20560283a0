import { type FormEvent, useState } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import type { Task } from '../../../core/model/task.ts';
import { parseWorkTime } from '../../../core/time/parse-work-time.ts';
import { splitEntryAt } from '../../../core/time/split-entry.ts';
import type { LoggedEntry } from '../../../core/time/time-entry.ts';
import { splitEntry } from '../../store/log-commands.ts';
import { Dialog } from '../../ui/dialog.tsx';

interface SplitDialogProps {
  readonly entry: LoggedEntry;
  readonly tasks: readonly Task[];
  readonly onClose: () => void;
}

/** Asks how long the second part of an entry was, and on which task. */
export function SplitDialog({ entry, tasks, onClose }: SplitDialogProps) {
  const [time, setTime] = useState(formatDuration(Math.floor(entry.minutes / 2)));
  const [task, setTask] = useState(entry.task);
  const parts = splitEntryAt(toEntry(entry), parseWorkTime(time) ?? 0);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (parts === null) return;
    void splitEntry(entry, [parts[0], { ...parts[1], task }]).then((ok) => ok && onClose());
  };
  return (
    <Dialog label="Split an entry" className="entry-dialog" onClose={onClose}>
      <h2>Split {formatDuration(entry.minutes)} in two</h2>
      <form className="entry-form" onSubmit={onSubmit}>
        <label>
          Second part
          <input
            className="text-input"
            value={time}
            aria-invalid={parts === null}
            onChange={(event) => setTime(event.target.value)}
          />
        </label>
        <label className="entry-form-note">
          On task
          <select className="text-input" value={task} onChange={(event) => setTask(event.target.value)}>
            {tasks.map(({ key, id, title }) => (
              <option key={key} value={key}>
                {id === null ? title : `${id} ${title}`}
              </option>
            ))}
          </select>
        </label>
        <p className="entry-form-hint" data-bad={parts === null}>
          {parts === null
            ? `Expected a time below ${formatDuration(entry.minutes)}.`
            : `${formatDuration(parts[0].minutes)} and ${formatDuration(parts[1].minutes)}`}
        </p>
        <span className="entry-form-actions">
          <button type="submit" className="button primary" disabled={parts === null}>
            Split
          </button>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
        </span>
      </form>
    </Dialog>
  );
}

function toEntry({ id, date, task, start, end, minutes, note }: LoggedEntry) {
  return { id, date, task, start, end, minutes, note };
}
