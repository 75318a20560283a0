import { formatDuration } from '../model/format-duration.ts';
import type { Task } from '../model/task.ts';
import { sumByTask } from './sum-by-task.ts';
import type { TimeEntry } from './time-entry.ts';

/** Rows of one key that no task has: it was renamed or removed behind the log's back. */
export interface StrayEntries<Entry extends TimeEntry> {
  readonly key: string;
  readonly entries: readonly Entry[];
  readonly minutes: number;
}

/**
 * Gather the rows that name no task, by the key that they name.
 *
 * @param entries
 *   Rows of the log that count.
 */
export function listStrays<Entry extends TimeEntry>(
  tasks: readonly Task[],
  entries: readonly Entry[],
): readonly StrayEntries<Entry>[] {
  const known = new Set(tasks.map(({ key }) => key));
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (known.has(entry.task)) continue;
    const rows = byKey.get(entry.task);
    if (rows === undefined) byKey.set(entry.task, [entry]);
    else rows.push(entry);
  }
  return [...byKey].map(([key, rows]) => ({ key, entries: rows, minutes: sumMinutes(rows) }));
}

/** A task whose Actual Time says something else than its rows add up to: a hand has changed it since. */
export interface DifferingActual {
  readonly task: Task;
  readonly statedMinutes: number;
  readonly loggedMinutes: number;
}

/** List the tasks that have rows and state another Actual Time; it is for the user to say which of the two holds. */
export function listDifferingActuals(
  tasks: readonly Task[],
  entries: readonly TimeEntry[],
): readonly DifferingActual[] {
  const sums = sumByTask(entries);
  return tasks.flatMap((task) => {
    const statedMinutes = task.actual?.value.minutes;
    const loggedMinutes = sums.get(task.key);
    if (statedMinutes === undefined || loggedMinutes === undefined) return [];
    if (formatDuration(statedMinutes) === formatDuration(loggedMinutes)) return [];
    return [{ task, statedMinutes, loggedMinutes }];
  });
}

function sumMinutes(entries: readonly TimeEntry[]): number {
  return entries.reduce((total, { minutes }) => total + minutes, 0);
}
