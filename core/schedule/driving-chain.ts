import type { CriticalPathTimes } from './critical-path.ts';
import { minuteTolerance } from './minute-tolerance.ts';
import type { Network } from './network.ts';

/**
 * Walk back from a node over what sets its start: at each step a predecessor that ends when the node starts.
 *
 * The walk ends at a node that waits for nothing, or that a date holds back and no predecessor. Where several
 * predecessors end at that moment, a task goes before a point, and the first by number before the others.
 *
 * @returns
 *   Nodes of the chain in order, points included; the last is the node itself.
 */
export function findDrivingChain(network: Network, times: CriticalPathTimes, node: number): readonly number[] {
  const { durations, successorStart, successors, nodeCount } = network;
  const { earliestStart, order } = times;
  // Only nodes that reach the wanted one matter: going back over the order finds each one's driver in one pass.
  const driverOf = new Int32Array(nodeCount).fill(-1);
  for (const from of order) {
    const finish = (earliestStart[from] as number) + (durations[from] as number);
    const end = successorStart[from + 1] as number;
    for (let edge = successorStart[from] as number; edge < end; edge++) {
      const to = successors[edge] as number;
      if (Math.abs((earliestStart[to] as number) - finish) >= minuteTolerance) continue;
      const held = driverOf[to] as number;
      if (held === -1 || isBetter(network, from, held)) driverOf[to] = from;
    }
  }
  const chain: number[] = [];
  for (let at = node; at !== -1; at = driverOf[at] as number) chain.push(at);
  return chain.reverse();
}

function isBetter({ isTask, durations }: Network, candidate: number, held: number): boolean {
  const works = (node: number): number => (isTask[node] === 1 && (durations[node] as number) > 0 ? 1 : 0);
  const difference = works(candidate) - works(held);
  return difference === 0 ? candidate < held : difference > 0;
}
