import type { DependencyOrigin } from '../model/dependency.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import type { WorkAxis } from './calendar/work-axis.ts';
import type { Worker } from './crew.ts';
import type { TimeLimits } from './critical-path.ts';
import { findLimits } from './find-limits.ts';
import type { Network } from './network.ts';
import { findTaskDurations, type TaskDuration } from './task-durations.ts';
import { buildTaskNetwork, type DependencySet, type TaskNetwork } from './task-network.ts';
import { listWaves } from './waves.ts';
import { withoutCycles } from './without-cycles.ts';

export interface ScheduleOptions {
  /** Origins of dependencies that are not followed. */
  readonly without?: Iterable<DependencyOrigin>;
  /** Count done tasks as planned instead of as no time. */
  readonly all?: boolean;
  /** How many work at the same time, or who; as many as needed unless given. */
  readonly people?: number | readonly Worker[];
  /** Minutes for a task about which nothing is said; 60 unless given. */
  readonly defaultEstimateMinutes?: number;
  /** Days on which the work falls; dates of tasks are followed only with it. */
  readonly axis?: WorkAxis;
}

/** All that a schedule is computed from: a network without cycles, its durations and what dates limit. */
export interface PlannedNetwork {
  readonly file: SpecFile;
  readonly options: ScheduleOptions;
  readonly durations: ReadonlyMap<string, TaskDuration>;
  readonly plan: TaskNetwork;
  readonly network: Network;
  readonly cycles: readonly (readonly number[])[];
  readonly limits: TimeLimits | null;
  /** Keys by wave: which tasks can run side by side is no matter of durations. */
  readonly waves: readonly (readonly string[])[];
}

/** Prepare a file for scheduling; `timeSchedule` then works out the times. */
export function planNetwork(file: SpecFile, dependencies: DependencySet, options: ScheduleOptions): PlannedNetwork {
  const durations = findTaskDurations(file, {
    all: options.all ?? false,
    defaultEstimateMinutes: options.defaultEstimateMinutes ?? 60,
  });
  const plan = buildTaskNetwork(file, dependencies, durations, new Set(options.without ?? []));
  const { network, cycles } = withoutCycles(plan.network);
  const { startNode, finishNode } = plan;
  const places = { nodeCount: network.nodeCount, startNode, finishNode };
  const isOver = (task: Task) => isFinished(task, options);
  const limits = options.axis === undefined ? null : findLimits(file.tasks, options.axis, places, isOver);
  const waves = listWaves(network, (node) => file.tasks[plan.taskOfNode[node] ?? -1]?.key ?? null);
  return { file, options, durations, plan, network, cycles, limits, waves };
}

/** Whether a task is behind us in this schedule. */
export function isFinished(task: Task, options: ScheduleOptions): boolean {
  return task.status === 'skipped' || (task.status === 'done' && !options.all);
}
