import { findStrongComponents } from './strong-components.ts';
import type { TaskNetwork } from './task-network.ts';

/** An order of the nodes of a network in which all edges lead forward. */
export interface TopologicalOrder {
  /** Nodes, first to last; those of cycles left out. */
  readonly order: Int32Array;
  /** For each node whether it is part of a cycle, so that no order exists for it. */
  readonly inCycle: Uint8Array;
}

/**
 * Order the nodes of a network.
 *
 * Nodes of cycles are left out; those behind a cycle are kept, in the order that their other edges ask for.
 */
export function findTopologicalOrder(network: TaskNetwork): TopologicalOrder {
  const { componentOf, sizes } = findStrongComponents(network);
  const inCycle = Uint8Array.from(componentOf, (component) => ((sizes[component] ?? 1) > 1 ? 1 : 0));
  const place = new Int32Array(sizes.length + 1);
  for (const component of componentOf) {
    const rank = sizes.length - 1 - component;
    place[rank + 1] = (place[rank + 1] ?? 0) + 1;
  }
  for (let rank = 0; rank < sizes.length; rank += 1) place[rank + 1] = (place[rank + 1] ?? 0) + (place[rank] ?? 0);
  const order = new Int32Array(network.nodes);
  componentOf.forEach((component, node) => {
    const rank = sizes.length - 1 - component;
    const at = place[rank] ?? 0;
    place[rank] = at + 1;
    order[at] = node;
  });
  return { order: order.filter((node) => inCycle[node] === 0), inCycle };
}
