import type { DependencyOrigin } from '../model/dependency.ts';
import type { BuiltDependencies } from './build-dependencies.ts';

/** One waiting that a change brings or ends: `task` waits for `dependsOn`, both keys of tasks or both of phases. */
export interface DependencyChange {
  readonly task: string;
  readonly dependsOn: string;
  readonly origin: DependencyOrigin;
}

/** What a change of the text does to what waits for what. */
export interface DependencyEffect {
  readonly added: readonly DependencyChange[];
  readonly lifted: readonly DependencyChange[];
}

export const noEffect: DependencyEffect = { added: [], lifted: [] };

/**
 * Compare what waits for what before a change and after it; advice (soft dependencies) is left out.
 *
 * @param keys
 *   Keys that tasks have after the change, by those before it, where it gives them other ids.
 * @returns
 *   Entries in the order of `after` (added) and of `before` (lifted); one that only has another line is neither.
 */
export function compareDependencies(
  before: Pick<BuiltDependencies, 'dependencies' | 'phaseDependencies'>,
  after: Pick<BuiltDependencies, 'dependencies' | 'phaseDependencies'>,
  keys: ReadonlyMap<string, string> = new Map(),
): DependencyEffect {
  const old = listChanges(before, keys);
  const now = listChanges(after);
  return {
    added: [...now].flatMap(([name, change]) => (old.has(name) ? [] : [change])),
    lifted: [...old].flatMap(([name, change]) => (now.has(name) ? [] : [change])),
  };
}

function listChanges(
  built: Pick<BuiltDependencies, 'dependencies' | 'phaseDependencies'>,
  keys: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, DependencyChange> {
  const barriers = built.phaseDependencies.map((barrier) => ({ ...barrier, task: barrier.phase }));
  const changes = new Map<string, DependencyChange>();
  for (const { task, dependsOn, origin, soft } of [...built.dependencies, ...barriers]) {
    if (soft) continue;
    const change = { task: keys.get(task) ?? task, dependsOn: keys.get(dependsOn) ?? dependsOn, origin };
    changes.set(`${origin}\n${change.task}\n${change.dependsOn}`, change);
  }
  return changes;
}
