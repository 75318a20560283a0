import { randomBytes } from 'node:crypto';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import { planDiscard, planGive, planSettle, planStart, planStop } from '../../core/time/timer/plan-timer.ts';
import type { TaskAddress, TimerCommand } from '../../core/time/timer/timer-command.ts';
import type { TimerDeed } from '../../core/time/timer/timer-event.ts';
import type { PendingEntry, RunningTimer, TimedTask, TimerState } from '../../core/time/timer/timer-state.ts';
import type { CommandResult, Failure } from '../../preload/planner-data.ts';
import type { TimerService } from './create-timer-service.ts';
import { createEntryId } from './entry-id.ts';

/** What a session lends to the timer: its open workspace, and the way into any log. */
export interface TimerWorkspace {
  /** What a task of the open workspace is called by now; the same where it is not in it. */
  follow(task: TimedTask, renamedTo: string | null): Promise<TimedTask>;
  /** Facts of a task of the open workspace. */
  findTask(address: TaskAddress): Promise<TimedTask | Failure>;
  /** Write an entry into the log of its task, whatever workspace that is in. */
  log(entry: PendingEntry): Promise<CommandResult>;
  /** Take the row of an entry out of the log of its task. */
  unlog(task: TimedTask, entry: string): Promise<CommandResult>;
}

/** The timer as one session answers for it. */
export interface SessionTimer {
  run(command: TimerCommand): Promise<CommandResult>;
  /** A change of the documents was made: the timed task may have another key or title, or another estimate. */
  follow(command: EditCommand, key: string | null): Promise<void>;
}

const done: CommandResult = { ok: true, changed: true, notes: [] };
const idle: CommandResult = { ok: true, changed: false, notes: [] };

/** Carry out what a face asks of the timer; entries that come of it are logged, and wait where they cannot be. */
export function createSessionTimer(service: TimerService, workspace: TimerWorkspace): SessionTimer {
  /** Do something to the timer that runs. */
  const change = async (
    plan: (running: RunningTimer, now: number) => readonly TimerDeed[],
    mayBeAway = true,
  ): Promise<CommandResult> => {
    let asked: RunningTimer | null = null;
    const before = new Set((await service.read()).pending.map(({ id }) => id));
    const updated = await service.update(({ running }, now) => {
      if (running === null) return [];
      if (running.away !== null && !mayBeAway) {
        asked = running;
        return [];
      }
      return plan(running, now);
    });
    if (!updated.ok) return updated;
    if (asked !== null) return askFirst(asked);
    return await logNew(updated.state, before);
  };

  /** Log what was added to the entries that wait; those that waited before are asked for on their own. */
  const logNew = async ({ pending }: TimerState, before: ReadonlySet<string>): Promise<CommandResult> => {
    let result = done;
    for (const entry of pending) {
      if (before.has(entry.id)) continue;
      const logged = await logEntry(entry);
      if (!logged.ok || logged.notes.length > 0) result = logged;
    }
    return result;
  };

  const logEntry = async (entry: PendingEntry): Promise<CommandResult> => {
    const result = await workspace.log(entry);
    if (result.ok) await service.update(() => [{ type: 'settled-entry', id: entry.id }]);
    return result;
  };

  const start = async (address: TaskAddress, agoMinutes: number): Promise<CommandResult> => {
    const task = await workspace.findTask(address);
    if ('ok' in task) return task;
    const before = new Set((await service.read()).pending.map(({ id }) => id));
    let asked: RunningTimer | null = null;
    const ids = { ...createIds(), timer: randomBytes(6).toString('hex') };
    const updated = await service.update((state, now) => {
      if (state.running !== null && state.running.away !== null) {
        asked = state.running;
        return [];
      }
      return isSameTask(state.running?.task, task) ? [] : planStart(state, task, agoMinutes * 60_000, now, ids);
    });
    if (!updated.ok) return updated;
    return asked === null ? await logNew(updated.state, before) : askFirst(asked);
  };

  const logWaiting = async (id: string, minutes: number | undefined, to: TaskAddress | undefined) => {
    const waiting = (await service.read()).pending.find((entry) => entry.id === id);
    if (waiting === undefined) return idle;
    const task = to === undefined ? waiting.task : await workspace.findTask(to);
    if ('ok' in task) return task;
    const entry = { ...waiting, task, workedMs: minutes === undefined ? waiting.workedMs : minutes * 60_000 };
    await service.update(() => [{ type: 'amend', entry }]);
    return await logEntry(entry);
  };

  const give = async (address: TaskAddress): Promise<CommandResult> => {
    const task = await workspace.findTask(address);
    return 'ok' in task ? task : await change((running) => planGive(running, task, createIds()));
  };

  /** The row goes first: where it cannot, the switch stays as it is, and no time counts twice. */
  const switchBack = async (): Promise<CommandResult> => {
    const { switched, pending } = await service.read();
    if (switched === null) return idle;
    const isLogged = !pending.some(({ id }) => id === switched.entry);
    const unlogged = isLogged ? await workspace.unlog(switched.timer.task, switched.entry) : done;
    return unlogged.ok ? await change(({ id }) => [{ type: 'switch-back', timer: id }]) : unlogged;
  };

  const run = async (command: TimerCommand): Promise<CommandResult> => {
    switch (command.type) {
      case 'start':
        return await start(command, command.agoMinutes);
      case 'stop':
        return await change((running, now) => planStop(running, command.note, now, createIds()), false);
      case 'discard':
        return await change(planDiscard);
      case 'switch-back':
        return await switchBack();
      case 'note':
        return await change(({ id }) => [{ type: 'note', timer: id, note: command.note }]);
      case 'settle':
        return await change((running) => planSettle(running, command.answer, createIds()));
      case 'give':
        return await give(command);
      case 'log-entry':
        return await logWaiting(command.id, command.minutes, command.to);
      case 'drop-entry':
        await service.update(() => [{ type: 'settled-entry', id: command.id }]);
        return done;
      case 'away':
        await service.noteAway('idle', command.sinceMs);
        return done;
      case 'back':
        await service.noteReturn();
        return done;
    }
  };

  const follow = async (command: EditCommand, key: string | null) => {
    const { running } = service.known;
    if (running === null || command.feature !== running.task.feature) return;
    const renamedTo = 'task' in command && command.task === running.task.task ? key : null;
    const task = await workspace.follow(running.task, renamedTo);
    if (task !== running.task) await service.update(() => [{ type: 'task', timer: running.id, task }]);
  };
  return { run, follow };
}

function createIds() {
  return { id: createEntryId(), idBefore: createEntryId() };
}

function isSameTask(a: TimedTask | undefined, b: TimedTask): boolean {
  return a !== undefined && a.workspace === b.workspace && a.feature === b.feature && a.task === b.task;
}

/** Time that nobody can vouch for is never logged on the way: the question comes first. */
function askFirst({ task }: RunningTimer): Failure {
  const message = `There is time on ${task.task} that nobody has seen: say first what becomes of it`;
  return { ok: false, code: 'needs-answer', message };
}
