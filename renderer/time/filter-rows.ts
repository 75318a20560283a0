import type { Task } from '../../core/model/task.ts';
import { sumTotals, type TaskTotals, type TimeTotals } from '../../core/time/time-totals.ts';
import type { TimeRow } from './build-time-rows.ts';

type TaskRow = Extract<TimeRow, { type: 'task' }>;
type HeadingRow = Exclude<TimeRow, { type: 'task' }>;

/**
 * Keep the tasks that have every word in their id, title, stories, status (`open`, `done`) or figures (`over`,
 * `unestimated`, `unlogged`), and the phases or stories that have such a task, with the sums of what is kept.
 *
 * @param matched
 *   Keys of the tasks that another view's filter lets through; null where it lets all through.
 */
export function filterRows(
  rows: readonly TimeRow[],
  text: string,
  matched: ReadonlySet<string> | null = null,
): readonly TimeRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && matched === null) return rows;
  const isKept = (row: TaskRow): boolean => {
    const searched = listWords(row);
    return matched?.has(row.task.key) !== false && words.every((word) => searched.includes(word));
  };
  return listSections(rows).flatMap(({ heading, tasks }): readonly TimeRow[] => {
    const kept = tasks.filter(isKept);
    if (heading === null || kept.length === 0) return kept;
    return [kept.length === tasks.length ? heading : sumAnew(heading, kept), ...kept];
  });
}

/**
 * Sum some tasks of a feature: a subtask counts within the task above it where that is among them.
 *
 * @param parts
 *   A task and its totals each, parents before their subtasks.
 */
export function sumTasks(parts: readonly { readonly task: Task; readonly totals: TaskTotals }[]): TimeTotals {
  const within = new Set<string>();
  const roots = parts.filter(({ task }) => {
    const isRoot = task.parent === null || !within.has(task.parent);
    within.add(task.key);
    return isRoot;
  });
  return sumTotals(roots.map(({ totals }) => totals));
}

interface Section {
  readonly heading: HeadingRow | null;
  readonly tasks: TaskRow[];
}

function listSections(rows: readonly TimeRow[]): readonly Section[] {
  const sections: Section[] = [];
  for (const row of rows) {
    if (row.type !== 'task') sections.push({ heading: row, tasks: [] });
    else {
      if (sections.length === 0) sections.push({ heading: null, tasks: [] });
      sections.at(-1)?.tasks.push(row);
    }
  }
  return sections;
}

/** A figure that the document states speaks for the whole phase, not for a part of it. */
function sumAnew(heading: HeadingRow, kept: readonly TaskRow[]): HeadingRow {
  const sums = sumTasks(kept);
  return heading.type === 'story'
    ? { ...heading, totals: sums }
    : { ...heading, totals: { ...sums, key: heading.totals.key, statedMinutes: null } };
}

function listWords({ task, totals }: TaskRow): string {
  const { estimateMinutes, actualMinutes, varianceMinutes, unloggedCount } = totals;
  const marks = [
    task.status === 'done' ? 'done' : 'open',
    estimateMinutes === null ? 'unestimated' : '',
    actualMinutes === null ? '' : 'logged',
    unloggedCount > 0 ? 'unlogged' : '',
    varianceMinutes !== null && varianceMinutes > 0 ? 'over' : '',
  ];
  return [task.id ?? '', task.title, ...task.stories, ...marks].join(' ').toLowerCase();
}
