import type { Phase } from '../../core/model/phase.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Task } from '../../core/model/task.ts';
import {
  type FeatureTotals,
  type PhaseTotals,
  sumTotals,
  type TaskTotals,
  type TimeTotals,
} from '../../core/time/time-totals.ts';

/** One line of the table of hours. */
export type TimeRow =
  | { readonly type: 'phase'; readonly phase: Phase; readonly totals: PhaseTotals }
  /** `label` is null for the tasks of no story. */
  | { readonly type: 'story'; readonly label: string | null; readonly title: string; readonly totals: TimeTotals }
  | { readonly type: 'task'; readonly task: Task; readonly depth: number; readonly totals: TaskTotals };

type TaskRow = Extract<TimeRow, { type: 'task' }>;

/** Phases with their tasks below them, in file order; tasks without a phase first, as they stand before the first one. */
export function buildTimeRows(file: SpecFile, totals: FeatureTotals): readonly TimeRow[] {
  const byPhase = new Map(totals.phases.map((part) => [part.key, part]));
  const rowsByPhase = new Map<string | null, TaskRow[]>();
  for (const row of buildTaskRows(file, totals)) {
    const rows = rowsByPhase.get(row.task.phase);
    if (rows === undefined) rowsByPhase.set(row.task.phase, [row]);
    else rows.push(row);
  }
  return [
    ...(rowsByPhase.get(null) ?? []),
    ...file.phases.flatMap((phase): readonly TimeRow[] => {
      const part = byPhase.get(phase.key);
      const rows = rowsByPhase.get(phase.key) ?? [];
      return part === undefined ? rows : [{ type: 'phase', phase, totals: part }, ...rows];
    }),
  ];
}

/**
 * Stories with their tasks below them, in the order in which tasks name them; a task of two stands below both. What
 * belongs to none comes last.
 */
export function buildStoryRows(file: SpecFile, totals: FeatureTotals): readonly TimeRow[] {
  const rows = buildTaskRows(file, totals);
  const storiesOf = new Map<string, readonly string[]>();
  // A subtask belongs to the story of the task that it stands below.
  for (const { task } of rows) storiesOf.set(task.key, storiesOf.get(task.parent ?? '') ?? task.stories);
  const told = totals.stories.flatMap((story): readonly TimeRow[] => [
    { type: 'story', label: story.label, title: findStoryTitle(file, story.label), totals: story },
    ...rows.filter(({ task }) => storiesOf.get(task.key)?.includes(story.label)),
  ]);
  const others = rows.filter(({ task }) => storiesOf.get(task.key)?.length === 0);
  const roots = others.filter(({ depth }) => depth === 0).map((row) => row.totals);
  if (others.length === 0) return told;
  return [...told, { type: 'story', label: null, title: 'No story', totals: sumTotals(roots) }, ...others];
}

function buildTaskRows(file: SpecFile, totals: FeatureTotals): readonly TaskRow[] {
  const byTask = new Map(totals.tasks.map((part) => [part.key, part]));
  const depths = new Map<string, number>();
  const rows: TaskRow[] = [];
  for (const task of file.tasks) {
    const part = byTask.get(task.key);
    // A skipped task without any time on it is no work: nothing to compare.
    if (part === undefined || (task.status === 'skipped' && part.actualMinutes === null)) continue;
    const depth = task.parent === null ? 0 : (depths.get(task.parent) ?? -1) + 1;
    depths.set(task.key, depth);
    rows.push({ type: 'task', task, depth, totals: part });
  }
  return rows;
}

/** The title of the first phase that is about it: `User Story 1 - Lend a tool`. */
function findStoryTitle({ phases }: SpecFile, label: string): string {
  return phases.find(({ stories }) => stories.includes(label))?.title ?? '';
}
