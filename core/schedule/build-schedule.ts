import type { DependencyOrigin } from '../model/dependency.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import { findCriticalChain, minuteTolerance } from './critical-chain.ts';
import { type CriticalPathTimes, computeCriticalPath } from './critical-path.ts';
import { scheduleForPeople, sumOfWork } from './list-schedule.ts';
import type { Network } from './network.ts';
import type { Schedule, ScheduledTask } from './schedule.ts';
import { findTaskDurations, type TaskDuration } from './task-durations.ts';
import { buildTaskNetwork, type DependencySet, type TaskNetwork } from './task-network.ts';
import { findWaves } from './waves.ts';
import { withoutCycles } from './without-cycles.ts';

export interface ScheduleOptions {
  /** Origins of dependencies that are not followed. */
  readonly without?: Iterable<DependencyOrigin>;
  /** Count done tasks as planned instead of as no time. */
  readonly all?: boolean;
  /** How many work at the same time; as many as needed unless given. */
  readonly people?: number;
  /** Minutes for a task about which nothing is said; 60 unless given. */
  readonly defaultEstimateMinutes?: number;
}

/**
 * Schedule the tasks of a feature by the critical path method.
 *
 * Never throws on a document: tasks of cycles are left out and named, a file without tasks gives an empty schedule.
 *
 * @param file
 *   The tasks, with their estimates and phases.
 * @param dependencies
 *   Theirs, as `core/graph` builds them; soft ones are not followed.
 */
export function buildSchedule(file: SpecFile, dependencies: DependencySet, options: ScheduleOptions = {}): Schedule {
  const durations = findTaskDurations(file, {
    all: options.all ?? false,
    defaultEstimateMinutes: options.defaultEstimateMinutes ?? 60,
  });
  const plan = buildTaskNetwork(file, dependencies, durations, new Set(options.without ?? []));
  const { network, cycles } = withoutCycles(plan.network);
  const times = computeCriticalPath(network);
  const people = options.people;
  const limited = people === undefined ? null : scheduleForPeople(network, times, people);
  const start = limited?.start ?? times.earliestStart;
  const finish = limited?.finish ?? times.finish;
  const keyOf = (node: number): string | null => file.tasks[plan.taskOfNode[node] ?? -1]?.key ?? null;
  const inCycle = new Set(cycles.flat());
  const isOver = new Set(file.tasks.filter((task) => isFinished(task, options)).map((task) => task.key));

  return {
    criticalPath: findCriticalChain(network, times)
      .map(keyOf)
      .filter((key) => key !== null)
      .filter((key) => !isOver.has(key)),
    criticalPathMinutes: tidy(times.finish),
    sequentialMinutes: tidy(sumOfWork(network)),
    finishMinutes: tidy(finish),
    lowerBoundMinutes: tidy(limited?.lowerBound ?? times.finish),
    waves: listWaves(network, times, keyOf),
    tasks: listTasks(file, plan, { network, times, start, durations, inCycle }),
    cycles: cycles.map((nodes) => nodes.map(keyOf).filter((key) => key !== null)).filter((keys) => keys.length > 0),
  };
}

function isFinished(task: Task, options: ScheduleOptions): boolean {
  return task.status === 'skipped' || (task.status === 'done' && !options.all);
}

function listWaves(network: Network, times: CriticalPathTimes, keyOf: (node: number) => string | null): string[][] {
  const wave = findWaves(network, times.order);
  const waves: string[][] = [];
  for (let node = 0; node < network.nodeCount; node++) {
    const key = network.isTask[node] === 1 ? keyOf(node) : null;
    if (key === null) continue;
    const number = wave[node] as number;
    while (waves.length <= number) waves.push([]);
    waves[number]?.push(key);
  }
  return waves;
}

interface Timing {
  readonly network: Network;
  readonly times: CriticalPathTimes;
  readonly start: Float64Array;
  readonly durations: ReadonlyMap<string, TaskDuration>;
  readonly inCycle: ReadonlySet<number>;
}

function listTasks(file: SpecFile, plan: TaskNetwork, timing: Timing): ScheduledTask[] {
  const { network, times, start, durations, inCycle } = timing;
  const spans = spanSummaries(file, plan, timing);
  const scheduled: ScheduledTask[] = [];
  file.tasks.forEach((task, index) => {
    const first = plan.startNode[index] as number;
    const last = plan.finishNode[index] as number;
    if (inCycle.has(first) || inCycle.has(last)) return;
    const summary = plan.isSummary[index] === 1;
    const span = spans.get(index);
    if (summary && span === undefined) return;
    const startMinutes = span?.start ?? (start[first] as number);
    const finishMinutes = span?.finish ?? startMinutes + (network.durations[first] as number);
    const totalFloat = Math.min(times.totalFloat[first] as number, times.totalFloat[last] as number);
    scheduled.push({
      key: task.key,
      startMinutes: tidy(startMinutes),
      finishMinutes: tidy(finishMinutes),
      durationMinutes: tidy(finishMinutes - startMinutes),
      estimated: summary ? task.estimate !== null : (durations.get(task.key)?.estimated ?? false),
      totalFloatMinutes: tidy(totalFloat),
      freeFloatMinutes: tidy(times.freeFloat[last] as number),
      latestStartMinutes: tidy(times.latestStart[first] as number),
      latestFinishMinutes: tidy((times.latestStart[last] as number) + (network.durations[last] as number)),
      critical: totalFloat < minuteTolerance,
      summary,
    });
  });
  return scheduled;
}

interface Span {
  start: number;
  finish: number;
}

/** From the first start to the last finish of all that stands below a summary, by index of the summary. */
function spanSummaries(file: SpecFile, plan: TaskNetwork, { network, start, inCycle }: Timing): Map<number, Span> {
  const indexOfTask = new Map(file.tasks.map((task, index) => [task.key, index]));
  const spans = new Map<number, Span>();
  file.tasks.forEach((task, index) => {
    const node = plan.startNode[index] as number;
    if (plan.isSummary[index] === 1 || inCycle.has(node)) return;
    const from = start[node] as number;
    const to = from + (network.durations[node] as number);
    for (let key = task.parent; key !== null; ) {
      const parent = indexOfTask.get(key);
      if (parent === undefined) return;
      const span = spans.get(parent);
      if (span === undefined) spans.set(parent, { start: from, finish: to });
      else {
        span.start = Math.min(span.start, from);
        span.finish = Math.max(span.finish, to);
      }
      key = file.tasks[parent]?.parent ?? null;
    }
  });
  return spans;
}

/** Minutes without the dust of floating-point sums. */
function tidy(minutes: number): number {
  return Number(minutes.toFixed(6)) + 0;
}
