import type { Duration } from '../model/duration.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';

/** Where the minutes of a task come from: its own estimate, a share of a stated figure above it, or the default. */
export type DurationBasis = 'own' | 'shared' | 'default';

/** Minutes planned for a task, and whether the documents say so for this very task. */
export interface TaskDuration extends Duration {
  readonly estimated: boolean;
  readonly basis: DurationBasis;
}

export interface DurationOptions {
  /** Count done tasks as planned instead of as no time, and tasks in progress whole instead of what remains. */
  readonly all: boolean;
  /** Minutes for a task about which nothing is said. */
  readonly defaultEstimateMinutes: number;
}

/**
 * Find how long each task takes that has no subtasks; summaries span their subtasks and take no time of their own.
 *
 * A task takes its own estimate. Without one it takes an equal share of what the nearest stated
 * figure above it leaves: its summary's estimate where no subtask has one, else its phase's figure less the
 * estimated tasks (done ones count in the sharing). Where no figure is stated or nothing is left of it, the default
 * holds. Skipped tasks never take time; without `all`, done ones take none and those in progress what their actual
 * time leaves of their estimate.
 *
 * @returns
 *   Durations by task key, for tasks without subtasks.
 */
export function findTaskDurations(file: SpecFile, options: DurationOptions): ReadonlyMap<string, TaskDuration> {
  const children = groupByParent(file.tasks);
  const planned = planDurations(file, children);
  const durations = new Map<string, TaskDuration>();
  const byDefault = evenly(options.defaultEstimateMinutes, 'default');
  for (const task of file.tasks) {
    if (children.has(task.key)) continue;
    const plan = planned.get(task.key) ?? byDefault;
    durations.set(task.key, options.all ? withoutSkipped(task, plan) : findRemaining(task, plan));
  }
  return durations;
}

function planDurations(file: SpecFile, children: ReadonlyMap<string, readonly Task[]>): Map<string, TaskDuration> {
  const planned = new Map<string, TaskDuration>();
  for (const task of file.tasks) {
    if (!children.has(task.key) && task.estimate !== null) {
      planned.set(task.key, { ...task.estimate.value, estimated: true, basis: 'own' });
    }
  }
  for (const task of file.tasks) {
    if (task.parent !== null || task.estimate === null || !children.has(task.key)) continue;
    shareSummaryEstimate(task, children, planned);
  }
  const leavesOf = groupByPhase(file.tasks, children);
  for (const phase of file.phases) {
    if (phase.estimate === null) continue;
    const leaves = leavesOf.get(phase.key) ?? [];
    const used = leaves.flatMap((task) => planned.get(task.key) ?? []);
    share(
      subtract(phase.estimate.value, used),
      leaves.filter((task) => !planned.has(task.key)),
      planned,
    );
  }
  return planned;
}

const noTime = { minutes: 0, lowMinutes: 0, highMinutes: 0 };

function withoutSkipped(task: Task, plan: TaskDuration): TaskDuration {
  return task.status === 'skipped' ? { ...plan, ...noTime } : plan;
}

function findRemaining(task: Task, plan: TaskDuration): TaskDuration {
  if (task.status === 'skipped' || task.status === 'done') return { ...plan, ...noTime };
  const spent = task.actual?.value.minutes ?? 0;
  if (task.status !== 'in-progress' || spent === 0) return plan;
  return { ...plan, ...subtract(plan, [{ minutes: spent, lowMinutes: spent, highMinutes: spent }]) };
}

/** Subtasks by the key of the task that they stand under, in file order. */
export function groupByParent(tasks: readonly Task[]): ReadonlyMap<string, readonly Task[]> {
  const children = new Map<string, Task[]>();
  for (const task of tasks) {
    if (task.parent === null) continue;
    const siblings = children.get(task.parent);
    if (siblings) siblings.push(task);
    else children.set(task.parent, [task]);
  }
  return children;
}

/** Tasks without subtasks by the key of their phase; skipped ones share in nothing. */
function groupByPhase(
  tasks: readonly Task[],
  children: ReadonlyMap<string, readonly Task[]>,
): ReadonlyMap<string, readonly Task[]> {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    if (task.phase === null || children.has(task.key) || task.status === 'skipped') continue;
    const group = groups.get(task.phase);
    if (group) group.push(task);
    else groups.set(task.phase, [task]);
  }
  return groups;
}

function shareSummaryEstimate(
  summary: Task,
  children: ReadonlyMap<string, readonly Task[]>,
  planned: Map<string, TaskDuration>,
): void {
  const leaves: Task[] = [];
  const open = [...(children.get(summary.key) ?? [])];
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    const below = children.get(task.key);
    if (below) open.push(...below);
    else if (task.status !== 'skipped') leaves.push(task);
  }
  leaves.sort((a, b) => a.line - b.line);
  if (leaves.some((task) => planned.has(task.key))) return;
  share(summary.estimate?.value ?? noTime, leaves, planned);
}

function share(total: Duration, tasks: readonly Task[], planned: Map<string, TaskDuration>): void {
  if (total.minutes <= 0) return;
  const part = (minutes: number): number => Math.round((minutes / tasks.length) * partsPerMinute) / partsPerMinute;
  const minutes = part(total.minutes);
  const duration = { minutes, lowMinutes: part(total.lowMinutes), highMinutes: part(total.highMinutes) };
  for (const task of tasks) planned.set(task.key, { ...duration, estimated: false, basis: 'shared' });
}

/** A power of two: sums of such parts are exact, so that what ends at one moment does so in numbers too. */
const partsPerMinute = 2 ** 24;

function subtract(from: Duration, parts: readonly Duration[]): Duration {
  const rest = (key: keyof Duration) =>
    Math.max(
      0,
      parts.reduce((left, part) => left - part[key], from[key]),
    );
  return { minutes: rest('minutes'), lowMinutes: rest('lowMinutes'), highMinutes: rest('highMinutes') };
}

function evenly(minutes: number, basis: DurationBasis): TaskDuration {
  return { minutes, lowMinutes: minutes, highMinutes: minutes, estimated: false, basis };
}
