import { type BuiltDependencies, buildDependencies } from '../graph/build-dependencies.ts';
import type { SpecFile } from '../model/spec-file.ts';

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
  if (from === to) return [from];
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
  const before = new Map<string, string | null>([[from, null]]);
  const seenPhases = new Set<string>();
  const queue = [from];
  for (let at = 0; at < queue.length; at += 1) {
    const key = queue[at] ?? '';
    if (key === to) return tracePath(before, key);
    const reached: string[] = [];
    // A subtask shares what its parent waits for, not the parent's other subtasks.
    const owner = key.startsWith('parent ') ? key.slice(7) : key;
    for (const other of next.get(owner) ?? []) {
      const isOwnSubtask = owner !== key && parentOf.get(other) === owner;
      if (!isOwnSubtask) reached.push(other);
    }
    const phase = phaseOf.get(owner);
    if (phase !== undefined && !seenPhases.has(phase)) {
      seenPhases.add(phase);
      for (const other of phases.get(phase) ?? []) reached.push(...(inPhase.get(other) ?? []));
    }
    for (const other of reached) {
      if (before.has(other)) continue;
      before.set(other, key);
      queue.push(other);
    }
  }
  return null;
}

function append(lists: Map<string, string[]>, name: string, item: string): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [item]);
  else list.push(item);
}

function tracePath(before: ReadonlyMap<string, string | null>, last: string): readonly string[] {
  const path: string[] = [];
  for (let key: string | null = last; key !== null; key = before.get(key) ?? null) {
    if (!key.startsWith('parent ')) path.unshift(key);
  }
  return path;
}
