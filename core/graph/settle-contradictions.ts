import { createProblem, type Problem } from '../model/problem.ts';
import type { Claim, Claims, ResolvedStatement } from './collect-claims.ts';
import type { ResolvedOperand } from './resolve-operand.ts';
import type { TaskIndex } from './task-index.ts';

/** Two statements that cannot both hold, and the pairs on which they differ. */
export interface Contradiction {
  /** Index into `SpecFile.statements` of the one that is followed. */
  readonly followed: number;
  /** Index of the one that is not, for these pairs. */
  readonly beaten: number;
  /** Keys of tasks or phases that only the beaten one orders. */
  readonly pairs: readonly { readonly waits: string; readonly dependsOn: string }[];
}

/**
 * Let the stricter sentence win where two speak of the same pair: "no dependencies on", "only needs", "may proceed in
 * parallel" beat a looser one.
 *
 * What a task says of itself is never beaten, nor is a sentence that names both sides by one about "all" of something,
 * nor one on the same line. Every pair that loses is reported once a pair of statements.
 */
export function settleContradictions(
  claims: Claims,
  resolved: readonly ResolvedStatement[],
  index: TaskIndex,
): {
  readonly claims: Claims;
  readonly problems: readonly Problem[];
  readonly contradictions: readonly Contradiction[];
} {
  const exceptions = resolved
    .filter((one) => one.statement.meaning !== 'depends')
    .map((one) => new Exception(one, index));
  if (exceptions.length === 0) return { claims, problems: [], contradictions: [] };
  const lost = new Map<string, LostClaim>();
  const isAncestor = createAncestorTest(claims.phases, index);
  const settle = <Item extends number | string>(
    list: readonly Claim<Item>[],
    name: (item: Item) => string,
  ): Claim<Item>[] =>
    list.flatMap((claim) => {
      const kept = claim.statements.filter((loser) => {
        const winner = exceptions.find((exception) => exception.beats(loser, claim, isAncestor));
        if (winner === undefined) return true;
        const key = `${winner.source.at}<${loser.at}`;
        const entry = lost.get(key) ?? { winner: winner.source, loser, pairs: [] };
        entry.pairs.push({ waits: name(claim.waits), dependsOn: name(claim.dependsOn) });
        lost.set(key, entry);
        return false;
      });
      return kept.length === 0
        ? []
        : [kept.length === claim.statements.length ? claim : { ...claim, statements: kept }];
    });
  const settled = {
    ...claims,
    tasks: settle(claims.tasks, (position) => index.tasks[position]?.key ?? ''),
    phases: settle(claims.phases, (key) => key),
  };
  return {
    claims: settled,
    problems: [...lost.values()].map(createContradiction),
    contradictions: [...lost.values()].map(({ winner, loser, pairs }) => ({
      followed: winner.at,
      beaten: loser.at,
      pairs,
    })),
  };
}

interface LostClaim {
  readonly winner: ResolvedStatement;
  readonly loser: ResolvedStatement;
  readonly pairs: { waits: string; dependsOn: string }[];
}

class Exception {
  readonly source: ResolvedStatement;
  readonly #left: Members;
  readonly #right: Members;

  constructor(source: ResolvedStatement, index: TaskIndex) {
    this.source = source;
    this.#left = new Members(source.dependents, index);
    this.#right = new Members(source.prerequisites, index);
  }

  beats(
    loser: ResolvedStatement,
    claim: Pick<Claim<number | string>, 'waits' | 'dependsOn'>,
    isAncestor: IsAncestor,
  ): boolean {
    const { source } = this;
    if (loser === source || loser.statement.soft || loser.statement.task !== null) return false;
    if (loser.statement.line === source.statement.line || loser.statement.meaning === 'only') return false;
    const { waits, dependsOn } = claim;
    const { meaning } = source.statement;
    if (this.#right.isUnclear) return false;
    if (meaning === 'parallel') return this.#isParallel(loser, waits, dependsOn);
    if (!this.#left.has(waits)) return false;
    if (meaning === 'independent') {
      if (!this.#right.isEmpty) return this.#right.has(dependsOn);
      return !this.#left.isStories || this.#left.isStory(dependsOn);
    }
    if (this.#right.has(dependsOn) || this.#right.isEmpty) return false;
    return (
      typeof dependsOn === 'number' ||
      ![...this.#right.phases, ...this.#right.homes].some((key) => isAncestor(dependsOn, key))
    );
  }

  /** `T019 and T016–T018 can proceed in parallel` says nothing of the order within the range. */
  #isWithin(waits: number | string, dependsOn: number | string): boolean {
    const { statement, dependents } = this.source;
    return dependents.byReference.some(
      (tasks, at) =>
        statement.dependents.references[at]?.type === 'task-range' &&
        tasks.some((task) => task === waits) &&
        tasks.some((task) => task === dependsOn),
    );
  }

  #isParallel(loser: ResolvedStatement, waits: number | string, dependsOn: number | string): boolean {
    if (this.source.dependents.isCollective || this.source.prerequisites.isCollective) return false;
    if (!isLoose(loser)) return false;
    if (this.#right.isEmpty) {
      return (
        this.#left.size > 1 && this.#left.has(waits) && this.#left.has(dependsOn) && !this.#isWithin(waits, dependsOn)
      );
    }
    return (
      (this.#left.has(waits) && this.#right.has(dependsOn)) || (this.#left.has(dependsOn) && this.#right.has(waits))
    );
  }
}

/** A chain, a range or "all …" speaks of many at once; `US3 depends on US2` means just that. */
function isLoose({ statement, dependents, prerequisites }: ResolvedStatement): boolean {
  const references = [...statement.dependents.references, ...statement.prerequisites.references];
  return (
    statement.form === 'chain' ||
    dependents.isCollective ||
    prerequisites.isCollective ||
    references.some((reference) => reference.type === 'task-range')
  );
}

/** Tasks and phases of one side, for quick questions. */
class Members {
  readonly phases: ReadonlySet<string>;
  /** Phases that its tasks stand in: `only needs T014` leaves standing what T014's own phase waits for. */
  readonly homes: ReadonlySet<string>;
  readonly isEmpty: boolean;
  /** Names something that could not be found: what it leaves out cannot be told. */
  readonly isUnclear: boolean;
  readonly size: number;
  readonly isStories: boolean;
  readonly #tasks: ReadonlySet<number>;
  readonly #storyPhases: ReadonlySet<string>;

  constructor(side: ResolvedOperand, index: TaskIndex) {
    this.phases = new Set(side.phases);
    this.#tasks = new Set(side.tasks);
    this.homes = new Set(side.tasks.flatMap((task) => index.tasks[task]?.phase ?? []));
    this.size = side.byReference.length;
    this.isEmpty = side.byReference.length === 0;
    this.isUnclear = !this.isEmpty && side.phases.length === 0 && side.tasks.length === 0;
    this.#storyPhases = new Set(
      index.phases.filter(({ phase }) => phase.stories.length > 0).map(({ phase }) => phase.key),
    );
    this.isStories = side.phases.length > 0 && side.phases.every((key) => this.#storyPhases.has(key));
  }

  has(item: number | string): boolean {
    return typeof item === 'number' ? this.#tasks.has(item) : this.phases.has(item);
  }

  isStory(item: number | string): boolean {
    return typeof item === 'string' && this.#storyPhases.has(item);
  }
}

/** Whether one phase comes, directly or not, before another, by statements and by the order of the file between plain phases. */
type IsAncestor = (ancestor: string, phase: string) => boolean;

/** Few phases are ever asked about, so that those before each are collected when it is. */
function createAncestorTest(claims: readonly Claim<string>[], index: TaskIndex): IsAncestor {
  const direct = new Map<string, Set<string>>();
  for (const claim of claims) direct.set(claim.waits, (direct.get(claim.waits) ?? new Set()).add(claim.dependsOn));
  index.phases.forEach(({ phase }, at) => {
    const before = index.phases[at - 1]?.phase.key;
    if (before !== undefined && !direct.has(phase.key)) direct.set(phase.key, new Set([before]));
  });
  const all = new Map<string, ReadonlySet<string>>();
  return (ancestor, phase) => {
    const known = all.get(phase) ?? collectAncestors(phase, direct);
    all.set(phase, known);
    return known.has(ancestor);
  };
}

function collectAncestors(phase: string, direct: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>();
  const open = [...(direct.get(phase) ?? [])];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...(direct.get(key) ?? []));
  }
  return seen;
}

function createContradiction({ winner, loser, pairs: lost }: LostClaim): Problem {
  const pairs = lost.map(({ waits, dependsOn }) => `${waits} after ${dependsOn}`);
  const shown = pairs.length > 3 ? `${pairs.slice(0, 3).join(', ')} and ${pairs.length - 3} more` : pairs.join(', ');
  return createProblem(
    'contradictory-statements',
    `Line ${loser.statement.line} puts ${shown}; line ${winner.statement.line} says otherwise and is followed.`,
    loser.statement.line,
    loser.statement.range,
    lost[0]?.waits ?? null,
  );
}
