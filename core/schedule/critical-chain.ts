import type { CriticalPathTimes } from './critical-path.ts';
import type { Network } from './network.ts';

/** Sums of fractions of a minute differ by less than this. */
export const minuteTolerance = 1e-6;

/**
 * Walk one longest chain of a network from the start to the finish.
 *
 * A node without float that ends before the finish always has a successor without float that starts when it
 * ends, so the walk never turns back. Where several do, the first edge is taken.
 *
 * @returns
 *   Nodes of the chain in order, points included; empty when there is nothing to do.
 */
export function findCriticalChain(network: Network, times: CriticalPathTimes): readonly number[] {
  const { durations, successorStart, successors } = network;
  const { order, earliestStart, totalFloat, finish } = times;
  const isAt = (node: number, minutes: number): boolean =>
    (totalFloat[node] as number) < minuteTolerance &&
    Math.abs((earliestStart[node] as number) - minutes) < minuteTolerance;
  if (finish === 0) return [];

  const chain: number[] = [];
  let node = order.find((candidate) => isAt(candidate, 0));
  while (node !== undefined) {
    chain.push(node);
    const end = (earliestStart[node] as number) + (durations[node] as number);
    const next = successors.subarray(successorStart[node], successorStart[node + 1]);
    node = next.find((successor) => isAt(successor, end));
  }
  return chain;
}
