import type { Dependency, PhaseDependency } from '../model/dependency.ts';
import { createProblem, type Problem } from '../model/problem.ts';
import { toWaitStep, type WaitStep } from './find-chain.ts';
import { findStrongComponents, type StrongComponents } from './strong-components.ts';
import type { TaskIndex } from './task-index.ts';
import { buildTaskNetwork, type TaskNetwork } from './task-network.ts';

/** Tasks that wait for each other, and one shortest way round. */
export interface Cycle {
  /** Keys of all tasks of the knot, in file order. */
  readonly tasks: readonly string[];
  readonly edges: readonly WaitStep[];
}

/**
 * Find all knots of tasks that wait for each other; soft dependencies do not count.
 *
 * @param network
 *   The network that the dependencies make, where it is built already.
 */
export function findCycles(
  index: TaskIndex,
  dependencies: readonly Dependency[],
  phaseDependencies: readonly PhaseDependency[],
  network: TaskNetwork = buildTaskNetwork(index, dependencies, phaseDependencies),
): Cycle[] {
  const components = findStrongComponents(network);
  const members = new Map<number, number[]>();
  components.componentOf.forEach((component, node) => {
    if ((components.sizes[component] ?? 1) < 2) return;
    const list = members.get(component);
    if (list === undefined) members.set(component, [node]);
    else list.push(node);
  });
  return [...members.values()]
    .map((nodes) => ({
      tasks: listTasks(index, network, nodes),
      edges: findShortestWayRound(network, components, nodes).flatMap(
        (cause) => toWaitStep(cause, dependencies, phaseDependencies) ?? [],
      ),
    }))
    .sort((a, b) => (index.positionOf.get(a.tasks[0] ?? '') ?? 0) - (index.positionOf.get(b.tasks[0] ?? '') ?? 0));
}

/** Tell of a cycle at the line of its first stated edge, with the origin and line of every edge. */
export function createCycleProblem(cycle: Cycle): Problem {
  const steps = cycle.edges.map(
    (edge) => `${edge.waits} waits for ${edge.dependsOn} (${edge.origin}, line ${edge.line})`,
  );
  const first = cycle.edges.find((edge) => edge.origin === 'stated') ?? cycle.edges[0];
  return createProblem(
    'cycle',
    `${cycle.tasks.length} ${cycle.tasks.length === 1 ? 'task waits for itself' : 'tasks wait for each other'}: ${steps.join('; ')}`,
    first?.line ?? 1,
    null,
    cycle.tasks[0] ?? null,
  );
}

function listTasks(index: TaskIndex, network: TaskNetwork, nodes: readonly number[]): string[] {
  const positions = new Set(nodes.map((node) => network.taskOf[node] ?? -1).filter((task) => task >= 0));
  return [...positions].sort((a, b) => a - b).flatMap((position) => index.tasks[position]?.key ?? []);
}

/** Search from the component's first edge that a dependency causes back to where it starts; gives causes in order. */
function findShortestWayRound(network: TaskNetwork, components: StrongComponents, nodes: readonly number[]): number[] {
  const { offsets, targets, causes } = network;
  const component = components.componentOf[nodes[0] ?? 0];
  const cameBy = new Map<number, { readonly node: number; readonly cause: number }>();
  for (const goal of nodes) {
    for (let first = offsets[goal] ?? 0; first < (offsets[goal + 1] ?? 0); first += 1) {
      const start = targets[first] ?? 0;
      if (components.componentOf[start] !== component || (causes[first] ?? -1) === -1) continue;
      cameBy.set(start, { node: -1, cause: causes[first] ?? -1 });
      const queue = [start];
      for (let at = 0; at < queue.length && !cameBy.has(goal); at += 1) {
        const node = queue[at] ?? 0;
        for (let edge = offsets[node] ?? 0; edge < (offsets[node + 1] ?? 0); edge += 1) {
          const target = targets[edge] ?? 0;
          if (components.componentOf[target] !== component || cameBy.has(target)) continue;
          cameBy.set(target, { node, cause: causes[edge] ?? -1 });
          queue.push(target);
        }
      }
      const path: number[] = [];
      for (let node = goal; node >= 0; ) {
        const step = cameBy.get(node);
        if (step === undefined) break;
        if (step.cause !== -1) path.push(step.cause);
        node = step.node;
      }
      return path;
    }
  }
  return [];
}
