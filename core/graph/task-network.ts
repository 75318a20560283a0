import type { Dependency, PhaseDependency } from '../model/dependency.ts';
import type { DirectedGraph } from './strong-components.ts';
import type { TaskIndex } from './task-index.ts';

/**
 * The waiting relation as a directed graph in typed arrays: an edge leads from what comes first to what waits.
 *
 * A task without subtasks is one node. A task with subtasks has two, before and after its subtasks, and so has a
 * phase that takes part in a barrier: a barrier between phases of 1,000 tasks costs 2,001 edges, not a million.
 * Soft dependencies are not in it.
 */
export interface TaskNetwork extends DirectedGraph {
  /** Node of the start and of the end of each task, by position; the same for a task without subtasks. */
  readonly startOf: Int32Array;
  readonly endOf: Int32Array;
  /** Task of each node by position; `-1` for nodes of phases. */
  readonly taskOf: Int32Array;
  /** What an edge comes from: index into `dependencies`, or `-2 - index` into `phaseDependencies`, or `-1`. */
  readonly causes: Int32Array;
}

/** Build the network of the scheduled (not soft) dependencies. Keys that are not in `index` are left out. */
export function buildTaskNetwork(
  index: TaskIndex,
  dependencies: readonly Pick<Dependency, 'task' | 'dependsOn' | 'soft'>[],
  phaseDependencies: readonly Pick<PhaseDependency, 'phase' | 'dependsOn' | 'soft'>[],
): TaskNetwork {
  const count = index.tasks.length;
  const startOf = new Int32Array(count);
  const taskOf: number[] = [];
  for (let position = 0; position < count; position += 1) {
    startOf[position] = position;
    taskOf.push(position);
  }
  const endOf = startOf.slice();
  const edges: number[] = [];
  const addNode = (task: number): number => taskOf.push(task) - 1;
  const addEdge = (from: number, to: number, cause: number): void => {
    edges.push(from, to, cause);
  };

  for (const parent of index.parentOf) if (parent >= 0 && endOf[parent] === parent) endOf[parent] = addNode(parent);
  const start = (position: number): number => startOf[position] ?? 0;
  const end = (position: number): number => endOf[position] ?? 0;
  for (let position = 0; position < count; position += 1) {
    const parent = index.parentOf[position] ?? -1;
    if (parent < 0) continue;
    addEdge(start(parent), start(position), -1);
    addEdge(end(position), end(parent), -1);
  }

  const phaseNodes = new Map<string, { readonly start: number; readonly end: number }>();
  const findPhaseNodes = (key: string) => {
    const known = phaseNodes.get(key);
    const phase = index.phaseOf.get(key);
    if (known !== undefined || phase === undefined) return known;
    const nodes = { start: addNode(-1), end: addNode(-1) };
    for (const position of phase.tasks) {
      addEdge(nodes.start, start(position), -1);
      addEdge(end(position), nodes.end, -1);
    }
    phaseNodes.set(key, nodes);
    return nodes;
  };
  phaseDependencies.forEach((barrier, cause) => {
    const before = findPhaseNodes(barrier.dependsOn);
    const after = findPhaseNodes(barrier.phase);
    if (!barrier.soft && before !== undefined && after !== undefined) addEdge(before.end, after.start, -2 - cause);
  });
  dependencies.forEach((dependency, cause) => {
    const before = index.positionOf.get(dependency.dependsOn);
    const after = index.positionOf.get(dependency.task);
    if (!dependency.soft && before !== undefined && after !== undefined) addEdge(end(before), start(after), cause);
  });
  return { nodes: taskOf.length, startOf, endOf, taskOf: Int32Array.from(taskOf), ...pack(taskOf.length, edges) };
}

/** Sort edges by their first node into one array each. */
function pack(nodes: number, edges: readonly number[]): Pick<TaskNetwork, 'offsets' | 'targets' | 'causes'> {
  const offsets = new Int32Array(nodes + 1);
  for (let at = 0; at < edges.length; at += 3) {
    const from = edges[at] ?? 0;
    offsets[from + 1] = (offsets[from + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodes; node += 1) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const next = offsets.slice();
  const targets = new Int32Array(edges.length / 3);
  const causes = new Int32Array(edges.length / 3);
  for (let at = 0; at < edges.length; at += 3) {
    const from = edges[at] ?? 0;
    const place = next[from] ?? 0;
    next[from] = place + 1;
    targets[place] = edges[at + 1] ?? 0;
    causes[place] = edges[at + 2] ?? 0;
  }
  return { offsets, targets, causes };
}
