import { useState } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import type { Task } from '../../../core/model/task.ts';
import type { StrayEntries } from '../../../core/time/check-log.ts';
import type { LoggedEntry } from '../../../core/time/time-entry.ts';
import { giveEntries } from '../../store/log-commands.ts';
import { Icon } from '../../ui/icon.tsx';

interface StrayListProps {
  readonly strays: readonly StrayEntries<LoggedEntry>[];
  readonly tasks: readonly Task[];
}

/** Entries whose task is gone, all of one key at once: they are given to another task, as one change. */
export function StrayList({ strays, tasks }: StrayListProps) {
  if (strays.length === 0) return null;
  return (
    <ul className="log-troubles" aria-label="Entries that lost their task">
      {strays.map((stray) => (
        <Stray key={stray.key} stray={stray} tasks={tasks} />
      ))}
    </ul>
  );
}

function Stray({ stray, tasks }: { readonly stray: StrayEntries<LoggedEntry>; readonly tasks: readonly Task[] }) {
  const { key, entries, minutes } = stray;
  const [task, setTask] = useState('');
  const count = entries.length === 1 ? 'one entry' : `${entries.length} entries`;
  return (
    <li>
      <Icon name="warning" size={14} />
      <span className="ellipsis" title={key}>
        No task is called {key} any more: {count}, {formatDuration(minutes)}.
      </span>
      <select
        className="text-input stray-task"
        aria-label={`Task for the time on ${key}`}
        value={task}
        onChange={({ target }) => setTask(target.value)}
      >
        <option value="">Choose a task…</option>
        {tasks.map(({ key: other, id, title }) => (
          <option key={other} value={other}>
            {id === null ? title : `${id} ${title}`}
          </option>
        ))}
      </select>
      <button type="button" className="button" disabled={task === ''} onClick={() => void giveEntries(entries, task)}>
        Give it
      </button>
    </li>
  );
}
