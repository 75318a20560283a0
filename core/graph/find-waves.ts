import type { TaskIndex } from './task-index.ts';
import type { TaskNetwork } from './task-network.ts';
import { findTopologicalOrder } from './topological-order.ts';

/**
 * Group tasks without subtasks into waves: those of one wave can run together once the waves before are done.
 *
 * @returns
 *   Positions of tasks, wave by wave, each in file order. Tasks of cycles stand in no wave.
 */
export function findWaves(index: TaskIndex, network: TaskNetwork): number[][] {
  const { order } = findTopologicalOrder(network);
  const wave = new Int32Array(network.nodes);
  const waves: number[][] = [];
  for (const node of order) {
    const task = network.taskOf[node] ?? -1;
    const own = wave[node] ?? 0;
    const isLeaf = task >= 0 && network.endOf[task] === network.startOf[task];
    if (isLeaf) {
      while (waves.length <= own) waves.push([]);
      waves[own]?.push(task);
    }
    const after = isLeaf ? own + 1 : own;
    for (let edge = network.offsets[node] ?? 0; edge < (network.offsets[node + 1] ?? 0); edge += 1) {
      const target = network.targets[edge] ?? 0;
      if ((wave[target] ?? 0) < after) wave[target] = after;
    }
  }
  for (const members of waves)
    members.sort((a, b) => (index.tasks[a]?.line ?? 0) - (index.tasks[b]?.line ?? 0) || a - b);
  return waves;
}
