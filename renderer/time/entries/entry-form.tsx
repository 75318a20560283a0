import { type FormEvent, useState } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import type { Task } from '../../../core/model/task.ts';
import { isCalendarDate } from '../../../core/time/is-calendar-date.ts';
import { type EntryTime, readEntryTime } from '../../../core/time/read-entry-time.ts';
import type { TimeEntry } from '../../../core/time/time-entry.ts';
import { readToday } from '../../store/today.ts';

interface EntryFormProps {
  readonly tasks: readonly Task[];
  /** What the fields say at first. */
  readonly entry: Omit<TimeEntry, 'id' | 'minutes'> & { readonly minutes: number | null };
  readonly action: string;
  readonly onSave: (entry: Omit<TimeEntry, 'id'>) => void;
  readonly onCancel?: () => void;
}

/** The fields of one entry: when, on what, how long, and a note. */
export function EntryForm({ tasks, entry, action, onSave, onCancel }: EntryFormProps) {
  const [date, setDate] = useState(entry.date);
  const [task, setTask] = useState(entry.task);
  const [time, setTime] = useState(() => showTime(entry));
  const [note, setNote] = useState(entry.note);
  const [tried, setTried] = useState(false);
  const read = readTime(time, entry);
  const complaint = findComplaint(date, tasks, task, time, read);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complaint !== null || read === null) return;
    onSave({ date, task, ...read, note: note.trim() });
    setTried(false);
    if (entry.minutes === null) setTime('');
    if (entry.minutes === null) setNote('');
  };
  const hint = tried && complaint !== null ? complaint : read === null ? null : describeTime(read, date);
  return (
    <form className="entry-form" onSubmit={onSubmit}>
      <label>
        Task
        <select className="text-input" value={task} onChange={(event) => setTask(event.target.value)}>
          {!tasks.some(({ key }) => key === task) && (
            <option value={task}>{task === '' ? 'Choose a task' : `${task} (gone)`}</option>
          )}
          {tasks.map(({ key, id, title }) => (
            <option key={key} value={key}>
              {id === null ? title : `${id} ${title}`}
            </option>
          ))}
        </select>
      </label>
      <label>
        Day
        <input className="text-input" type="date" value={date} onChange={(event) => setDate(event.target.value)} />
      </label>
      <label>
        Time
        <input
          className="text-input"
          value={time}
          placeholder="1h30, 90m, 9:10-10:40"
          spellCheck={false}
          autoComplete="off"
          aria-invalid={tried && read === null}
          onChange={(event) => setTime(event.target.value)}
        />
      </label>
      <label className="entry-form-note">
        Note
        <input className="text-input" value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </label>
      <span className="entry-form-actions">
        <button type="submit" className="button primary">
          {action}
        </button>
        {onCancel !== undefined && (
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </span>
      {hint !== null && (
        <p
          className="entry-form-hint"
          data-bad={tried && complaint !== null}
          role={tried && complaint !== null ? 'alert' : undefined}
        >
          {hint}
        </p>
      )}
    </form>
  );
}

/** A span where the entry is exactly that long, else its length. */
function showTime({ start, end, minutes }: EntryFormProps['entry']): string {
  if (minutes === null) return '';
  const span = start !== null && end !== null ? readEntryTime(`${start}-${end}`) : null;
  return span?.minutes === minutes ? `${start}-${end}` : formatDuration(minutes);
}

/** A time that was not touched keeps its start and end, also where they are further apart than it is long. */
function readTime(text: string, entry: EntryFormProps['entry']): EntryTime | null {
  if (entry.minutes !== null && text === showTime(entry)) {
    return { minutes: entry.minutes, start: entry.start, end: entry.end };
  }
  return readEntryTime(text);
}

function findComplaint(
  date: string,
  tasks: readonly Task[],
  task: string,
  time: string,
  read: EntryTime | null,
): string | null {
  if (!tasks.some(({ key }) => key === task)) return 'Choose the task that the time was spent on.';
  if (!isCalendarDate(date)) return 'Choose the day of the work.';
  if (read === null) {
    return time.trim() === ''
      ? 'How long was it? Such as 1h30, 90m, 1,5 h or 9:10-10:40.'
      : `“${time}” is no time: expected a length such as 1h30, 90m, 1,5 h, or a span such as 9:10-10:40.`;
  }
  return read.minutes > 24 * 60 ? 'An entry holds at most 24 hours: split it by days.' : null;
}

function describeTime({ minutes, start, end }: EntryTime, date: string): string {
  const parts = [formatDuration(minutes)];
  if (start !== null && end !== null && end < start) parts.push('over midnight: it stands on the day it began');
  if (date > readToday()) parts.push('this day is in the future');
  if (minutes > 12 * 60) parts.push('a long day');
  return parts.join(' · ');
}
