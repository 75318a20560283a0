import type { TimeRow } from './build-time-rows.ts';

/**
 * Keep the tasks that have every word in their id, title, stories, status (`open`, `done`) or figures (`over`,
 * `unestimated`, `unlogged`), and the phases or stories that have such a task.
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
  const kept: TimeRow[] = [];
  let heading: TimeRow | null = null;
  for (const row of rows) {
    if (row.type !== 'task') {
      heading = row;
      continue;
    }
    const searched = listWords(row);
    if (matched?.has(row.task.key) === false || !words.every((word) => searched.includes(word))) continue;
    if (heading !== null) kept.push(heading);
    heading = null;
    kept.push(row);
  }
  return kept;
}

function listWords({ task, totals }: Extract<TimeRow, { type: 'task' }>): string {
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
