import type { Dependency, DependencyOrigin, PhaseDependency } from '../model/dependency.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import { createNetwork, type Network } from './network.ts';
import { groupByParent, type TaskDuration } from './task-durations.ts';

/** The dependencies of one file, as `core/graph` builds them. */
export interface DependencySet {
  readonly dependencies: readonly Dependency[];
  readonly phaseDependencies: readonly PhaseDependency[];
}

/** A network over the tasks of a file, and where each task stands in it. */
export interface TaskNetwork {
  readonly network: Network;
  /** Node of the same index as the task in `file.tasks`; for a summary, the point where it may start. */
  readonly startNode: Int32Array;
  /** Equal to `startNode` but for summaries: the point where all of its subtasks are done. */
  readonly finishNode: Int32Array;
  readonly isSummary: Uint8Array;
  /** Index into `file.tasks` by node; -1 for points. */
  readonly taskOfNode: Int32Array;
}

/**
 * Build the network of a file's tasks.
 *
 * A summary becomes two points around its subtasks; a phase that others wait for, or that waits, likewise. Soft
 * dependencies, those of origins in `without`, those that name unknown tasks, and those between a task and its own
 * subtasks are left out.
 *
 * @param durations
 *   Of all tasks without subtasks (`findTaskDurations`).
 */
export function buildTaskNetwork(
  file: SpecFile,
  set: DependencySet,
  durations: ReadonlyMap<string, TaskDuration>,
  without: ReadonlySet<DependencyOrigin>,
): TaskNetwork {
  const { tasks } = file;
  const children = groupByParent(tasks);
  const indexOfTask = new Map(tasks.map((task, index) => [task.key, index]));
  const nodes = new NodeList(tasks.length);
  const startNode = new Int32Array(tasks.length);
  const finishNode = new Int32Array(tasks.length);
  const isSummary = new Uint8Array(tasks.length);
  tasks.forEach((task, index) => {
    startNode[index] = index;
    finishNode[index] = index;
    if (!children.has(task.key)) return;
    isSummary[index] = 1;
    finishNode[index] = nodes.add();
  });

  tasks.forEach((task, index) => {
    const parent = task.parent === null ? undefined : indexOfTask.get(task.parent);
    if (parent === undefined) return;
    nodes.connect(startNode[parent] as number, startNode[index] as number);
    nodes.connect(finishNode[index] as number, finishNode[parent] as number);
  });
  const ancestors = new AncestorCheck(tasks, indexOfTask);
  for (const dependency of set.dependencies) {
    if (dependency.soft || without.has(dependency.origin)) continue;
    const task = indexOfTask.get(dependency.task);
    const dependsOn = indexOfTask.get(dependency.dependsOn);
    if (task === undefined || dependsOn === undefined || ancestors.areRelated(task, dependsOn)) continue;
    nodes.connect(finishNode[dependsOn] as number, startNode[task] as number);
  }
  connectPhases(file, set.phaseDependencies, without, { nodes, startNode, finishNode });

  const nodeCount = nodes.count;
  const minutes = new Float64Array(nodeCount);
  const isTask = new Uint8Array(nodeCount);
  const taskOfNode = new Int32Array(nodeCount).fill(-1);
  tasks.forEach((task, index) => {
    if (isSummary[index]) return;
    minutes[index] = durations.get(task.key)?.minutes ?? 0;
    isTask[index] = 1;
    taskOfNode[index] = index;
  });
  return { network: createNetwork(minutes, isTask, nodes), startNode, finishNode, isSummary, taskOfNode };
}

/** Grows nodes and edges; the first nodes are the tasks. */
class NodeList {
  count: number;
  readonly from: number[] = [];
  readonly to: number[] = [];

  constructor(taskCount: number) {
    this.count = taskCount;
  }

  add(): number {
    return this.count++;
  }

  connect(from: number, to: number): void {
    this.from.push(from);
    this.to.push(to);
  }
}

interface PhasePoints {
  readonly start: number;
  readonly finish: number;
}

function connectPhases(
  file: SpecFile,
  phaseDependencies: readonly PhaseDependency[],
  without: ReadonlySet<DependencyOrigin>,
  { nodes, startNode, finishNode }: { nodes: NodeList; startNode: Int32Array; finishNode: Int32Array },
): void {
  const points = new Map<string, PhasePoints>();
  const phases = new Set(file.phases.map((phase) => phase.key));
  const pointsOf = (phase: string): PhasePoints => {
    const known = points.get(phase);
    if (known) return known;
    const made = { start: nodes.add(), finish: nodes.add() };
    points.set(phase, made);
    // An emptied phase still passes on what it waits for.
    nodes.connect(made.start, made.finish);
    file.tasks.forEach((task, index) => {
      if (task.phase !== phase || task.parent !== null) return;
      nodes.connect(made.start, startNode[index] as number);
      nodes.connect(finishNode[index] as number, made.finish);
    });
    return made;
  };
  for (const { phase, dependsOn, origin, soft } of phaseDependencies) {
    if (soft || without.has(origin) || phase === dependsOn || !phases.has(phase) || !phases.has(dependsOn)) continue;
    nodes.connect(pointsOf(dependsOn).finish, pointsOf(phase).start);
  }
}

/** Tells whether one task stands somewhere under the other. */
class AncestorCheck {
  readonly #parent: readonly (number | undefined)[];

  constructor(tasks: readonly Task[], indexOfTask: ReadonlyMap<string, number>) {
    this.#parent = tasks.map((task) => (task.parent === null ? undefined : indexOfTask.get(task.parent)));
  }

  areRelated(a: number, b: number): boolean {
    return a === b || this.#isUnder(a, b) || this.#isUnder(b, a);
  }

  #isUnder(task: number, ancestor: number): boolean {
    let above = this.#parent[task];
    while (above !== undefined) {
      if (above === ancestor) return true;
      above = this.#parent[above];
    }
    return false;
  }
}
