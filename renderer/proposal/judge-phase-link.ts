import { findAncestors, findCycleClosedBy, findDescendants } from '../../core/graph/reach.ts';
import { isWithin, type TaskIndex } from '../../core/graph/task-index.ts';
import type { TaskNetwork } from '../../core/graph/task-network.ts';
import type { DependencyPair } from '../../core/patch/edit-command.ts';

/**
 * Find the tasks round the cycle that a link between a task and a whole phase would close: keys, in order.
 *
 * @returns
 *   Null when it closes none, or when not just one end is a phase.
 */
export function findPhaseCycle(
  index: TaskIndex,
  network: TaskNetwork,
  { task, dependsOn }: DependencyPair,
): string[] | null {
  const from = index.positionOf.get(task);
  const to = index.positionOf.get(dependsOn);
  const waiting = index.phaseOf.get(task);
  const awaited = index.phaseOf.get(dependsOn);
  let chain: number[] | null = null;
  if (from !== undefined && awaited !== undefined) {
    const after = new Set(findDescendants(index, network, from));
    const met = awaited.tasks.find((position) => after.has(position));
    if (met !== undefined) chain = findCycleClosedBy(network, from, met);
  } else if (to !== undefined && waiting !== undefined) {
    const before = new Set(findAncestors(index, network, to));
    const met = waiting.tasks.find((position) => before.has(position));
    if (met !== undefined) chain = findCycleClosedBy(network, met, to);
  }
  if (chain === null) return null;
  return [...chain, ...chain.slice(0, 1)].flatMap((position) => index.tasks[position]?.key ?? []);
}

/** Whether one end is a phase and the other a task in it. */
export function isInPhase(index: TaskIndex, { task, dependsOn }: DependencyPair): boolean {
  const position = index.positionOf.get(task) ?? index.positionOf.get(dependsOn);
  const phase = index.phaseOf.get(task) ?? index.phaseOf.get(dependsOn);
  if (position === undefined || phase === undefined) return false;
  return phase.tasks.some((top) => isWithin(index, position, top));
}

/** Phases that have a task which cannot be the open end, or hold the end that stays. */
export function findRefusedPhases(index: TaskIndex, fixed: string, refusedTasks: ReadonlySet<string>): string[] {
  return index.phases
    .filter(
      ({ phase, tasks }) =>
        isInPhase(index, { task: fixed, dependsOn: phase.key }) ||
        tasks.some((position) => refusedTasks.has(index.tasks[position]?.key ?? '')),
    )
    .map(({ phase }) => phase.key);
}
