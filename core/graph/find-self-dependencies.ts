import { createProblem, type Problem } from '../model/problem.ts';
import type { Reference } from '../model/statement.ts';
import type { ResolvedStatement } from './collect-claims.ts';
import type { TaskIndex } from './task-index.ts';

/**
 * Report what is said to wait for itself by name: `T003 … (depends on T003)`, mostly a slip of the pen for another id.
 *
 * A task in a range on both sides (`T001-T004 before T004-T006`) only drops out of the sentence.
 */
export function findSelfDependencies(resolved: readonly ResolvedStatement[], index: TaskIndex): Problem[] {
  return resolved.flatMap((one) => {
    const { statement, prerequisites } = one;
    const task = findOnly(one);
    if (task === null || (statement.meaning !== 'depends' && statement.meaning !== 'only')) return [];
    const at = prerequisites.byReference.findIndex(
      (tasks, place) => isName(statement.prerequisites.references[place]) && tasks.length === 1 && tasks[0] === task,
    );
    const reference = statement.prerequisites.references[at];
    const key = index.tasks[task]?.key;
    if (reference === undefined || key === undefined) return [];
    const message = `Line ${statement.line} says that \`${key}\` waits for itself, which orders nothing; expected the id of another task.`;
    return [createProblem('self-dependency', message, statement.line, reference.range, key)];
  });
}

/** The one task that a statement makes wait. */
function findOnly({ dependents }: ResolvedStatement): number | null {
  return dependents.phases.length === 0 && dependents.tasks.length === 1 ? (dependents.tasks[0] ?? null) : null;
}

function isName(reference: Reference | undefined): boolean {
  return reference?.type === 'task';
}
