import type { SpecFile } from '../model/spec-file.ts';
import { resolveStatements } from './collect-claims.ts';
import { liftTasks } from './collect-lifts.ts';
import { createTaskFinder } from './find-task.ts';
import { createNameMatcher } from './match-name.ts';
import { ParallelLifts } from './parallel-lifts.ts';
import type { TaskIndex } from './task-index.ts';

/** A sentence that speaks against a dependency. */
export interface Denial {
  readonly line: number;
  /** Whether it says that the one task waits for nothing, or that the two can run side by side. */
  readonly says: 'independent' | 'parallel';
}

interface Told {
  readonly denial: Denial;
  readonly covers: (task: number, dependsOn: number) => boolean;
}

/**
 * Make a finder of sentences that a new dependency between two tasks would contradict: "T004 has no dependencies",
 * "T002 and T003 can run in parallel".
 *
 * Only sentences that name the tasks count: what is said of phases and stories is looser than a word about two tasks.
 * What a task says of itself (`Depends: None`) is changed by adding to it, and contradicts nothing.
 */
export function createDenialFinder(
  file: SpecFile,
  index: TaskIndex,
): (task: string, dependsOn: string) => Denial | null {
  const context = { index, finder: createTaskFinder(file.tasks), names: createNameMatcher(index, file.groups) };
  const told = file.statements.filter(({ meaning, soft, task }) => meaning !== 'depends' && !soft && task === null);
  const denials = resolveStatements(told, context).flatMap(
    ({ statement, dependents, prerequisites }): readonly Told[] => {
      const { line, meaning, form } = statement;
      if (meaning === 'parallel') {
        const lifts = new ParallelLifts();
        liftTasks(lifts, statement.dependents.references, dependents.byReference, prerequisites.tasks);
        return [{ denial: { line, says: 'parallel' }, covers: (a, b) => lifts.has(a, b) }];
      }
      if (meaning !== 'independent' || form !== 'no-dependency' || dependents.phases.length > 0) return [];
      const waiting = new Set(dependents.tasks);
      const others = prerequisites.byReference.length === 0 ? null : new Set(prerequisites.tasks);
      return [
        {
          denial: { line, says: 'independent' },
          covers: (a, b) => waiting.has(a) && (others === null || others.has(b)),
        },
      ];
    },
  );
  return (task, dependsOn) => {
    const a = index.positionOf.get(task);
    const b = index.positionOf.get(dependsOn);
    if (a === undefined || b === undefined) return null;
    return denials.find(({ covers }) => covers(a, b))?.denial ?? null;
  };
}
