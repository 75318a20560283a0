import {
  type Dependency,
  type DependencyOrigin,
  dependencyOrigins,
  type PhaseDependency,
} from '../../../core/model/dependency.ts';
import type { Problem, ProblemSeverity } from '../../../core/model/problem.ts';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { Task } from '../../../core/model/task.ts';
import { findReadyTasks } from '../../../core/schedule/find-ready.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import { findTaskDurations, groupByParent } from '../../../core/schedule/task-durations.ts';
import type { DependencySet } from '../../../core/schedule/task-network.ts';
import { addToSums, type FrameSums } from './frame-sums.ts';
import {
  frameOfPhase,
  type GraphEdge,
  type GraphFrame,
  type GraphModel,
  type GraphTask,
  type TaskState,
} from './graph-model.ts';

export interface GraphModelInput {
  readonly file: SpecFile;
  /** Of the origins that are switched on, with `redundant` as among them. */
  readonly shown: DependencySet;
  /** Dependencies by origin, switched on or not. */
  readonly countByOrigin: Readonly<Record<DependencyOrigin, number>>;
  /** Of the text and of the dependencies. */
  readonly problems: readonly Problem[];
  readonly schedule: Schedule;
  readonly showRedundant: boolean;
  readonly defaultEstimateMinutes: number;
}

/** Bring tasks, phases and dependencies into the shape in which they are drawn. */
export function buildGraphModel(input: GraphModelInput): GraphModel {
  const { file, schedule } = input;
  const children = groupByParent(file.tasks);
  const leaves = file.tasks.filter((task) => !children.has(task.key));
  const ready = findReadyTasks(file, input.shown, new Set());
  const durations = findTaskDurations(file, { all: true, defaultEstimateMinutes: input.defaultEstimateMinutes });
  const criticalPath = new Map(schedule.criticalPath.map((key, place) => [key, place]));
  const cycleOf = new Map(schedule.cycles.flatMap((keys, cycle) => keys.map((key) => [key, cycle] as const)));
  const problems = findWorstProblems(input.problems);

  const tasks = leaves.map(
    (task): GraphTask => ({
      key: task.key,
      task,
      frame: task.parent ?? (task.phase === null ? null : frameOfPhase(task.phase)),
      state: stateOf(task, ready),
      critical: criticalPath.has(task.key),
      inCycle: cycleOf.has(task.key),
      problem: problems.get(task.key) ?? null,
      minutes: durations.get(task.key)?.minutes ?? 0,
      estimated: durations.get(task.key)?.estimated ?? false,
    }),
  );
  const frames = buildFrames(file, tasks, children);
  const drawn = new Set([...frames.map((frame) => frame.key), ...tasks.map((task) => task.key)]);
  const edges = [
    ...mergeEdges(input.shown.dependencies, (entry) => [entry.dependsOn, entry.task], cycleOf, criticalPath),
    ...mergeEdges(
      input.shown.phaseDependencies,
      (entry) => [frameOfPhase(entry.dependsOn), frameOfPhase(entry.phase)],
      cycleOf,
      criticalPath,
    ),
  ].filter((edge) => drawn.has(edge.from) && drawn.has(edge.to));
  const visible = input.showRedundant ? edges : edges.filter((edge) => !edge.redundant);
  return {
    frames,
    tasks,
    edges: visible,
    countByOrigin: input.countByOrigin,
    impliedCount: edges.filter((edge) => edge.redundant).length,
  };
}

function stateOf(task: Task, ready: ReadonlySet<string>): TaskState {
  switch (task.status) {
    case 'done':
    case 'skipped':
    case 'in-progress':
      return task.status;
    default:
      return ready.has(task.key) ? 'ready' : 'blocked';
  }
}

function findWorstProblems(problems: readonly Problem[]): ReadonlyMap<string, ProblemSeverity> {
  const rank = { info: 0, warning: 1, error: 2 } as const;
  const worst = new Map<string, ProblemSeverity>();
  for (const { subject, severity } of problems) {
    if (subject === null) continue;
    const known = worst.get(subject);
    if (known === undefined || rank[severity] > rank[known]) worst.set(subject, severity);
  }
  return worst;
}

function buildFrames(
  file: SpecFile,
  tasks: readonly GraphTask[],
  children: ReadonlyMap<string, readonly Task[]>,
): GraphFrame[] {
  const sums = new Map<string, FrameSums>();
  const taskByKey = new Map(file.tasks.map((task) => [task.key, task]));
  tasks.forEach((task, position) => {
    for (const key of framesAround(task.task, taskByKey)) {
      sums.set(key, addToSums(sums.get(key), task, position));
    }
  });
  const frames: GraphFrame[] = [];
  for (const phase of file.phases) {
    const sum = sums.get(frameOfPhase(phase.key));
    if (sum === undefined) continue;
    const label = phase.number === null ? '' : `Phase ${phase.number}`;
    const { key, title, line } = phase;
    frames.push({
      key: frameOfPhase(key),
      phase: key,
      summary: null,
      lane: null,
      label,
      title,
      parent: null,
      line,
      ...sum,
    });
  }
  for (const task of file.tasks) {
    const sum = sums.get(task.key);
    if (sum === undefined || !children.has(task.key)) continue;
    const parent = task.parent ?? (task.phase === null ? null : frameOfPhase(task.phase));
    const { key, title, line } = task;
    frames.push({ key, phase: null, summary: task, lane: null, label: task.id ?? '', title, parent, line, ...sum });
  }
  return frames;
}

function framesAround(task: Task, taskByKey: ReadonlyMap<string, Task>): string[] {
  const keys: string[] = [];
  let outermost = task;
  for (let parent = task.parent; parent !== null; ) {
    const summary = taskByKey.get(parent);
    if (summary === undefined) break;
    keys.push(summary.key);
    outermost = summary;
    parent = summary.parent;
  }
  if (outermost.phase !== null) keys.push(frameOfPhase(outermost.phase));
  return keys;
}

function mergeEdges<Entry extends Dependency | PhaseDependency>(
  entries: readonly Entry[],
  endsOf: (entry: Entry) => readonly [from: string, to: string],
  cycleOf: ReadonlyMap<string, number>,
  criticalPath: ReadonlyMap<string, number>,
): GraphEdge[] {
  const byPair = new Map<string, Entry[]>();
  for (const entry of entries) {
    const [from, to] = endsOf(entry);
    const id = `${from} → ${to}`;
    const list = byPair.get(id);
    if (list) list.push(entry);
    else byPair.set(id, [entry]);
  }
  return [...byPair].flatMap(([id, dependencies]) => {
    const [first] = dependencies;
    if (first === undefined) return [];
    const [from, to] = endsOf(first);
    const origins = dependencyOrigins.filter((origin) => dependencies.some((entry) => entry.origin === origin));
    const cycle = cycleOf.get(from);
    const place = criticalPath.get(from);
    return [
      {
        id,
        from,
        to,
        origin: origins[0] ?? 'stated',
        origins,
        soft: dependencies.every((entry) => entry.soft),
        redundant: dependencies.every((entry) => entry.redundant),
        inCycle: cycle !== undefined && cycle === cycleOf.get(to),
        critical: place !== undefined && criticalPath.get(to) === place + 1,
        dependencies,
      },
    ];
  });
}
