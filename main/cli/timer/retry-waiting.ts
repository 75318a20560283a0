import { formatDuration } from '../../../core/model/format-duration.ts';
import type { PendingEntry } from '../../../core/time/timer/timer-state.ts';
import type { TimerNow } from '../../../preload/planner-data.ts';
import type { PlannerSession } from '../../specs/planner-session.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { findTask } from '../find-named.ts';
import { askTimer, refuseTimer } from './ask-timer.ts';
import { nameTimedTask } from './format-timer.ts';

/** What becomes of time that waits to be logged. */
export interface RetryArguments {
  /** Only what waits on this task; null for all. */
  readonly task: string | null;
  /** Another task of the same feature that it was for. */
  readonly on: string | null;
  /** Let it go: nothing is logged. */
  readonly drop: boolean;
}

/** `specline timer retry [TASK] [--on OTHER | --drop]`: log what could not be logged, for another task, or let it go. */
export async function retryWaiting(
  { task, on, drop }: RetryArguments,
  { pending }: TimerNow,
  session: PlannerSession,
  world: CliWorld,
): Promise<ExitCode> {
  const wanted = task?.toLowerCase();
  const entries = pending.filter((entry) => wanted === undefined || entry.task.task.toLowerCase() === wanted);
  if (pending.length === 0) world.print('Nothing waits to be logged.\n');
  else if (entries.length === 0) {
    const known = [...new Set(pending.map((entry) => entry.task.task))].join(', ');
    return refuseTimer(world, 'retry', `nothing waits to be logged on "${task}": expected one of ${known}`);
  }
  let worst: ExitCode = 0;
  for (const entry of entries) {
    const code = drop
      ? await dropEntry(entry, session, world)
      : on === null
        ? await logEntry(entry, undefined, session, world)
        : await logOnOther(entry, on, session, world);
    if (code !== 0) worst = code;
  }
  return worst;
}

async function dropEntry(entry: PendingEntry, session: PlannerSession, world: CliWorld): Promise<ExitCode> {
  const code = await askTimer(session, world, 'retry', { type: 'drop-entry', id: entry.id });
  if (code === 0) world.print(`Dropped ${showLength(entry)} on ${nameTimedTask(entry.task)}; nothing was logged.\n`);
  return code;
}

async function logOnOther(
  entry: PendingEntry,
  name: string,
  session: PlannerSession,
  world: CliWorld,
): Promise<ExitCode> {
  const { workspace, feature: id } = entry.task;
  const opened = await session.calls.openWorkspace(workspace);
  if (!opened.ok) return refuseTimer(world, 'retry', opened.message);
  const feature = await session.calls.openFeature(id);
  if (!feature.ok) return refuseTimer(world, 'retry', feature.message);
  const found = findTask(feature.file.tasks, name);
  if (!found.ok) return refuseTimer(world, 'retry', found.message);
  for (const note of found.notes) world.printError(`${note}\n`);
  return await logEntry(entry, found.value, session, world);
}

async function logEntry(
  entry: PendingEntry,
  other: { readonly key: string; readonly title: string } | undefined,
  session: PlannerSession,
  world: CliWorld,
): Promise<ExitCode> {
  const { id, task } = entry;
  const to = other && { feature: task.feature, task: other.key };
  const code = await askTimer(session, world, 'retry', { type: 'log-entry', id, ...(to && { to }) });
  const name = nameTimedTask(other === undefined ? task : { ...task, task: other.key, title: other.title });
  if (code === 0) world.print(`Logged ${showLength(entry)} on ${name}.\n`);
  return code;
}

function showLength({ workedMs }: PendingEntry): string {
  return formatDuration(Math.max(1, workedMs / 60_000));
}
