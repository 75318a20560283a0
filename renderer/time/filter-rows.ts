import type { TimeRow } from './build-time-rows.ts';

/**
 * Keep the tasks that have every word in their id, title, stories, status (`open`, `done`) or figures (`over`,
 * `unestimated`, `unlogged`), and the phases that have such a task.
 */
export function filterRows(rows: readonly TimeRow[], text: string): readonly TimeRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const kept: TimeRow[] = [];
  let phase: TimeRow | null = null;
  for (const row of rows) {
    if (row.type === 'phase') {
      phase = row;
      continue;
    }
    const searched = listWords(row);
    if (!words.every((word) => searched.includes(word))) continue;
    if (phase !== null) kept.push(phase);
    phase = null;
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
