import { type BuiltDependencies, buildDependencies } from '../graph/build-dependencies.ts';
import type { SpecFile } from '../model/spec-file.ts';
import { findWay } from './find-way.ts';

/**
 * Find how one task comes to wait for another: keys from the first to the last, each waiting for the next.
 *
 * Soft dependencies are left out. A task waits for what its parent waits for, and for all tasks of the phases that
 * its phase waits for; waiting for a task with subtasks means waiting for those.
 *
 * @param file
 *   Model to look in.
 * @param from
 *   Task that waits.
 * @param to
 *   Task that is waited for.
 * @param built
 *   Dependencies of the file, where the caller has them.
 * @returns
 *   A shortest way; null when there is none.
 */
export function findWaitPath(
  file: SpecFile,
  from: string,
  to: string,
  built: BuiltDependencies = buildDependencies(file),
): readonly string[] | null {
  const next = new Map<string, string[]>();
  const link = (task: string, dependsOn: string): void => append(next, task, dependsOn);
  for (const pair of built.dependencies) if (!pair.soft) link(pair.task, pair.dependsOn);
  const inPhase = new Map<string, string[]>();
  const phaseOf = new Map<string, string>();
  const parentOf = new Map<string, string>();
  for (const task of file.tasks) {
    if (task.parent !== null) {
      parentOf.set(task.key, task.parent);
      link(task.key, `parent ${task.parent}`);
      link(task.parent, task.key);
    }
    if (task.phase === null) continue;
    phaseOf.set(task.key, task.phase);
    append(inPhase, task.phase, task.key);
  }
  const phases = new Map<string, string[]>();
  for (const pair of built.phaseDependencies) {
    if (!pair.soft) append(phases, pair.phase, pair.dependsOn);
  }
  const seenPhases = new Set<string>();
  const way = findWay(from, to, (key) => {
    // A subtask shares what its parent waits for, not the parent's other subtasks.
    const owner = key.startsWith('parent ') ? key.slice(7) : key;
    const reached = (next.get(owner) ?? []).filter((other) => owner === key || parentOf.get(other) !== owner);
    const phase = phaseOf.get(owner);
    if (phase === undefined || seenPhases.has(phase)) return reached;
    seenPhases.add(phase);
    return [...reached, ...(phases.get(phase) ?? []).flatMap((other) => inPhase.get(other) ?? [])];
  });
  return way?.filter((key) => !key.startsWith('parent ')) ?? null;
}

function append(lists: Map<string, string[]>, name: string, item: string): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [item]);
  else list.push(item);
}
