import { type Crew, createCrew, createNamedCrew } from './crew.ts';
import { type CriticalPathTimes, computeCriticalPath, type TimeLimits } from './critical-path.ts';
import { findDrivingChain } from './driving-chain.ts';
import { createLimits } from './find-limits.ts';
import { type ListSchedule, scheduleForCrew, sumOfWork } from './list-schedule.ts';
import { listScheduledTasks, tidyMinutes } from './list-scheduled-tasks.ts';
import { minuteTolerance } from './minute-tolerance.ts';
import type { Network } from './network.ts';
import { isFinished, type PlannedNetwork } from './planned-network.ts';
import type { Schedule, WorkerLoad } from './schedule.ts';

/** Other times for a task than the documents say, while somebody drags its bar. */
export interface TaskShift {
  readonly minutes?: number;
  readonly notBeforeMinutes?: number;
}

/**
 * Work out the times of a prepared network.
 *
 * @param shifts
 *   What is tried out, by task key; the prepared network stays as it is.
 */
export function timeSchedule(planned: PlannedNetwork, shifts: ReadonlyMap<string, TaskShift> | null = null): Schedule {
  const { file, plan, cycles } = planned;
  const { network, limits } = shifts === null || shifts.size === 0 ? planned : shiftNetwork(planned, shifts);
  const times = computeCriticalPath(network, limits);
  const crew = findCrew(planned);
  const limited = crew === null ? null : scheduleForCrew(network, times, crew, limits);
  const finish = limited?.finish ?? times.finish;
  const range = findFinishRange(planned, limits, crew, finish);
  const keyOf = (node: number): string | null => file.tasks[plan.taskOfNode[node] ?? -1]?.key ?? null;

  return {
    criticalPath: listCriticalPath(planned, network, times, keyOf),
    criticalPathMinutes: tidyMinutes(times.finish),
    sequentialMinutes: tidyMinutes(sumOfWork(network)),
    finishMinutes: tidyMinutes(finish),
    lowFinishMinutes: tidyMinutes(range.low),
    highFinishMinutes: tidyMinutes(range.high),
    lowerBoundMinutes: tidyMinutes(limited?.lowerBound ?? times.finish),
    waves: planned.waves,
    tasks: listScheduledTasks(planned, { network, times, limited, crew }),
    cycles: cycles.map((nodes) => nodes.map(keyOf).filter((key) => key !== null)).filter((keys) => keys.length > 0),
    workers: crew === null || limited === null ? [] : listLoads(network, crew, limited),
  };
}

function shiftNetwork(
  { file, plan, network, limits }: PlannedNetwork,
  shifts: ReadonlyMap<string, TaskShift>,
): { readonly network: Network; readonly limits: TimeLimits } {
  const durations = network.durations.slice();
  const base = limits ?? createLimits(network.nodeCount);
  const release = base.release.slice();
  file.tasks.forEach(({ key }, index) => {
    const shift = shifts.get(key);
    const node = plan.startNode[index] as number;
    if (shift === undefined) return;
    if (shift.minutes !== undefined && network.isTask[node] === 1) durations[node] = shift.minutes;
    if (shift.notBeforeMinutes !== undefined) release[node] = shift.notBeforeMinutes;
  });
  return { network: { ...network, durations }, limits: { release, deadline: base.deadline } };
}

function findCrew({ file, options, plan, network }: PlannedNetwork): Crew | null {
  const { people } = options;
  if (people === undefined) return null;
  if (typeof people === 'number') return createCrew(people, network.nodeCount);
  if (people.length === 0) return null;
  const taskOfNode = new Int32Array(network.nodeCount).fill(-1);
  taskOfNode.set(plan.taskOfNode);
  return createNamedCrew(people, file.tasks, taskOfNode);
}

function listCriticalPath(
  { file, options }: PlannedNetwork,
  network: Network,
  times: CriticalPathTimes,
  keyOf: (node: number) => string | null,
): string[] {
  if (times.finish === 0) return [];
  const last = times.order.find((node) => network.isTask[node] === 1 && isLast(network, times, node));
  if (last === undefined) return [];
  const isOver = new Set(file.tasks.filter((task) => isFinished(task, options)).map(({ key }) => key));
  // What stands for a cycle is a point by now, though its number is that of a task.
  return findDrivingChain(network, times, last)
    .filter((node) => network.isTask[node] === 1)
    .map(keyOf)
    .filter((key) => key !== null)
    .filter((key) => !isOver.has(key));
}

function isLast(network: Network, times: CriticalPathTimes, node: number): boolean {
  const finish = (times.earliestStart[node] as number) + (network.durations[node] as number);
  return Math.abs(finish - times.finish) < minuteTolerance;
}

/** The finish with every range of an estimate at its low, and at its high end. */
function findFinishRange(
  { file, durations, plan, network }: PlannedNetwork,
  limits: TimeLimits | null,
  crew: Crew | null,
  finish: number,
): { readonly low: number; readonly high: number } {
  const hasRange = [...durations.values()].some(({ lowMinutes, highMinutes }) => lowMinutes !== highMinutes);
  if (!hasRange) return { low: finish, high: finish };
  const finishWith = (end: 'lowMinutes' | 'highMinutes'): number => {
    const minutes = network.durations.slice();
    file.tasks.forEach(({ key }, index) => {
      const node = plan.startNode[index] as number;
      if (network.isTask[node] === 1 && plan.isSummary[index] !== 1) minutes[node] = durations.get(key)?.[end] ?? 0;
    });
    const other = { ...network, durations: minutes };
    const times = computeCriticalPath(other, limits);
    return crew === null ? times.finish : scheduleForCrew(other, times, crew, limits).finish;
  };
  return { low: finishWith('lowMinutes'), high: finishWith('highMinutes') };
}

function listLoads(network: Network, crew: Crew, { worker }: ListSchedule): WorkerLoad[] {
  const counts = new Int32Array(crew.workers.length);
  const minutes = new Float64Array(crew.workers.length);
  worker.forEach((index, node) => {
    if (index === -1) return;
    counts[index] = (counts[index] as number) + 1;
    minutes[index] = (minutes[index] as number) + (network.durations[node] as number);
  });
  return crew.workers.map(({ name }, index) => ({
    name,
    taskCount: counts[index] as number,
    workMinutes: tidyMinutes(minutes[index] as number),
  }));
}
