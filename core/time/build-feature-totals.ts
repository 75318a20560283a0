import type { Phase } from '../model/phase.ts';
import type { Task } from '../model/task.ts';
import { sumByTask } from './sum-by-task.ts';
import type { TimeEntry } from './time-entry.ts';
import {
  computeVariance,
  type FeatureTotals,
  type PhaseTotals,
  type StoryTotals,
  sumOrNull,
  sumTotals,
  type TaskTotals,
  type TimeTotals,
} from './time-totals.ts';

/** The parts of a feature's file that totals are made of. */
export interface TotalsInput {
  readonly tasks: readonly Task[];
  readonly phases: readonly Phase[];
  /** Stated figure of the whole document. */
  readonly estimate: { readonly value: { readonly minutes: number } } | null;
}

/**
 * Roll estimated and actual work up from tasks to phases, stories and the feature.
 *
 * A task's actual is the sum of its log rows, else its stated Actual Time. A task with subtasks takes no time
 * of its own: its estimate counts only where no subtask has one; time logged on it counts. A phase or the
 * feature takes its stated figure where some of its tasks are unestimated (the figure speaks for all of them)
 * and the tasks sum to less; else the sum of its tasks. A skipped task has no estimate and is not counted, but time that
 * was spent on it is. Time logged on what is no task any more counts for the feature alone.
 *
 * @param file
 *   Tasks in file order (parents before their subtasks), phases, and the stated figure of the document.
 * @param entries
 *   Rows of the time log that count, each id once.
 */
export function buildFeatureTotals(file: TotalsInput, entries: readonly TimeEntry[]): FeatureTotals {
  const logged = sumByTask(entries);
  const children = groupBy(file.tasks, (task) => task.parent);
  const known = new Map<string, TaskTotals>();
  const totalsOf = (tasks: readonly Task[]) => tasks.flatMap((task) => known.get(task.key) ?? []);
  for (const task of file.tasks.toReversed()) {
    const below = totalsOf(children.get(task.key) ?? []);
    known.set(task.key, totalOfTask(task, below, logged.get(task.key)));
  }
  const roots = file.tasks.filter((task) => task.parent === null || !known.has(task.parent));
  const byPhase = groupBy(roots, (task) => task.phase);
  const phases = file.phases.map((phase) => totalOfPhase(phase, totalsOf(byPhase.get(phase.key) ?? [])));
  const unphased = totalsOf(roots.filter((task) => task.phase === null));
  const statedMinutes = file.estimate?.value.minutes ?? null;
  const strayMinutes = sumOrNull([...logged].map(([key, minutes]) => (known.has(key) ? null : minutes)));
  const sums = sumTotals([...phases, ...unphased]);
  return {
    ...withStated(withStray(sums, strayMinutes), statedMinutes),
    statedMinutes,
    strayMinutes,
    tasks: totalsOf(file.tasks),
    phases,
    stories: totalsOfStories(roots, known),
  };
}

function totalOfTask(task: Task, below: readonly TaskTotals[], loggedMinutes: number | undefined): TaskTotals {
  const own = loggedMinutes ?? task.actual?.value.minutes ?? null;
  const skipped = task.status === 'skipped';
  const estimate = skipped ? null : (task.estimate?.value.minutes ?? null);
  if (below.length > 0) return totalOfSummary(task.key, estimate, own, sumTotals(below));
  const done = task.status === 'done';
  const { varianceMinutes, variancePercent } = computeVariance(estimate, own);
  return {
    key: task.key,
    estimated: estimate !== null,
    estimateMinutes: estimate,
    actualMinutes: own,
    varianceMinutes,
    variancePercent,
    remainingMinutes: remaining(estimate, own, done),
    taskCount: skipped ? 0 : 1,
    doneCount: done ? 1 : 0,
    unestimatedCount: estimate === null && !skipped ? 1 : 0,
    unloggedCount: done && own === null ? 1 : 0,
  };
}

function totalOfSummary(key: string, estimate: number | null, own: number | null, sums: TimeTotals): TaskTotals {
  const actualMinutes = sumOrNull([sums.actualMinutes, own]);
  const speaksForAll = sums.estimateMinutes === null && estimate !== null;
  const estimateMinutes = sums.estimateMinutes ?? estimate;
  return {
    ...sums,
    key,
    estimated: estimate !== null,
    estimateMinutes,
    actualMinutes,
    ...computeVariance(estimateMinutes, actualMinutes),
    remainingMinutes: speaksForAll ? remaining(estimate, actualMinutes, isDone(sums)) : sums.remainingMinutes,
    unestimatedCount: speaksForAll ? 0 : sums.unestimatedCount,
  };
}

function totalOfPhase(phase: Phase, parts: readonly TaskTotals[]): PhaseTotals {
  const statedMinutes = phase.estimate?.value.minutes ?? null;
  return { ...withStated(sumTotals(parts), statedMinutes), key: phase.key, statedMinutes };
}

function withStray(sums: TimeTotals, strayMinutes: number | null): TimeTotals {
  if (strayMinutes === null) return sums;
  const actualMinutes = sumOrNull([sums.actualMinutes, strayMinutes]);
  return { ...sums, actualMinutes, ...computeVariance(sums.estimateMinutes, actualMinutes) };
}

/** A stated figure speaks for all tasks below it, so it stands where some of them say nothing themselves. */
function withStated(sums: TimeTotals, statedMinutes: number | null): TimeTotals {
  if (statedMinutes === null || sums.unestimatedCount === 0) return sums;
  if (sums.estimateMinutes !== null && sums.estimateMinutes >= statedMinutes) return sums;
  return {
    ...sums,
    estimateMinutes: statedMinutes,
    ...computeVariance(statedMinutes, sums.actualMinutes),
    remainingMinutes: remaining(statedMinutes, sums.actualMinutes, isDone(sums)),
  };
}

function totalsOfStories(roots: readonly Task[], known: ReadonlyMap<string, TaskTotals>): StoryTotals[] {
  const byStory = new Map<string, TaskTotals[]>();
  for (const task of roots) {
    const totals = known.get(task.key);
    for (const label of totals ? task.stories : []) append(byStory, label, totals);
  }
  return [...byStory].map(([label, parts]) => ({ ...sumTotals(parts), label }));
}

function groupBy(tasks: readonly Task[], keyOf: (task: Task) => string | null): Map<string, Task[]> {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = keyOf(task);
    if (key !== null) append(groups, key, task);
  }
  return groups;
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item | undefined): void {
  if (item === undefined) return;
  const list = groups.get(key);
  if (list) list.push(item);
  else groups.set(key, [item]);
}

function remaining(estimate: number | null, actual: number | null, done: boolean): number | null {
  if (estimate === null) return null;
  return done ? 0 : Math.max(0, estimate - (actual ?? 0));
}

function isDone(sums: TimeTotals): boolean {
  return sums.taskCount > 0 && sums.doneCount === sums.taskCount;
}
