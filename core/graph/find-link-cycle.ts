import { findCycleClosedBy, findDescendants } from './reach.ts';
import type { TaskIndex } from './task-index.ts';
import type { TaskNetwork } from './task-network.ts';

/**
 * Find the cycle that would be closed if a task waited for another one; a whole phase at an end means all of its tasks.
 *
 * @param pair
 *   Keys of what would wait, and of what it would wait for.
 * @returns
 *   Keys of tasks round the cycle, each waited for by the next, the first again at the end; null when it closes none.
 */
export function findLinkCycle(
  index: TaskIndex,
  network: TaskNetwork,
  { task, dependsOn }: { readonly task: string; readonly dependsOn: string },
): readonly string[] | null {
  const awaited = new Set(listEnd(index, dependsOn));
  for (const from of listEnd(index, task)) {
    const met = awaited.has(from) ? from : findDescendants(index, network, from).find((other) => awaited.has(other));
    if (met === undefined) continue;
    const chain = findCycleClosedBy(network, from, met) ?? [];
    return [...chain, from].flatMap((position) => index.tasks[position]?.key ?? []);
  }
  return null;
}

/** Positions of the task at the end of a link; of all tasks of a phase, where one is the end. */
export function listEnd(index: TaskIndex, key: string): readonly number[] {
  const position = index.positionOf.get(key);
  return position === undefined ? (index.phaseOf.get(key)?.tasks ?? []) : [position];
}
