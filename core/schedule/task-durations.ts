import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';

/** Minutes planned for a task, and whether the documents say so for this very task. */
export interface TaskDuration {
  readonly minutes: number;
  readonly estimated: boolean;
}

export interface DurationOptions {
  /** Count done tasks as planned instead of as no time. */
  readonly all: boolean;
  /** Minutes for a task about which nothing is said. */
  readonly defaultEstimateMinutes: number;
}

/**
 * Find how long each task takes that has no subtasks; summaries span their subtasks and take no time of their own.
 *
 * A task takes its own estimate. Without one it takes an equal share, in whole minutes, of what the nearest stated
 * figure above it leaves: its summary's estimate where no subtask has one, else its phase's figure less the
 * estimated tasks (done ones count in the sharing). Where no figure is stated or nothing is left of it, the default
 * holds. Skipped tasks never take time, and done ones only with `all`.
 *
 * @returns
 *   Durations by task key, for tasks without subtasks.
 */
export function findTaskDurations(file: SpecFile, options: DurationOptions): ReadonlyMap<string, TaskDuration> {
  const children = groupByParent(file.tasks);
  const planned = new Map<string, TaskDuration>();
  for (const task of file.tasks) {
    if (!children.has(task.key) && task.estimate !== null) {
      planned.set(task.key, { minutes: task.estimate.value.minutes, estimated: true });
    }
  }
  for (const task of file.tasks) {
    if (task.parent !== null || task.estimate === null || !children.has(task.key)) continue;
    shareSummaryEstimate(task, children, planned);
  }
  for (const phase of file.phases) {
    if (phase.estimate === null) continue;
    const leaves = file.tasks.filter(
      (task) => task.phase === phase.key && !children.has(task.key) && task.status !== 'skipped',
    );
    const used = leaves.reduce((sum, task) => sum + (planned.get(task.key)?.minutes ?? 0), 0);
    share(
      phase.estimate.value.minutes - used,
      leaves.filter((task) => !planned.has(task.key)),
      planned,
    );
  }

  const durations = new Map<string, TaskDuration>();
  for (const task of file.tasks) {
    if (children.has(task.key)) continue;
    const plan = planned.get(task.key) ?? { minutes: options.defaultEstimateMinutes, estimated: false };
    const takesNoTime = task.status === 'skipped' || (task.status === 'done' && !options.all);
    durations.set(task.key, takesNoTime ? { minutes: 0, estimated: plan.estimated } : plan);
  }
  return durations;
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
  share(summary.estimate?.value.minutes ?? 0, leaves, planned);
}

/** Whole minutes that add up to `total`: the first tasks take the minutes that do not divide. */
function share(total: number, tasks: readonly Task[], planned: Map<string, TaskDuration>): void {
  if (total <= 0) return;
  let left = total;
  tasks.forEach((task, index) => {
    const minutes = index === tasks.length - 1 ? left : Math.min(left, Math.ceil(left / (tasks.length - index)));
    planned.set(task.key, { minutes, estimated: false });
    left -= minutes;
  });
}
