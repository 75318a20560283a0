import { markRedundant } from '../../core/graph/mark-redundant.ts';
import { buildTaskIndex } from '../../core/graph/task-index.ts';
import { type DependencyOrigin, dependencyOrigins } from '../../core/model/dependency.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { DependencySet } from '../../core/schedule/task-network.ts';

/**
 * Keep the dependencies of the origins that are switched on.
 *
 * What is redundant is found anew: a dependency that only a hidden one implied has to be drawn.
 */
export function findShown(file: SpecFile, all: DependencySet, hidden: ReadonlySet<DependencyOrigin>): DependencySet {
  if (hidden.size === 0) return all;
  const index = buildTaskIndex(file);
  const isShown = ({ origin }: { readonly origin: DependencyOrigin }) => !hidden.has(origin);
  const forget = <Entry>(entry: Entry) => ({ ...entry, redundant: false });
  return markRedundant(
    index,
    all.dependencies.filter(isShown).map(forget),
    all.phaseDependencies.filter(isShown).map(forget),
  );
}

/** How many dependencies there are of each origin. */
export function countByOrigin(all: DependencySet): Record<DependencyOrigin, number> {
  const counts: Record<DependencyOrigin, number> = { stated: 0, phase: 0, order: 0, file: 0, tdd: 0, reuse: 0 };
  for (const { origin } of [...all.dependencies, ...all.phaseDependencies]) counts[origin] += 1;
  return counts;
}

/** The origins among names that may also hold what a later version calls an origin. */
export function toOrigins(names: readonly string[]): ReadonlySet<DependencyOrigin> {
  return new Set(dependencyOrigins.filter((origin) => names.includes(origin)));
}
