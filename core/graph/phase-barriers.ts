import type { PhaseDependency } from '../model/dependency.ts';
import type { Claim, ResolvedStatement } from './collect-claims.ts';
import { findNearest, type ParallelLifts } from './parallel-lifts.ts';
import type { TaskIndex } from './task-index.ts';

/**
 * Find the default barriers: a phase waits for the phase before it, unless the document states what it waits for.
 *
 * - A stated chain replaces the default only between phases that it names; a phase it skips keeps its barriers.
 * - A phase of which the document says that it has no dependencies has none.
 * - "Before any other work" says nothing of what else the others wait for: they keep their barriers.
 * - "In parallel" takes away the barrier between the two; the phase then waits for the nearest one that is not lifted.
 *
 * @param index
 *   Phases with tasks, in file order.
 * @param stated
 *   Barriers that statements make.
 * @param lifts
 *   Pairs of phases, by position in `index.phases`, that may run side by side.
 * @param freePhases
 *   Positions of the phases that are said to wait for nothing.
 */
export function findPhaseBarriers(
  index: TaskIndex,
  stated: readonly Claim<string>[],
  lifts: ParallelLifts,
  freePhases: ReadonlySet<number> = new Set(),
): PhaseDependency[] {
  const keys = index.phases.map(({ phase }) => phase.key);
  const chains = listChains(stated);
  const isReplaced = (phase: string, before: string): boolean =>
    stated.some(
      (claim) =>
        claim.waits === phase &&
        claim.statements.some(
          (one) =>
            !one.statement.soft &&
            !waitsAsRest(one) &&
            (one.statement.form !== 'chain' || chains.get(one.statement.line)?.has(before) === true),
        ),
    );
  const nearest = keys.map((_, at) => (at === 0 ? [] : [at - 1]));
  return index.phases.flatMap(({ phase }, at) => {
    const before = keys[at - 1];
    if (before === undefined || freePhases.has(at) || isReplaced(phase.key, before)) return [];
    return findNearest(at, nearest, lifts).map((earlier) => ({
      phase: phase.key,
      dependsOn: keys[earlier] ?? '',
      origin: 'phase' as const,
      line: phase.line,
      soft: false,
      redundant: false,
      statements: [],
      range: null,
    }));
  });
}

/** Whether a statement names what waits only as the rest of the plan: `any other work`, `all other phases`. */
function waitsAsRest({ statement }: ResolvedStatement): boolean {
  return statement.dependents.references.every(
    (reference) => reference.type === 'all' && reference.of.startsWith('other'),
  );
}

/** Phases that the chain of each line names. */
function listChains(stated: readonly Claim<string>[]): Map<number, Set<string>> {
  const chains = new Map<number, Set<string>>();
  const note = (one: ResolvedStatement, ...keys: readonly string[]): void => {
    if (one.statement.form !== 'chain') return;
    const named = chains.get(one.statement.line) ?? new Set();
    for (const key of keys) named.add(key);
    chains.set(one.statement.line, named);
  };
  for (const claim of stated) for (const one of claim.statements) note(one, claim.waits, claim.dependsOn);
  return chains;
}
