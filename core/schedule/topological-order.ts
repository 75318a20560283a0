import type { Network } from './network.ts';

/**
 * Order the nodes so that every node stands after its predecessors.
 *
 * Source: A. B. Kahn, "Topological sorting of large networks", CACM 5 (1962).
 *
 * @returns
 *   Nodes in order. Shorter than `nodeCount` when there are cycles: nodes on a cycle, or after one, are missing.
 */
export function orderTopologically(network: Network): Int32Array {
  const { nodeCount, successorStart, successors } = network;
  const waitingFor = new Int32Array(nodeCount);
  for (let edge = 0; edge < successors.length; edge++) {
    const node = successors[edge] as number;
    waitingFor[node] = (waitingFor[node] as number) + 1;
  }
  const order = new Int32Array(nodeCount);
  let length = 0;
  for (let node = 0; node < nodeCount; node++) if (waitingFor[node] === 0) order[length++] = node;
  for (let read = 0; read < length; read++) {
    const node = order[read] as number;
    const end = successorStart[node + 1] as number;
    for (let edge = successorStart[node] as number; edge < end; edge++) {
      const successor = successors[edge] as number;
      const left = (waitingFor[successor] as number) - 1;
      waitingFor[successor] = left;
      if (left === 0) order[length++] = successor;
    }
  }
  return length === nodeCount ? order : order.slice(0, length);
}
