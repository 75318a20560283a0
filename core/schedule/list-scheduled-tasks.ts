import type { SpecFile } from '../model/spec-file.ts';
import type { Crew } from './crew.ts';
import type { CriticalPathTimes } from './critical-path.ts';
import type { ListSchedule } from './list-schedule.ts';
import { minuteTolerance } from './minute-tolerance.ts';
import type { Network } from './network.ts';
import type { PlannedNetwork } from './planned-network.ts';
import type { ScheduledTask } from './schedule.ts';
import type { TaskNetwork } from './task-network.ts';

/** What was worked out for a network. */
export interface NetworkTimes {
  readonly network: Network;
  readonly times: CriticalPathTimes;
  /** Null without a limit of people. */
  readonly limited: ListSchedule | null;
  readonly crew: Crew | null;
}

/** List the times of all tasks in file order, summaries with the span of their subtasks; tasks of cycles left out. */
export function listScheduledTasks(planned: PlannedNetwork, computed: NetworkTimes): ScheduledTask[] {
  const { file, plan, durations, cycles } = planned;
  const { times, limited, crew } = computed;
  const inCycle = new Set(cycles.flat());
  const spans = spanSummaries(file, plan, computed, inCycle);
  const scheduled: ScheduledTask[] = [];
  file.tasks.forEach((task, index) => {
    const first = plan.startNode[index] as number;
    const last = plan.finishNode[index] as number;
    if (inCycle.has(first) || inCycle.has(last)) return;
    const summary = plan.isSummary[index] === 1;
    const span = spans.get(index) ?? (summary ? undefined : spanOf(computed, first));
    if (span === undefined) return;
    const latestFinish = (times.latestStart[last] as number) + (computed.network.durations[last] as number);
    const totalFloat = Math.min(times.totalFloat[first] as number, times.totalFloat[last] as number);
    scheduled.push({
      key: task.key,
      startMinutes: tidyMinutes(span.start),
      finishMinutes: tidyMinutes(span.finish),
      durationMinutes: tidyMinutes(span.finish - span.start),
      estimated: summary ? task.estimate !== null : (durations.get(task.key)?.estimated ?? false),
      totalFloatMinutes: tidyMinutes(totalFloat),
      freeFloatMinutes: tidyMinutes(times.freeFloat[last] as number),
      latestStartMinutes: tidyMinutes(times.latestStart[first] as number),
      latestFinishMinutes: tidyMinutes(latestFinish),
      critical: totalFloat < minuteTolerance,
      summary,
      worker: crew?.workers[limited?.worker[first] ?? -1]?.name ?? null,
    });
  });
  return scheduled;
}

interface Span {
  start: number;
  finish: number;
}

function spanOf({ network, times, limited }: NetworkTimes, node: number): Span {
  const start = (limited?.start ?? times.earliestStart)[node] as number;
  return { start, finish: limited?.end[node] ?? start + (network.durations[node] as number) };
}

/** From the first start to the last finish of all that stands below a summary, by index of the summary. */
function spanSummaries(
  file: SpecFile,
  plan: TaskNetwork,
  computed: NetworkTimes,
  inCycle: ReadonlySet<number>,
): Map<number, Span> {
  const spans = new Map<number, Span>();
  if (!plan.isSummary.includes(1)) return spans;
  const indexOfTask = new Map(file.tasks.map((task, index) => [task.key, index]));
  file.tasks.forEach((task, index) => {
    const node = plan.startNode[index] as number;
    if (plan.isSummary[index] === 1 || inCycle.has(node) || task.parent === null) return;
    const { start, finish } = spanOf(computed, node);
    for (let key: string | null = task.parent; key !== null; ) {
      const parent = indexOfTask.get(key);
      if (parent === undefined) return;
      const span = spans.get(parent);
      if (span === undefined) spans.set(parent, { start, finish });
      else {
        span.start = Math.min(span.start, start);
        span.finish = Math.max(span.finish, finish);
      }
      key = file.tasks[parent]?.parent ?? null;
    }
  });
  return spans;
}

/** Minutes without the dust of floating-point sums. */
export function tidyMinutes(minutes: number): number {
  // Nearly all minutes are whole: writing each as a text would be most of the work of a schedule.
  return Number.isInteger(minutes) ? minutes + 0 : Number(minutes.toFixed(6)) + 0;
}
