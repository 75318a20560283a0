import type { Statement } from '../model/statement.ts';
import { type ResolveContext, type ResolvedOperand, resolveOperand } from './resolve-operand.ts';
import { areNested } from './task-index.ts';

/** One statement with both sides found. */
export interface ResolvedStatement {
  readonly at: number;
  readonly statement: Statement;
  readonly dependents: ResolvedOperand;
  readonly prerequisites: ResolvedOperand;
}

/** A pair of tasks (positions) or phases (keys) that statements order. */
export interface Claim<Item> {
  readonly waits: Item;
  readonly dependsOn: Item;
  /** Statements that make this pair, in file order. */
  readonly statements: readonly ResolvedStatement[];
}

/** All pairs that the statements of a file make, before any exception. */
export interface Claims {
  readonly tasks: readonly Claim<number>[];
  readonly phases: readonly Claim<string>[];
  /** Statements whose pairs are too many to be meant. */
  readonly tooLarge: readonly ResolvedStatement[];
}

/** A statement about more pairs than this is refused: a plan of 20,000 tasks must not become 100 million pairs. */
const mostPairs = 100_000;

/** Resolve both sides of every statement. */
export function resolveStatements(statements: readonly Statement[], context: ResolveContext): ResolvedStatement[] {
  return statements.map((statement, at) => ({
    at,
    statement,
    dependents: resolveOperand(statement.dependents, statement.prerequisites, 'dependents', statement.line, context),
    prerequisites: resolveOperand(
      statement.prerequisites,
      statement.dependents,
      'prerequisites',
      statement.line,
      context,
    ),
  }));
}

/**
 * Collect the pairs that statements make: all pairs between tasks, one barrier between phases.
 *
 * A task or phase on both sides of a statement drops out of it, and so does what an "except" leaves out of a side.
 */
export function collectClaims(resolved: readonly ResolvedStatement[], context: ResolveContext): Claims {
  const tasks = new Map<string, { waits: number; dependsOn: number; statements: ResolvedStatement[] }>();
  const phases = new Map<string, { waits: string; dependsOn: string; statements: ResolvedStatement[] }>();
  const tooLarge: ResolvedStatement[] = [];
  for (const one of resolved) {
    if (one.statement.meaning !== 'depends' && one.statement.meaning !== 'only') continue;
    const { left, right } = dropShared(one, context);
    const between = [
      ...pairUp(left.tasks, [...right.tasks, ...right.phaseTasks]),
      ...pairUp(left.phaseTasks, right.tasks),
    ];
    const size = between.reduce((sum, [a, b]) => sum + a.length * b.length, 0);
    if (size > mostPairs) {
      tooLarge.push(one);
      continue;
    }
    for (const [waiting, first] of between) {
      for (const waits of waiting) {
        for (const dependsOn of first) {
          if (!areNested(context.index, waits, dependsOn)) put(tasks, { waits, dependsOn }, one);
        }
      }
    }
    for (const waits of left.phases) for (const dependsOn of right.phases) put(phases, { waits, dependsOn }, one);
  }
  return { tasks: [...tasks.values()], phases: [...phases.values()], tooLarge };
}

interface Side {
  readonly phases: readonly string[];
  readonly phaseTasks: readonly number[];
  readonly tasks: readonly number[];
}

function dropShared(one: ResolvedStatement, { index }: ResolveContext): { readonly left: Side; readonly right: Side } {
  const expandKeys = (keys: readonly string[]) => keys.flatMap((key) => index.phaseOf.get(key)?.tasks ?? []);
  const expand = (side: ResolvedOperand) => expandKeys(side.phases);
  const sharedPhases = new Set(one.dependents.phases.filter((key) => one.prerequisites.phases.includes(key)));
  const rightTasks = new Set([...one.prerequisites.tasks, ...expand(one.prerequisites)]);
  const shared = new Set([...one.dependents.tasks, ...expand(one.dependents)].filter((task) => rightTasks.has(task)));
  const reduce = (side: ResolvedOperand, leftOut: ReadonlySet<number>): Side => {
    const isWhole = (key: string) => !index.phaseOf.get(key)?.tasks.some((task) => leftOut.has(task));
    const isMeant = (task: number) => !shared.has(task) && !leftOut.has(task);
    const phases = side.phases.filter((key) => !sharedPhases.has(key));
    return {
      phases: phases.filter(isWhole),
      phaseTasks: expand(side).filter(isMeant),
      // What is left of a phase stands as its tasks.
      tasks: [...side.tasks, ...expandKeys(phases.filter((key) => !isWhole(key)))].filter(isMeant),
    };
  };
  return {
    left: reduce(one.dependents, one.prerequisites.leftOut),
    right: reduce(one.prerequisites, one.dependents.leftOut),
  };
}

function pairUp(left: readonly number[], right: readonly number[]): [readonly number[], readonly number[]][] {
  return left.length > 0 && right.length > 0 ? [[left, right]] : [];
}

function put<Item extends number | string>(
  claims: Map<string, { waits: Item; dependsOn: Item; statements: ResolvedStatement[] }>,
  pair: { readonly waits: Item; readonly dependsOn: Item },
  statement: ResolvedStatement,
): void {
  const key = `${pair.waits}<${pair.dependsOn}`;
  const known = claims.get(key);
  if (known === undefined) claims.set(key, { statements: [statement], ...pair });
  else if (known.statements.at(-1) !== statement) known.statements.push(statement);
}
