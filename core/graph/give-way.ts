import type { Dependency, DependencyOrigin, PhaseDependency } from '../model/dependency.ts';
import { findStrongComponents } from './strong-components.ts';
import type { TaskIndex } from './task-index.ts';
import { buildTaskNetwork, type TaskNetwork } from './task-network.ts';

/** Origins that nobody stated: they follow from where a task stands. */
const guessed: ReadonlySet<DependencyOrigin> = new Set<DependencyOrigin>(['order', 'phase', 'file']);

/** Dependencies of a file, of every origin. */
export interface AllDependencies {
  readonly dependencies: readonly Dependency[];
  readonly barriers: readonly PhaseDependency[];
}

/** Dependencies with the network that they make. */
export interface ConnectedDependencies extends AllDependencies {
  readonly network: TaskNetwork;
}

/**
 * Leave out the defaults that are part of a cycle: a guess gives way to what the document states, so that only what it
 * states can be reported as a cycle.
 */
export function dropGuessesInCycles(index: TaskIndex, all: AllDependencies): ConnectedDependencies {
  const network = buildTaskNetwork(index, all.dependencies, all.barriers);
  const { componentOf, sizes } = findStrongComponents(network);
  if (sizes.every((size) => size < 2)) return { ...all, network };
  const dropped = new Set<Dependency | PhaseDependency>();
  for (let node = 0; node < network.nodes; node += 1) {
    for (let edge = network.offsets[node] ?? 0; edge < (network.offsets[node + 1] ?? 0); edge += 1) {
      const cause = network.causes[edge] ?? -1;
      const source = cause >= 0 ? all.dependencies[cause] : all.barriers[-2 - cause];
      const isInside = componentOf[node] === componentOf[network.targets[edge] ?? 0];
      if (isInside && source !== undefined && guessed.has(source.origin)) dropped.add(source);
    }
  }
  if (dropped.size === 0) return { ...all, network };
  const dependencies = all.dependencies.filter((one) => !dropped.has(one));
  const barriers = all.barriers.filter((one) => !dropped.has(one));
  return { dependencies, barriers, network: buildTaskNetwork(index, dependencies, barriers) };
}
