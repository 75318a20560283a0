import type { Dependency, PhaseDependency } from '../model/dependency.ts';
import type { Problem } from '../model/problem.ts';
import type { SpecFile } from '../model/spec-file.ts';
import { findFilePairs } from './file-dependencies.ts';
import { createTaskFinder } from './find-task.ts';
import { markRedundant } from './mark-redundant.ts';
import { findReusePairs, findTddPairs, type MarkedPair } from './marked-dependencies.ts';
import { findOrderPairs, type TaskPair } from './order-dependencies.ts';
import { ParallelLifts } from './parallel-lifts.ts';
import { findPhaseBarriers } from './phase-barriers.ts';
import { buildTaskIndex, type TaskIndex } from './task-index.ts';

/** What waits for what in one file, and what is wrong with it. */
export interface BuiltDependencies {
  readonly dependencies: readonly Dependency[];
  /** Barriers between phases: not repeated as pairs in `dependencies`. */
  readonly phaseDependencies: readonly PhaseDependency[];
  readonly problems: readonly Problem[];
}

/**
 * Work out all dependencies of a file, of every origin.
 *
 * A function of the file alone: the same file gives the same lists in the same order (by dependent task in file order,
 * then origin, then prerequisite).
 */
export function buildDependencies(file: SpecFile): BuiltDependencies {
  const index = buildTaskIndex(file);
  const finder = createTaskFinder(file.tasks);
  const lifts = new ParallelLifts();
  const inOrder = file.kind === 'backlog' ? [] : findOrderPairs(index, lifts);
  const dependencies = [
    ...toDependencies(index, inOrder, 'order'),
    ...toDependencies(index, findFilePairs(index), 'file'),
    ...toDependencies(index, findTddPairs(index, finder), 'tdd'),
    ...toDependencies(index, findReusePairs(index, finder), 'reuse'),
  ];
  return { ...markRedundant(index, dependencies, findPhaseBarriers(index)), problems: [] };
}

function toDependencies(
  index: TaskIndex,
  pairs: readonly (TaskPair | MarkedPair)[],
  origin: Dependency['origin'],
): Dependency[] {
  return pairs.flatMap((pair) => {
    const task = index.tasks[pair.task];
    const dependsOn = index.tasks[pair.dependsOn];
    if (task === undefined || dependsOn === undefined) return [];
    const range = 'range' in pair ? pair.range : null;
    return [
      {
        task: task.key,
        dependsOn: dependsOn.key,
        origin,
        line: task.line,
        soft: false,
        redundant: false,
        statements: [],
        range,
      },
    ];
  });
}
