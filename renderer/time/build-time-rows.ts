import type { Phase } from '../../core/model/phase.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Task } from '../../core/model/task.ts';
import type { FeatureTotals, PhaseTotals, TaskTotals } from '../../core/time/time-totals.ts';

/** One line of the table of hours. */
export type TimeRow =
  | { readonly type: 'phase'; readonly phase: Phase; readonly totals: PhaseTotals }
  | { readonly type: 'task'; readonly task: Task; readonly depth: number; readonly totals: TaskTotals };

/** Phases with their tasks below them, in file order; tasks without a phase first, as they stand before the first one. */
export function buildTimeRows(file: SpecFile, totals: FeatureTotals): readonly TimeRow[] {
  const byTask = new Map(totals.tasks.map((part) => [part.key, part]));
  const byPhase = new Map(totals.phases.map((part) => [part.key, part]));
  const depths = new Map<string, number>();
  const rowsByPhase = new Map<string | null, TimeRow[]>();
  for (const task of file.tasks) {
    const part = byTask.get(task.key);
    // A skipped task without any time on it is no work: nothing to compare.
    if (part === undefined || (task.status === 'skipped' && part.actualMinutes === null)) continue;
    const depth = task.parent === null ? 0 : (depths.get(task.parent) ?? -1) + 1;
    depths.set(task.key, depth);
    const rows = rowsByPhase.get(task.phase) ?? [];
    rows.push({ type: 'task', task, depth, totals: part });
    rowsByPhase.set(task.phase, rows);
  }
  return [
    ...(rowsByPhase.get(null) ?? []),
    ...file.phases.flatMap((phase): TimeRow[] => {
      const part = byPhase.get(phase.key);
      const rows = rowsByPhase.get(phase.key) ?? [];
      return part === undefined ? rows : [{ type: 'phase', phase, totals: part }, ...rows];
    }),
  ];
}
