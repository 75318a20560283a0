import { formatDuration } from '../../../core/model/format-duration.ts';
import { createSession } from '../../specs/create-session.ts';
import type { PlannerSession } from '../../specs/planner-session.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { findTask } from '../find-named.ts';
import { printJson } from '../print-json.ts';
import { reportUsage } from '../report-usage.ts';
import { createSessionHost } from '../session-host.ts';
import { withOneFeature } from '../with-one-feature.ts';
import { askTimer, refuseTimer } from './ask-timer.ts';
import { formatAway, formatTimer, nameTimedTask, readWorkedMs, toTimerJson } from './format-timer.ts';
import { readTimerArguments, type TimerArguments } from './read-timer-arguments.ts';
import { retryWaiting } from './retry-waiting.ts';

/** `specline timer start|switch|stop|status|back|cancel|retry`: the one timer that all faces share. */
export async function runTimer(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  const given = readTimerArguments(args, world.now());
  if (!given.ok) return reportUsage(world, 'timer', given.message);
  if ('agoMinutes' in given) return await start(given, world);
  const session = createSession(createSessionHost(world), { watch: false });
  try {
    return await carryOut(given, session, world);
  } finally {
    await session.dispose();
  }
}

type Given<Verb> = Extract<TimerArguments, { readonly ok: true; readonly verb: Verb }>;
type Start = Extract<TimerArguments, { readonly agoMinutes: number }>;

async function start(given: Start, world: CliWorld): Promise<ExitCode> {
  const { verb, path, task: name, agoMinutes, wait } = given;
  const fail = (message: string): ExitCode => {
    world.printError(`specline timer ${verb}: ${message}\n`);
    return 2;
  };
  return await withOneFeature(path, world, fail, async (session, feature) => {
    const found = findTask(feature.file.tasks, name);
    if (!found.ok) return refuseTimer(world, verb, found.message);
    for (const note of found.notes) world.printError(`${note}\n`);
    const before = await session.calls.readTimer();
    if (verb === 'switch' && before.running === null) return refuseTimer(world, verb, 'no timer runs: start one first');
    const command = { type: 'start', feature: feature.summary.id, task: found.value.key, agoMinutes } as const;
    const code = await askTimer(session, world, verb, command);
    const now = await session.calls.readTimer();
    if (code !== 0 || now.running === null) return code;
    if (before.running !== null && before.running.id !== now.running.id) {
      world.print(`Stopped ${nameTimedTask(before.running.task)}; specline timer back takes the switch back.\n`);
    }
    world.print(formatTimer({ ...now, pending: [] }, world.now()));
    if (!wait) return code;
    world.print('Press Ctrl+C to stop and log.\n');
    await world.untilStopped();
    return await stop({ note: '', unseen: null }, session, world);
  });
}

async function carryOut(
  given: Exclude<Extract<TimerArguments, { ok: true }>, Start>,
  session: PlannerSession,
  world: CliWorld,
): Promise<ExitCode> {
  const timer = await session.calls.readTimer();
  switch (given.verb) {
    case 'status':
      if (given.json) printJson(world, toTimerJson(timer));
      else world.print(formatTimer(timer, world.now()));
      return 0;
    case 'stop':
      return await stop(given, session, world);
    case 'back': {
      if (timer.switched === null)
        return refuseTimer(world, 'back', 'the timer was not switched: nothing to take back');
      const code = await askTimer(session, world, 'back', { type: 'switch-back' });
      if (code === 0) world.print(formatTimer(await session.calls.readTimer(), world.now()));
      return code;
    }
    case 'cancel': {
      if (timer.running === null) return refuseTimer(world, 'cancel', 'no timer runs');
      const code = await askTimer(session, world, 'cancel', { type: 'discard' });
      const length = formatDuration(readWorkedMs(timer) / 60_000);
      if (code === 0) world.print(`Dropped ${length} on ${nameTimedTask(timer.running.task)}; nothing was logged.\n`);
      return code;
    }
    case 'retry':
      return await retryWaiting(given, timer, session, world);
  }
}

async function stop(
  { note, unseen }: Pick<Given<'stop'>, 'note' | 'unseen'>,
  session: PlannerSession,
  world: CliWorld,
): Promise<ExitCode> {
  const before = await session.calls.readTimer();
  if (before.running === null) return refuseTimer(world, 'stop', 'no timer runs');
  if (before.running.away !== null) {
    if (unseen === null) return refuseTimer(world, 'stop', formatAway(before.running.away, world.now()));
    const settled = await askTimer(session, world, 'stop', { type: 'settle', answer: unseen });
    if (settled !== 0) return settled;
  }
  const running = await session.calls.readTimer();
  const code = await askTimer(session, world, 'stop', { type: 'stop', note });
  const name = nameTimedTask(before.running.task);
  const workedMs = readWorkedMs(running);
  if (code !== 0) world.printError('The time waits; specline timer retry logs it.\n');
  else if (workedMs < shortestMs) world.print(`Stopped ${name}: less than half a minute, nothing was logged.\n`);
  else world.print(`Logged ${formatDuration(Math.max(1, workedMs / 60_000))} on ${name}.\n`);
  return code;
}

/** Less makes no entry. */
const shortestMs = 30_000;
