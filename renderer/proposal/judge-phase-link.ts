import { isWithin, type TaskIndex } from '../../core/graph/task-index.ts';
import type { DependencyPair } from '../../core/patch/edit-command.ts';

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
