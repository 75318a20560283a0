import type { Dependency, DependencyOrigin, PhaseDependency } from '../model/dependency.ts';
import { findStrongComponents } from './strong-components.ts';
import type { TaskIndex } from './task-index.ts';
import { buildTaskNetwork, type TaskNetwork } from './task-network.ts';

/** Origins that nobody stated: they follow from where a task stands. */
const guessed: ReadonlySet<DependencyOrigin> = new Set<DependencyOrigin>(['order', 'phase', 'file']);

/** Dependencies of a file as they are built. */
interface BuiltOfFile {
  readonly dependencies: readonly Dependency[];
  readonly phaseDependencies: readonly PhaseDependency[];
}

/** Dependencies of a file, of every origin. */
export interface AllDependencies {
  readonly dependencies: readonly Dependency[];
  readonly barriers: readonly PhaseDependency[];
}

/**
 * Keep what the document states or marks: all that a new statement could contradict. The rest gives way to it.
 *
 * @param all
 *   Dependencies of a file, of every origin.
 */
export function withoutGuesses<All extends BuiltOfFile>(all: All): All {
  return {
    ...all,
    dependencies: all.dependencies.filter(({ origin }) => !guessed.has(origin)),
    phaseDependencies: all.phaseDependencies.filter(({ origin }) => !guessed.has(origin)),
  };
}

/** Dependencies with the network that they make. */
export interface ConnectedDependencies extends AllDependencies {
  readonly network: TaskNetwork;
}

/** Steps that are spent on telling which default contradicts; in a larger knot all of them give way. */
const stepBudget = 4_000_000;

/**
 * Leave out the defaults that are part of a cycle: a guess gives way to what the document states, so that only what it
 * states can be reported as a cycle.
 *
 * Those that say the opposite of statements go first. Only where that leaves a cycle, all defaults in it go.
 */
export function dropGuessesInCycles(index: TaskIndex, all: AllDependencies): ConnectedDependencies {
  const connected = { ...all, network: buildTaskNetwork(index, all.dependencies, all.barriers) };
  const inKnot = listGuessesInCycles(connected);
  if (inKnot.length === 0) return connected;
  const opposite = listOpposite(connected, inKnot);
  if (opposite === null) return leaveOut(index, connected, inKnot);
  const rest = leaveOut(index, connected, opposite);
  return leaveOut(index, rest, listGuessesInCycles(rest));
}

/** A default in a cycle, as an edge of the network. */
interface GuessedEdge {
  readonly source: Dependency | PhaseDependency;
  readonly from: number;
  readonly to: number;
}

function listGuessesInCycles(connected: ConnectedDependencies): GuessedEdge[] {
  const { network } = connected;
  const { componentOf, sizes } = findStrongComponents(network);
  if (sizes.every((size) => size < 2)) return [];
  const found: GuessedEdge[] = [];
  for (let from = 0; from < network.nodes; from += 1) {
    for (let edge = network.offsets[from] ?? 0; edge < (network.offsets[from + 1] ?? 0); edge += 1) {
      const to = network.targets[edge] ?? 0;
      const source = findGuess(connected, edge);
      if (source !== null && componentOf[from] === componentOf[to]) found.push({ source, from, to });
    }
  }
  return found;
}

/** The default that an edge comes from; null for what is stated, and for the frame of phases and subtasks. */
function findGuess(
  { network, dependencies, barriers }: ConnectedDependencies,
  edge: number,
): Dependency | PhaseDependency | null {
  const cause = network.causes[edge] ?? -1;
  const source = cause >= 0 ? dependencies[cause] : barriers[-2 - cause];
  return source !== undefined && guessed.has(source.origin) ? source : null;
}

/** The defaults whose opposite follows from what is no default; null when finding them takes too long. */
function listOpposite(connected: ConnectedDependencies, edges: readonly GuessedEdge[]): GuessedEdge[] | null {
  const { network } = connected;
  const seen = new Int32Array(network.nodes).fill(-1);
  let steps = 0;
  const leadsTo = (start: number, goal: number, mark: number): boolean => {
    const queue = [start];
    for (const node of queue) {
      if (node === goal) return true;
      for (let edge = network.offsets[node] ?? 0; edge < (network.offsets[node + 1] ?? 0); edge += 1) {
        const target = network.targets[edge] ?? 0;
        steps += 1;
        if (seen[target] === mark || findGuess(connected, edge) !== null) continue;
        seen[target] = mark;
        queue.push(target);
      }
    }
    return false;
  };
  const opposite: GuessedEdge[] = [];
  for (const [mark, guess] of edges.entries()) {
    if (leadsTo(guess.to, guess.from, mark)) opposite.push(guess);
    if (steps > stepBudget) return null;
  }
  return opposite;
}

function leaveOut(
  index: TaskIndex,
  connected: ConnectedDependencies,
  edges: readonly GuessedEdge[],
): ConnectedDependencies {
  if (edges.length === 0) return connected;
  const dropped = new Set(edges.map(({ source }) => source));
  const dependencies = connected.dependencies.filter((one) => !dropped.has(one));
  const barriers = connected.barriers.filter((one) => !dropped.has(one));
  return { dependencies, barriers, network: buildTaskNetwork(index, dependencies, barriers) };
}
