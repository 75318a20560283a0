import type { FeatureDependency } from '../model/dependency.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { WorkAxis } from './calendar/work-axis.ts';
import { createCrew, createNamedCrew } from './crew.ts';
import { computeCriticalPath, type TimeLimits } from './critical-path.ts';
import { createLimits } from './find-limits.ts';
import { scheduleForCrew } from './list-schedule.ts';
import { tidyMinutes } from './list-scheduled-tasks.ts';
import { LoadBook, type PersonLoad, type WeekLoad } from './load-book.ts';
import { minuteTolerance } from './minute-tolerance.ts';
import { createNetwork, type Network } from './network.ts';
import { type PlannedNetwork, planNetwork, type ScheduleOptions } from './planned-network.ts';
import type { DependencySet } from './task-network.ts';

/** One feature of a workspace with all that its schedule needs. */
export interface PortfolioFeature {
  readonly id: string;
  readonly file: SpecFile;
  readonly dependencies: DependencySet;
}

/** When a feature runs, in minutes of work from the start of the common axis. */
export interface FeatureSpan {
  readonly id: string;
  readonly startMinutes: number;
  readonly finishMinutes: number;
  readonly workMinutes: number;
  /** Some of its work has no float in the whole. */
  readonly critical: boolean;
}

/** All features of a workspace on one axis. */
export interface Portfolio {
  /** In the order given; features without work span nothing. */
  readonly features: readonly FeatureSpan[];
  readonly finishMinutes: number;
  readonly workMinutes: number;
  /** Work of each week that has any, all features together; weeks begin on Monday. */
  readonly load: readonly WeekLoad[];
  /** The same by person: who does it where people are named, else whom the task names; nobody's work is last. */
  readonly people: readonly PersonLoad[];
  /** Orders between features that run in a circle, and are not followed. */
  readonly circular: readonly FeatureDependency[];
}

type PortfolioOptions = ScheduleOptions & { readonly axis: WorkAxis };

/**
 * Schedule all features together: each from its own Planned Start, after the features that it comes after, with people
 * shared among them.
 *
 * @param order
 *   Which feature comes after which; those that run in a circle or name unknown features are not followed.
 */
export function buildPortfolio(
  features: readonly PortfolioFeature[],
  order: readonly FeatureDependency[],
  options: PortfolioOptions,
): Portfolio {
  const planned = features.map(({ file, dependencies }) => planNetwork(file, dependencies, options));
  const known = order.filter(({ feature, dependsOn }) =>
    [feature, dependsOn].every((id) => features.some((other) => other.id === id)),
  );
  const circular = known.filter((pair) => reaches(known, pair.dependsOn, pair.feature));
  const joined = joinNetworks(
    features,
    planned,
    known.filter((pair) => !circular.includes(pair)),
    options.axis,
  );
  const { network, limits, offsets } = joined;
  const times = computeCriticalPath(network, limits);
  const crew = findCrew(features, joined, options);
  const limited = crew === null ? null : scheduleForCrew(network, times, crew, limits);
  const start = limited?.start ?? times.earliestStart;
  const endOf = (node: number): number =>
    limited === null ? (start[node] as number) + (network.durations[node] as number) : (limited.end[node] as number);

  const loads = new LoadBook(options.axis);
  const spans = features.map(({ id }, index): FeatureSpan => {
    const span = { from: Number.POSITIVE_INFINITY, to: 0, work: 0, critical: false };
    const end = offsets[index + 1] as number;
    for (let node = offsets[index] as number; node < end; node++) {
      if (network.isTask[node] !== 1 || network.durations[node] === 0) continue;
      span.from = Math.min(span.from, start[node] as number);
      span.to = Math.max(span.to, endOf(node));
      span.work += network.durations[node] as number;
      span.critical ||= (times.totalFloat[node] as number) < minuteTolerance;
      const task = features[index]?.file.tasks[node - (offsets[index] as number)];
      const worker = crew?.workers[limited?.worker[node] ?? -1]?.name ?? null;
      const work = { start: start[node] as number, end: endOf(node), minutes: network.durations[node] as number };
      loads.add(work, isNamed(options) ? worker : (task?.assignee?.value ?? null));
    }
    const from = span.from === Number.POSITIVE_INFINITY ? 0 : span.from;
    return {
      id,
      startMinutes: tidyMinutes(from),
      finishMinutes: tidyMinutes(Math.max(from, span.to)),
      workMinutes: tidyMinutes(span.work),
      critical: span.critical,
    };
  });
  return {
    features: spans,
    finishMinutes: tidyMinutes(limited?.finish ?? times.finish),
    workMinutes: tidyMinutes(spans.reduce((sum, span) => sum + span.workMinutes, 0)),
    ...loads.close(),
    circular,
  };
}

interface JoinedNetwork {
  readonly network: Network;
  readonly limits: TimeLimits;
  /** First node of each feature; one more for the end of the last. */
  readonly offsets: Int32Array;
}

/** All networks side by side, with a point before and one after each feature. */
function joinNetworks(
  features: readonly PortfolioFeature[],
  planned: readonly PlannedNetwork[],
  order: readonly FeatureDependency[],
  axis: WorkAxis,
): JoinedNetwork {
  const offsets = new Int32Array(planned.length + 1);
  planned.forEach(({ network }, index) => {
    offsets[index + 1] = (offsets[index] as number) + network.nodeCount;
  });
  const taskEnd = offsets[planned.length] as number;
  const nodeCount = taskEnd + 2 * planned.length;
  const durations = new Float64Array(nodeCount);
  const isTask = new Uint8Array(nodeCount);
  const limits = createLimits(nodeCount);
  const edges: { from: number[]; to: number[] } = { from: [], to: [] };
  const connect = (from: number, to: number): void => {
    edges.from.push(from);
    edges.to.push(to);
  };
  planned.forEach(({ network, limits: own, file }, index) => {
    const offset = offsets[index] as number;
    const [before, after] = [taskEnd + 2 * index, taskEnd + 2 * index + 1];
    durations.set(network.durations, offset);
    isTask.set(network.isTask, offset);
    if (own !== null) {
      limits.release.set(own.release, offset);
      limits.deadline.set(own.deadline, offset);
    }
    if (file.plannedStart !== null) limits.release[before] = Math.max(0, axis.startOf(file.plannedStart.value));
    connect(before, after);
    for (let node = 0; node < network.nodeCount; node++) {
      connect(before, offset + node);
      connect(offset + node, after);
      const last = network.successorStart[node + 1] as number;
      for (let edge = network.successorStart[node] as number; edge < last; edge++) {
        connect(offset + node, offset + (network.successors[edge] as number));
      }
    }
  });
  const indexOf = new Map(features.map(({ id }, index) => [id, index]));
  for (const { feature, dependsOn } of order) {
    connect(taskEnd + 2 * (indexOf.get(dependsOn) ?? 0) + 1, taskEnd + 2 * (indexOf.get(feature) ?? 0));
  }
  return { network: createNetwork(durations, isTask, edges), limits, offsets };
}

function findCrew(
  features: readonly PortfolioFeature[],
  { network, offsets }: JoinedNetwork,
  options: ScheduleOptions,
) {
  const { people } = options;
  if (people === undefined) return null;
  if (typeof people === 'number') return createCrew(people, network.nodeCount);
  if (people.length === 0) return null;
  const tasks = features.flatMap(({ file }) => file.tasks);
  const taskOfNode = new Int32Array(network.nodeCount).fill(-1);
  let task = 0;
  features.forEach(({ file }, index) => {
    // The first nodes of each network are its tasks, in file order.
    for (let own = 0; own < file.tasks.length; own++) taskOfNode[(offsets[index] as number) + own] = task++;
  });
  return createNamedCrew(people, tasks, taskOfNode);
}

/** Whether one feature comes, over any others, after another. */
function reaches(order: readonly FeatureDependency[], from: string, to: string): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    for (const { feature, dependsOn } of order) {
      if (feature !== at || seen.has(dependsOn)) continue;
      seen.add(dependsOn);
      open.push(dependsOn);
    }
  }
  return false;
}

function isNamed({ people }: ScheduleOptions): boolean {
  return people !== undefined && typeof people !== 'number' && people.length > 0;
}
