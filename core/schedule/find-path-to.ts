import { type CriticalPathTimes, computeCriticalPath } from './critical-path.ts';
import { findDrivingChain } from './driving-chain.ts';
import { tidyMinutes } from './list-scheduled-tasks.ts';
import type { PlannedNetwork } from './planned-network.ts';

/** A task of the chain that sets a date, and what its shortening is worth. */
export interface PathStep {
  readonly key: string;
  readonly startMinutes: number;
  readonly minutes: number;
  /** How much earlier the date would be if this task took no time at all: no shortening of it gains more. */
  readonly gainMinutes: number;
}

/** The chain that sets when something is done. */
export interface PathTo {
  /** First task first; the last one is the task itself. */
  readonly steps: readonly PathStep[];
  readonly finishMinutes: number;
  /** The first task waits for a date, not for another task. */
  readonly heldByDate: boolean;
}

/** Gains of longer chains are worked out for their longest tasks only. */
const maxGains = 60;

/**
 * Find the chain of tasks that sets when a task is done, with unlimited people, and what to shorten first.
 *
 * @param keys
 *   The task; for a milestone all tasks that it waits for, of which the last to finish counts.
 * @returns
 *   Null when none of the tasks is scheduled.
 */
export function findPathTo(planned: PlannedNetwork, keys: readonly string[]): PathTo | null {
  const { network, limits } = planned;
  const times = computeCriticalPath(network, limits);
  const node = findLastNode(planned, times, new Set(keys));
  if (node === null) return null;
  const finish = finishOf(planned, times, node);
  const chain = findDrivingChain(network, times, node).filter(
    (at) => network.isTask[at] === 1 && (at === node || (network.durations[at] as number) > 0),
  );
  const longest = new Set(
    chain.toSorted((a, b) => (network.durations[b] as number) - (network.durations[a] as number)).slice(0, maxGains),
  );
  const steps = chain.map((at) => ({
    key: planned.file.tasks[planned.plan.taskOfNode[at] as number]?.key ?? '',
    startMinutes: tidyMinutes(times.earliestStart[at] as number),
    minutes: tidyMinutes(network.durations[at] as number),
    gainMinutes: longest.has(at) ? tidyMinutes(finish - finishWithout(planned, at, node)) : 0,
  }));
  return { steps, finishMinutes: tidyMinutes(finish), heldByDate: (steps[0]?.startMinutes ?? 0) > 0 };
}

function findLastNode(planned: PlannedNetwork, times: CriticalPathTimes, keys: ReadonlySet<string>): number | null {
  const inCycle = new Set(planned.cycles.flat());
  let last: number | null = null;
  planned.file.tasks.forEach(({ key }, index) => {
    const node = planned.plan.finishNode[index] as number;
    if (!keys.has(key) || inCycle.has(node)) return;
    if (last === null || finishOf(planned, times, node) > finishOf(planned, times, last)) last = node;
  });
  return last;
}

function finishOf({ network }: PlannedNetwork, times: CriticalPathTimes, node: number): number {
  return (times.earliestStart[node] as number) + (network.durations[node] as number);
}

function finishWithout(planned: PlannedNetwork, without: number, node: number): number {
  const durations = planned.network.durations.slice();
  durations[without] = 0;
  const network = { ...planned.network, durations };
  const times = computeCriticalPath(network, planned.limits);
  return (times.earliestStart[node] as number) + (durations[node] as number);
}
