import type { Network } from './network.ts';
import { orderTopologically } from './topological-order.ts';

/** List the tasks of each wave by key, in file order. */
export function listWaves(network: Network, keyOf: (node: number) => string | null): string[][] {
  const wave = findWaves(network, orderTopologically(network));
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

/**
 * Number the wave of every node: a task's wave is one more than the last wave among the tasks it waits for.
 * Points take the last wave before them. Waves count from 0 for tasks.
 *
 * @param order
 *   Topological order of all nodes.
 */
function findWaves(network: Network, order: Int32Array): Int32Array {
  const { isTask, successorStart, successors } = network;
  const before = new Int32Array(network.nodeCount);
  for (const node of order) {
    const through = (before[node] as number) + (isTask[node] as number);
    const end = successorStart[node + 1] as number;
    for (let edge = successorStart[node] as number; edge < end; edge++) {
      const successor = successors[edge] as number;
      if (through > (before[successor] as number)) before[successor] = through;
    }
  }
  return before;
}
