import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import type { Task } from '../../../core/model/task.ts';
import type { LoggedEntry } from '../../../core/time/time-entry.ts';
import { readToday } from '../../store/today.ts';
import { selectTask } from '../../store/ui-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { InlineText } from '../../ui/inline-text.tsx';

const rowHeightPx = 32;

interface EntryTableProps {
  readonly entries: readonly LoggedEntry[];
  readonly tasks: readonly Task[];
  readonly overlaps: ReadonlyMap<LoggedEntry, readonly LoggedEntry[]>;
  readonly editable: boolean;
  /** Lines of the chosen entries. */
  readonly picked: ReadonlySet<number>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onPick: (line: number) => void;
  readonly onEdit: (type: 'edit' | 'split', entry: LoggedEntry) => void;
  readonly onRemove: (entry: LoggedEntry) => void;
}

/** The entries, newest first; only the rows on screen are there. */
export function EntryTable(props: EntryTableProps) {
  const { entries, tasks, scroller } = props;
  const sorted = useMemo(() => entries.toSorted(compareNewestFirst), [entries]);
  const titles = useMemo(() => new Map(tasks.map((task) => [task.key, task])), [tasks]);
  const table = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 10,
    scrollMargin: offset,
    initialRect: { width: 800, height: 800 },
  });
  useLayoutEffect(() => setOffset(table.current?.offsetTop ?? 0), []);
  const items = virtual.getVirtualItems();
  const above = Math.max(0, (items[0]?.start ?? offset) - offset);
  const below = Math.max(0, virtual.getTotalSize() - ((items.at(-1)?.end ?? offset) - offset));
  return (
    <div className="entry-table" ref={table}>
      <table aria-label="Entries of the time log" aria-rowcount={sorted.length + 1}>
        <thead>
          <tr>
            {props.editable && (
              <th scope="col" className="entry-pick">
                <span className="visually-hidden">Choose</span>
              </th>
            )}
            <th scope="col" className="entry-date">
              Day
            </th>
            <th scope="col">Task</th>
            <th scope="col" className="entry-clock">
              From – to
            </th>
            <th scope="col" className="entry-length">
              Time
            </th>
            <th scope="col" className="entry-note">
              Note
            </th>
            <th scope="col" className="entry-tools">
              <span className="visually-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr style={{ height: above }} />}
          {items.map(({ index }) => {
            const entry = sorted[index];
            if (entry === undefined) return null;
            return (
              <EntryRow key={entry.line} {...props} entry={entry} index={index} task={titles.get(entry.task) ?? null} />
            );
          })}
          {below > 0 && <tr style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}

interface EntryRowProps extends EntryTableProps {
  readonly entry: LoggedEntry;
  readonly index: number;
  /** Null where the task is gone. */
  readonly task: Task | null;
}

function EntryRow({ entry, index, task, overlaps, editable, picked, onPick, onEdit, onRemove }: EntryRowProps) {
  const { date, start, end, minutes, note, line } = entry;
  const name = `${formatDuration(minutes)} on ${entry.task}, ${date}`;
  const over = overlaps.get(entry);
  return (
    <tr aria-rowindex={index + 2} data-picked={picked.has(line)} style={{ height: rowHeightPx }}>
      {editable && (
        <td className="entry-pick">
          <input
            type="checkbox"
            checked={picked.has(line)}
            aria-label={`Choose ${name}`}
            onChange={() => onPick(line)}
          />
        </td>
      )}
      <td>
        {date}
        {date > readToday() && <Mark text="In the future" />}
      </td>
      <td className="ellipsis">
        {task === null ? (
          <span className="entry-gone" title={`No task is called ${entry.task}: change the entry to give it to one`}>
            {entry.task} <Mark text="No such task" />
          </span>
        ) : (
          <button type="button" className="entry-task ellipsis" onClick={() => selectTask(task.key)}>
            {task.id !== null && <span className="time-number">{task.id} </span>}
            <InlineText text={task.title} />
          </button>
        )}
      </td>
      <td>
        {start !== null && (
          <>
            {start}
            {end !== null && `–${end}`}
          </>
        )}
        {over !== undefined && <Mark text={describeOverlap(over)} />}
      </td>
      <td className="entry-length">
        {formatDuration(minutes)}
        {minutes > 24 * 60 && <Mark text="Longer than a day" />}
      </td>
      <td className="ellipsis" title={note}>
        {note}
      </td>
      <td className="entry-tools">
        {editable && (
          <>
            <button
              type="button"
              className="icon-button"
              aria-label={`Change ${name}`}
              title="Change"
              onClick={() => onEdit('edit', entry)}
            >
              <Icon name="pencil" size={14} />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={`Split ${name}`}
              title="Split in two"
              disabled={minutes < 2}
              onClick={() => onEdit('split', entry)}
            >
              <Icon name="split" size={14} />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={`Remove ${name}`}
              title="Remove"
              onClick={() => onRemove(entry)}
            >
              <Icon name="close" size={14} />
            </button>
          </>
        )}
      </td>
    </tr>
  );
}

function Mark({ text }: { readonly text: string }) {
  return (
    <span className="entry-mark" title={text}>
      <Icon name="warning" size={13} />
      <span className="visually-hidden">{text}</span>
    </span>
  );
}

function describeOverlap(others: readonly LoggedEntry[]): string {
  const [first] = others;
  const more = others.length > 1 ? ` and ${others.length - 1} more` : '';
  return `Overlaps ${first?.start}–${first?.end} on ${first?.task}${more}`;
}

function compareNewestFirst(a: LoggedEntry, b: LoggedEntry): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  if (a.start !== b.start) return (a.start ?? '') < (b.start ?? '') ? 1 : -1;
  return b.line - a.line;
}
