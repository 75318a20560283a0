import type { Dependency, PhaseDependency } from '../model/dependency.ts';
import { findStrongComponents } from './strong-components.ts';
import type { TaskIndex } from './task-index.ts';
import { buildTaskNetwork, type TaskNetwork } from './task-network.ts';

/**
 * Mark every dependency that another path through tasks or phase barriers already implies.
 *
 * What a document states is held against what it states elsewhere only: a default (file order, one phase after the
 * other, a shared file) is a guess that makes no statement superfluous. A default is held against everything.
 *
 * @param index
 *   Tasks of the file.
 * @param dependencies
 *   Pairs of tasks.
 * @param phaseDependencies
 *   Barriers between phases.
 * @param network
 *   The network that they make, where it is built already.
 */
export function markRedundant(
  index: TaskIndex,
  dependencies: readonly Dependency[],
  phaseDependencies: readonly PhaseDependency[],
  network: TaskNetwork = buildTaskNetwork(index, dependencies, phaseDependencies),
): { readonly dependencies: Dependency[]; readonly phaseDependencies: PhaseDependency[] } {
  const all = findRedundantCauses(network);
  const saidPairs = dependencies.filter(isSaid);
  const saidBarriers = phaseDependencies.filter(isSaid);
  const said = findRedundantCauses(buildTaskNetwork(index, saidPairs, saidBarriers));
  let pair = -1;
  let barrier = -1;
  return {
    dependencies: dependencies.map((entry, at) => {
      const isImplied = isSaid(entry) ? said.has(++pair) : all.has(at);
      return isImplied ? { ...entry, redundant: true } : entry;
    }),
    phaseDependencies: phaseDependencies.map((entry, at) => {
      const isImplied = isSaid(entry) ? said.has(-2 - ++barrier) : all.has(-2 - at);
      return isImplied ? { ...entry, redundant: true } : entry;
    }),
  };
}

/** Whether the document says it, in words or by a mark. */
function isSaid({ origin }: Dependency | PhaseDependency): boolean {
  return origin === 'stated' || origin === 'tdd' || origin === 'reuse';
}

/**
 * Find the causes of edges that another path implies.
 *
 * Transitive reduction (Aho, Garey, Ullman 1972) by bounded search: from each node with several edges, only what lies
 * between it and the farthest of them in topological order is visited, each node once. Edges inside a cycle imply
 * each other and are never marked. Soft dependencies imply nothing and are left as they are.
 */
function findRedundantCauses(network: TaskNetwork): Set<number> {
  const { nodes, offsets, targets, causes } = network;
  const rank = rankNodes(network);
  const redundant = new Set<number>();
  const seenFrom = new Int32Array(nodes).fill(-1);
  const open: number[] = [];

  const visitBelow = (source: number, first: number, highest: number): void => {
    open.push(first);
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (let edge = offsets[node] ?? 0; edge < (offsets[node + 1] ?? 0); edge += 1) {
        const target = targets[edge] ?? 0;
        if (seenFrom[target] === source || (rank[target] ?? 0) > highest) continue;
        seenFrom[target] = source;
        open.push(target);
      }
    }
  };

  for (let source = 0; source < nodes; source += 1) {
    const first = offsets[source] ?? 0;
    const last = offsets[source + 1] ?? 0;
    if (last - first < 2) continue;
    const edges: number[] = [];
    for (let edge = first; edge < last; edge += 1) {
      if (rank[targets[edge] ?? 0] !== rank[source]) edges.push(edge);
    }
    if (edges.length < 2 || edges.every((edge) => causes[edge] === -1)) continue;
    const rankOf = (edge: number): number => rank[targets[edge] ?? 0] ?? 0;
    edges.sort((a, b) => rankOf(a) - rankOf(b));
    // Only edges that a dependency causes are judged; those of the structure behind the last one imply nothing.
    const highest = Math.max(...edges.filter((edge) => causes[edge] !== -1).map(rankOf));
    const expanded = new Set<number>();
    for (const edge of edges) {
      const target = targets[edge] ?? 0;
      const cause = causes[edge] ?? -1;
      if (cause !== -1 && seenFrom[target] === source) redundant.add(cause);
      if (rankOf(edge) >= highest || expanded.has(target)) continue;
      expanded.add(target);
      visitBelow(source, target, highest);
    }
  }
  return redundant;
}

/** Number nodes along the edges; nodes of one cycle share a number. */
function rankNodes(network: TaskNetwork): Int32Array {
  const { componentOf, sizes } = findStrongComponents(network);
  return componentOf.map((component) => sizes.length - 1 - component);
}
