import type { Dependency, DependencyOrigin, PhaseDependency } from '../model/dependency.ts';
import type { TaskIndex } from './task-index.ts';
import { buildTaskNetwork, type TaskNetwork } from './task-network.ts';

/** One step of a chain or cycle: `waits` waits for `dependsOn`. */
export interface WaitStep {
  /** Keys of tasks, or of phases in a barrier. */
  readonly waits: string;
  readonly dependsOn: string;
  readonly isBarrier: boolean;
  readonly origin: DependencyOrigin;
  readonly line: number;
  /** Index into `SpecFile.statements` of every statement that says so; empty for what no words say. */
  readonly statements: readonly number[];
}

/**
 * Find the shortest chain of dependencies by which one task waits for another.
 *
 * Breadth first over the network. Steps within a phase or a task with subtasks are none of their own.
 *
 * @param first
 *   Key of the task that comes first.
 * @param last
 *   Key of the one that waits.
 * @returns
 *   From `first` to `last`; null when `last` does not wait for `first`.
 */
export function findChain(
  index: TaskIndex,
  dependencies: readonly Dependency[],
  phaseDependencies: readonly PhaseDependency[],
  first: string,
  last: string,
): readonly WaitStep[] | null {
  const from = index.positionOf.get(first);
  const to = index.positionOf.get(last);
  if (from === undefined || to === undefined || from === to) return null;
  const network = buildTaskNetwork(index, dependencies, phaseDependencies);
  const causes = searchCauses(network, network.endOf[from] ?? 0, network.startOf[to] ?? 0);
  return causes?.flatMap((cause) => toWaitStep(cause, dependencies, phaseDependencies) ?? []) ?? null;
}

/** What an edge of the network comes from; null for one that only holds a phase or task together. */
export function toWaitStep(
  cause: number,
  dependencies: readonly Dependency[],
  phaseDependencies: readonly PhaseDependency[],
): WaitStep | null {
  const pair = dependencies[cause];
  if (pair !== undefined) return { waits: pair.task, isBarrier: false, ...pick(pair) };
  const barrier = phaseDependencies[-2 - cause];
  return barrier === undefined ? null : { waits: barrier.phase, isBarrier: true, ...pick(barrier) };
}

function pick({
  dependsOn,
  origin,
  line,
  statements,
}: Dependency | PhaseDependency): Omit<WaitStep, 'waits' | 'isBarrier'> {
  return { dependsOn, origin, line, statements };
}

/** Causes of the edges on a shortest way from one node to another; null when there is none. */
function searchCauses(network: TaskNetwork, start: number, goal: number): number[] | null {
  const { nodes, offsets, targets, causes } = network;
  const edgeTo = new Int32Array(nodes).fill(-1);
  const cameFrom = new Int32Array(nodes).fill(-1);
  cameFrom[start] = start;
  const queue = [start];
  for (let at = 0; at < queue.length && cameFrom[goal] === -1; at += 1) {
    const node = queue[at] ?? 0;
    for (let edge = offsets[node] ?? 0; edge < (offsets[node + 1] ?? 0); edge += 1) {
      const target = targets[edge] ?? 0;
      if (cameFrom[target] !== -1) continue;
      cameFrom[target] = node;
      edgeTo[target] = edge;
      queue.push(target);
    }
  }
  if (cameFrom[goal] === -1) return null;
  const chain: number[] = [];
  for (let node = goal; node !== start; node = cameFrom[node] ?? start) chain.unshift(causes[edgeTo[node] ?? 0] ?? -1);
  return chain;
}
