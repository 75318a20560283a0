import { createProblem, type Problem } from '../model/problem.ts';
import type { ResolvedStatement } from './collect-claims.ts';

/**
 * Report ids that no task has, and names in dependency sections that could be nothing or several things.
 *
 * One problem an id and line, one a sentence.
 */
export function findUnresolved(resolved: readonly ResolvedStatement[]): Problem[] {
  const problems = new Map<string, Problem>();
  const put = (problem: Problem, about: string): void => {
    const key = `${problem.code} ${problem.line} ${about}`;
    if (!problems.has(key)) problems.set(key, problem);
  };
  // `Depends on US1 — audits rendering after the panel works`: the line's order is known without its other words.
  const understood = new Set(resolved.filter(isUnderstood).map(({ statement }) => statement.line));
  for (const { statement, dependents, prerequisites } of resolved) {
    for (const side of [dependents, prerequisites]) {
      for (const { id, range } of side.unknownIds) {
        const message = `No task has the id \`${id}\` that line ${statement.line} names; expected an id of this file.`;
        put(createProblem('unknown-id', message, statement.line, range, statement.task), id);
      }
    }
    const names = [dependents, prerequisites]
      .filter((side) => side.tasks.length === 0 && side.phases.length === 0)
      .flatMap((side) => side.unknownNames);
    const isOrder = statement.meaning === 'depends' || statement.meaning === 'only';
    if (!statement.listed || !isOrder || names.length === 0) continue;
    if (statement.soft || understood.has(statement.line) || isProse(statement)) continue;
    const shown = names.map((name) => `"${name}"`).join(' and ');
    const message = `Cannot tell which tasks or phase ${shown} means; expected an id, or the name of one phase, group or task.`;
    put(createProblem('statement-not-understood', message, statement.line, statement.range, statement.task), '');
  }
  return [...problems.values()];
}

/** `Models before services`: a rule of thumb about kinds of tasks, which no plan can be held against. */
function isProse({ dependents, prerequisites }: ResolvedStatement['statement']): boolean {
  return [...dependents.references, ...prerequisites.references].every((reference) => reference.type === 'name');
}

function isUnderstood({ dependents, prerequisites }: ResolvedStatement): boolean {
  return [dependents, prerequisites].every((side) => side.tasks.length > 0 || side.phases.length > 0);
}
