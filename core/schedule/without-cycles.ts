import { findStrongComponents } from '../graph/strong-components.ts';
import { createNetwork, type Network } from './network.ts';
import { orderTopologically } from './topological-order.ts';

/** A network without cycles, and what was taken out of it. */
export interface AcyclicNetwork {
  readonly network: Network;
  /** Nodes of each cycle, ascending; cycles in the order of their first nodes. */
  readonly cycles: readonly (readonly number[])[];
}

/**
 * Take cycles out of a network, so that the rest can be scheduled.
 *
 * All nodes of a cycle lose their duration and edges; the first of them stands as one point for the whole, so that
 * what comes before the cycle still comes before what comes after it. Node numbers stay. A network without cycles
 * comes back as it is.
 */
export function withoutCycles(network: Network): AcyclicNetwork {
  if (orderTopologically(network).length === network.nodeCount) return { network, cycles: [] };
  const { componentOf: component, sizes } = findStrongComponents({
    nodes: network.nodeCount,
    offsets: network.successorStart,
    targets: network.successors,
  });
  const { members, first } = listMembers(network, component, sizes.length);
  const isCycle = members.map((nodes) => nodes.length > 1 || isSelfLoop(network, nodes[0] as number));

  const durations = network.durations.slice();
  const isTask = network.isTask.slice();
  const from: number[] = [];
  const to: number[] = [];
  for (let node = 0; node < network.nodeCount; node++) {
    const own = component[node] as number;
    if (isCycle[own]) {
      durations[node] = 0;
      isTask[node] = 0;
    }
    const end = network.successorStart[node + 1] as number;
    for (let edge = network.successorStart[node] as number; edge < end; edge++) {
      const successor = network.successors[edge] as number;
      const other = component[successor] as number;
      if (own === other) continue;
      from.push(isCycle[own] ? (first[own] as number) : node);
      to.push(isCycle[other] ? (first[other] as number) : successor);
    }
  }
  const cycles = members.filter((_, own) => isCycle[own]).sort((a, b) => (a[0] as number) - (b[0] as number));
  return { network: createNetwork(durations, isTask, { from, to }), cycles };
}

function listMembers(network: Network, component: Int32Array, count: number) {
  const members: number[][] = Array.from({ length: count }, () => []);
  const first = new Int32Array(count).fill(-1);
  for (let node = 0; node < network.nodeCount; node++) {
    const own = component[node] as number;
    if (first[own] === -1) first[own] = node;
    members[own]?.push(node);
  }
  return { members, first };
}

function isSelfLoop(network: Network, node: number): boolean {
  const end = network.successorStart[node + 1] as number;
  for (let edge = network.successorStart[node] as number; edge < end; edge++) {
    if (network.successors[edge] === node) return true;
  }
  return false;
}
