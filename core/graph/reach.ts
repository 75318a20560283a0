import type { TaskIndex } from './task-index.ts';
import type { TaskNetwork } from './task-network.ts';

/** Positions of all tasks that wait for `task`, directly or not, in file order. */
export function findDescendants(index: TaskIndex, network: TaskNetwork, task: number): number[] {
  return collectTasks(index, network, task, search(network, [network.endOf[task] ?? 0], null).from);
}

/** Positions of all tasks that `task` waits for, directly or not, in file order. */
export function findAncestors(index: TaskIndex, network: TaskNetwork, task: number): number[] {
  const reversed = reverse(network);
  return collectTasks(index, network, task, search(reversed, [network.startOf[task] ?? 0], null).from);
}

/**
 * Find the shortest chain of tasks that leads from one task to another that waits for it.
 *
 * @returns
 *   Positions of tasks from `from` to `to`, both included; null when `to` does not wait for `from`.
 */
export function findShortestChain(network: TaskNetwork, from: number, to: number): number[] | null {
  const goal = network.startOf[to] ?? 0;
  const { from: cameFrom, found } = search(network, [network.endOf[from] ?? 0], goal);
  if (!found) return null;
  const chain = [to];
  for (let node = cameFrom[goal] ?? -1; node >= 0; node = cameFrom[node] ?? -1) {
    const task = network.taskOf[node] ?? -1;
    if (task >= 0 && task !== chain[0]) chain.unshift(task);
  }
  if (chain[0] !== from) chain.unshift(from);
  return chain;
}

/**
 * Whether making `task` wait for `dependsOn` would close a cycle.
 *
 * @returns
 *   The chain that leads from `task` to `dependsOn` already, to be shown as the reason; null when all is well.
 */
export function findCycleClosedBy(network: TaskNetwork, task: number, dependsOn: number): number[] | null {
  if (task === dependsOn) return [task];
  return findShortestChain(network, task, dependsOn);
}

/** Breadth first from `starts`: for each node the node it was reached from, `-1` if not reached, `-2` for a start. */
function search(
  network: Pick<TaskNetwork, 'nodes' | 'offsets' | 'targets'>,
  starts: readonly number[],
  goal: number | null,
): { readonly from: Int32Array; readonly found: boolean } {
  const from = new Int32Array(network.nodes).fill(-1);
  const queue = [...starts];
  for (const node of starts) from[node] = -2;
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] ?? 0;
    for (let edge = network.offsets[node] ?? 0; edge < (network.offsets[node + 1] ?? 0); edge += 1) {
      const target = network.targets[edge] ?? 0;
      if (from[target] !== -1) continue;
      from[target] = node;
      if (target === goal) return { from, found: true };
      queue.push(target);
    }
  }
  return { from, found: false };
}

function collectTasks(index: TaskIndex, network: TaskNetwork, task: number, from: Int32Array): number[] {
  const found: number[] = [];
  index.tasks.forEach((_, position) => {
    const reached = from[network.startOf[position] ?? 0] !== -1 || from[network.endOf[position] ?? 0] !== -1;
    if (reached && position !== task) found.push(position);
  });
  return found;
}

function reverse(network: TaskNetwork): Pick<TaskNetwork, 'nodes' | 'offsets' | 'targets'> {
  const offsets = new Int32Array(network.nodes + 1);
  for (const target of network.targets) offsets[target + 1] = (offsets[target + 1] ?? 0) + 1;
  for (let node = 0; node < network.nodes; node += 1) {
    offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  }
  const next = offsets.slice();
  const targets = new Int32Array(network.targets.length);
  for (let node = 0; node < network.nodes; node += 1) {
    for (let edge = network.offsets[node] ?? 0; edge < (network.offsets[node + 1] ?? 0); edge += 1) {
      const target = network.targets[edge] ?? 0;
      const place = next[target] ?? 0;
      next[target] = place + 1;
      targets[place] = node;
    }
  }
  return { nodes: network.nodes, offsets, targets };
}
