import type { Network } from './network.ts';

/**
 * Number the strongly connected components of a network: two nodes share one when each can be reached from the other.
 *
 * Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972), without recursion
 * so that a chain of any length fits.
 *
 * Components are numbered in reverse topological order: an edge between two of them goes from the higher number to
 * the lower.
 */
export function findStrongComponents(network: Network): { readonly component: Int32Array; readonly count: number } {
  const { nodeCount, successorStart, successors } = network;
  const unseen = -1;
  const index = new Int32Array(nodeCount).fill(unseen);
  const lowLink = new Int32Array(nodeCount);
  const component = new Int32Array(nodeCount).fill(unseen);
  const nextEdge = successorStart.slice(0, nodeCount);
  const open: number[] = [];
  const path: number[] = [];
  let nextIndex = 0;
  let count = 0;

  for (let root = 0; root < nodeCount; root++) {
    if (index[root] !== unseen) continue;
    path.push(root);
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      if (index[node] === unseen) {
        index[node] = nextIndex;
        lowLink[node] = nextIndex;
        nextIndex++;
        open.push(node);
      }
      const edge = nextEdge[node] as number;
      if (edge < (successorStart[node + 1] as number)) {
        nextEdge[node] = edge + 1;
        const successor = successors[edge] as number;
        if (index[successor] === unseen) path.push(successor);
        else if (component[successor] === unseen) {
          lowLink[node] = Math.min(lowLink[node] as number, index[successor] as number);
        }
        continue;
      }
      path.pop();
      if (lowLink[node] === index[node]) {
        let member: number;
        do {
          member = open.pop() as number;
          component[member] = count;
        } while (member !== node);
        count++;
      }
      const parent = path[path.length - 1];
      if (parent !== undefined) lowLink[parent] = Math.min(lowLink[parent] as number, lowLink[node] as number);
    }
  }
  return { component, count };
}
