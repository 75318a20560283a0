import type { Dependency, PhaseDependency } from '../model/dependency.ts';
import { createProblem, type Problem } from '../model/problem.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import { type Claim, collectClaims, type ResolvedStatement, resolveStatements } from './collect-claims.ts';
import { collectLifts } from './collect-lifts.ts';
import { findFilePairs } from './file-dependencies.ts';
import { type Cycle, createCycleProblem, findCycles } from './find-cycles.ts';
import { findParallelClashes } from './find-parallel-clashes.ts';
import { findSelfDependencies } from './find-self-dependencies.ts';
import { createTaskFinder } from './find-task.ts';
import { findUnresolved } from './find-unresolved.ts';
import { dropGuessesInCycles } from './give-way.ts';
import { markRedundant } from './mark-redundant.ts';
import { findReusePairs, findTddPairs, type MarkedPair } from './marked-dependencies.ts';
import { createNameMatcher } from './match-name.ts';
import { findOrderPairs, type TaskPair } from './order-dependencies.ts';
import { findPhaseBarriers } from './phase-barriers.ts';
import { type Contradiction, settleContradictions } from './settle-contradictions.ts';
import { buildTaskIndex, type TaskIndex } from './task-index.ts';
import { liftTurnedPhases, orderAsStated } from './turned-order.ts';

/** What waits for what in one file, and what is wrong with it. */
export interface BuiltDependencies {
  readonly dependencies: readonly Dependency[];
  /** Barriers between phases: not repeated as pairs in `dependencies`. */
  readonly phaseDependencies: readonly PhaseDependency[];
  readonly problems: readonly Problem[];
  /** Knots of tasks that wait for each other; each is a problem too. */
  readonly cycles: readonly Cycle[];
  /** Statements of which one beats another; each is a problem too. */
  readonly contradictions: readonly Contradiction[];
}

/** What was worked out of a model, as long as the model lives: one edit asks for it several times. */
const builtOf = new WeakMap<SpecFile, BuiltDependencies>();

/**
 * Work out all dependencies of a file, of every origin; of one model once.
 *
 * A function of the file alone: the same file gives the same lists in the same order (by origin, then by dependent task
 * in file order, then by prerequisite).
 */
export function buildDependencies(file: SpecFile): BuiltDependencies {
  const known = builtOf.get(file);
  if (known !== undefined) return known;
  const built = buildAnew(file);
  builtOf.set(file, built);
  settledOf.delete(file);
  return built;
}

/**
 * Take over what was worked out of a model for one in which nothing differs but marks: a tick changes no order.
 *
 * @param before
 *   Model whose dependencies may be known.
 * @param after
 *   Model that was read with all that stayed as the same objects.
 */
export function carryDependencies(before: SpecFile, after: SpecFile): void {
  const built = builtOf.get(before);
  if (built === undefined || builtOf.has(after) || before.kind !== after.kind) return;
  if (before.phases !== after.phases || before.groups !== after.groups) return;
  const isSame =
    before.tasks.length === after.tasks.length &&
    before.tasks.every((task, at) => task === after.tasks[at] || isSameButMark(task, after.tasks[at])) &&
    before.statements.length === after.statements.length &&
    before.statements.every((one, at) => one === after.statements[at] || isAlike(one, after.statements[at]));
  if (isSame) builtOf.set(after, built);
}

function isSameButMark(before: Task, after: Task | undefined): boolean {
  return after !== undefined && isAlike({ ...before, status: after.status, mark: after.mark }, after);
}

/** Whether two pieces of a model say the same: plain data. */
function isAlike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What the text of a file states, as far as it has been asked for. */
const settledOf = new WeakMap<SpecFile, ReturnType<typeof settleAnew>>();

/**
 * Work out only what the text states: what follows from order, files and the phases is left out, and with it what costs
 * most in a large file.
 */
export function listStated(file: SpecFile): Pick<BuiltDependencies, 'dependencies' | 'phaseDependencies'> {
  return builtOf.get(file) ?? settle(file);
}

function settle(file: SpecFile): ReturnType<typeof settleAnew> {
  const known = settledOf.get(file) ?? settleAnew(file);
  settledOf.set(file, known);
  return known;
}

function settleAnew(file: SpecFile) {
  const index = buildTaskIndex(file);
  const finder = createTaskFinder(file.tasks);
  const context = { index, finder, names: createNameMatcher(index, file.groups) };
  const resolved = resolveStatements(file.statements, context);
  const { claims, problems, contradictions } = settleContradictions(collectClaims(resolved, context), resolved, index);
  const stated = claims.tasks.toSorted((a, b) => a.waits - b.waits || a.dependsOn - b.dependsOn);
  const dependencies = stated.flatMap((claim) => toStated(index, claim));
  const phaseDependencies = claims.phases.map(
    (claim): PhaseDependency => ({ phase: claim.waits, dependsOn: claim.dependsOn, ...tellStatements(claim) }),
  );
  return { index, finder, resolved, claims, problems, contradictions, dependencies, phaseDependencies };
}

function buildAnew(file: SpecFile): BuiltDependencies {
  const { index, finder, resolved, claims, problems, contradictions, ...stated } = settle(file);
  const lifts = collectLifts(resolved, index);
  const tdd = findTddPairs(index, finder);
  const reuse = findReusePairs(index, finder);
  const fixed = [...listScheduled(claims.tasks), ...tdd, ...reuse];
  const asStated = { ...index, siblingLists: orderAsStated(index, fixed) };
  const inOrder = file.kind === 'backlog' ? [] : findOrderPairs(asStated, lifts.tasks);
  liftTurnedPhases(index, fixed, claims.phases, lifts.phases);
  const dependencies = [
    ...stated.dependencies,
    ...toDependencies(index, inOrder, 'order'),
    ...toDependencies(index, findFilePairs(index), 'file'),
    ...toDependencies(index, tdd, 'tdd'),
    ...toDependencies(index, reuse, 'reuse'),
  ];
  const barriers = [
    ...stated.phaseDependencies,
    ...findPhaseBarriers(index, claims.phases, lifts.phases, lifts.freePhases),
  ];
  const order = new Map(index.phases.map(({ phase }, at) => [phase.key, at]));
  const placeOf = (key: string): number => order.get(key) ?? 0;
  barriers.sort((a, b) => placeOf(a.phase) - placeOf(b.phase) || placeOf(a.dependsOn) - placeOf(b.dependsOn));
  const kept = dropGuessesInCycles(index, { dependencies, barriers });
  const marked = markRedundant(index, kept.dependencies, kept.barriers, kept.network);
  const cycles = findCycles(index, kept.dependencies, kept.barriers, kept.network);
  return {
    ...marked,
    problems: [
      ...problems,
      ...claims.tooLarge.map(createTooLarge),
      ...findUnresolved(resolved),
      ...findSelfDependencies(resolved, index),
      ...findParallelClashes(index),
      ...cycles.map(createCycleProblem),
    ],
    cycles,
    contradictions,
  };
}

/** The pairs that are stated without a hedge. */
function listScheduled(claims: readonly Claim<number>[]): TaskPair[] {
  return claims
    .filter((claim) => claim.statements.some((one) => !one.statement.soft))
    .map(({ waits, dependsOn }) => ({ task: waits, dependsOn }));
}

function toStated(index: TaskIndex, claim: Claim<number>): Dependency[] {
  const task = index.tasks[claim.waits];
  const dependsOn = index.tasks[claim.dependsOn];
  if (task === undefined || dependsOn === undefined) return [];
  return [{ task: task.key, dependsOn: dependsOn.key, ...tellStatements(claim) }];
}

/** The first statement that makes a pair gives its line; one that is not hedged comes before one that is. */
function tellStatements(claim: Claim<number> | Claim<string>) {
  const { statements } = claim;
  const first = statements.find((one) => !one.statement.soft) ?? statements[0];
  return {
    origin: 'stated' as const,
    line: first?.statement.line ?? 1,
    soft: first?.statement.soft ?? false,
    redundant: false,
    statements: statements.map((one) => one.at),
    range: first?.statement.range ?? null,
  };
}

function toDependencies(
  index: TaskIndex,
  pairs: readonly (TaskPair | MarkedPair)[],
  origin: Dependency['origin'],
): Dependency[] {
  const dependencies: Dependency[] = [];
  for (const pair of pairs) {
    const task = index.tasks[pair.task];
    const dependsOn = index.tasks[pair.dependsOn];
    if (task === undefined || dependsOn === undefined) continue;
    dependencies.push({
      task: task.key,
      dependsOn: dependsOn.key,
      origin,
      line: task.line,
      soft: false,
      redundant: false,
      statements: [],
      range: 'range' in pair ? pair.range : null,
    });
  }
  return dependencies;
}

function createTooLarge({ statement }: ResolvedStatement): Problem {
  return createProblem(
    'statement-not-understood',
    'This sentence orders more pairs of tasks than can be meant; name phases or fewer tasks.',
    statement.line,
    statement.range,
  );
}
