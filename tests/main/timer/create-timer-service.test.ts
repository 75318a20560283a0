import { describe, expect, test } from 'vitest';
import { planStart, planStop } from '../../../core/time/timer/plan-timer.ts';
import type { TimedTask, TimerState } from '../../../core/time/timer/timer-state.ts';
import { createTimerService, type TimerService } from '../../../main/timer/create-timer-service.ts';
import { parseJournal } from '../../../main/timer/timer-journal.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { createInMemoryDataFolder } from '../../support/in-memory-data-folder.ts';

const task: TimedTask = {
  workspace: '/club/specs',
  feature: '001-slipway',
  task: 'T001',
  title: 'Clear the slipway',
  estimateMinutes: 60,
  loggedMinutes: 0,
};
const ids = { id: 'aaa111', idBefore: 'bbb222', timer: 'one' };
const minute = 60_000;

interface Machine {
  readonly files: Map<string, string>;
  readonly clock: FakeClock;
  /** Time that the machine slept, or that its clock was set by. */
  shiftMs: number;
  startProcess(): TimerService;
}

function createMachine(): Machine {
  const files = new Map<string, string>();
  const clock = createFakeClock();
  const machine: Machine = {
    files,
    clock,
    shiftMs: 0,
    startProcess: () =>
      createTimerService({
        data: createInMemoryDataFolder(files),
        clock: { ...clock, now: () => clock.now() + machine.shiftMs },
        monotonicMs: () => clock.now(),
        onChanged: () => {},
      }),
  };
  return machine;
}

async function start(service: TimerService): Promise<void> {
  await service.update((state, now) => planStart(state, task, 0, now, ids));
}

async function readSettled(service: TimerService): Promise<TimerState> {
  const updated = await service.update(() => []);
  if (!updated.ok) throw new Error(updated.message);
  return updated.state;
}

describe('createTimerService', () => {
  test('a sign of life is written at least every five seconds', async () => {
    const machine = createMachine();
    await start(machine.startProcess());
    await machine.clock.advance(10 * minute);
    const events = parseJournal(machine.files.get('timer/journal.jsonl') ?? '');
    const pauses = events.slice(1).map(({ at }, index) => at - (events[index]?.at ?? 0));
    expect(pauses.length).toBeGreaterThan(100);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(5000);
  });

  test('a process that is killed loses at most five seconds and invents none', async () => {
    const machine = createMachine();
    await start(machine.startProcess());
    await machine.clock.advance(7 * minute + 1700);
    const { running } = await machine.startProcess().read();
    expect(running?.workedMs).toBeLessThanOrEqual(7 * minute + 1700);
    expect(running?.workedMs).toBeGreaterThan(7 * minute - 3300);
  });

  test('after hours without any process the time is asked for, and none of it counts', async () => {
    const machine = createMachine();
    const first = machine.startProcess();
    await start(first);
    await machine.clock.advance(10 * minute);
    await first.dispose();
    await machine.clock.advance(180 * minute);
    const { running } = await machine.startProcess().read();
    expect(running).toMatchObject({ workedMs: 10 * minute, away: { reason: 'closed', ms: 180 * minute } });
  });

  test('sleep is asked for, and none of it counts', async () => {
    const machine = createMachine();
    const service = machine.startProcess();
    await start(service);
    await machine.clock.advance(5 * minute);
    machine.shiftMs += 90 * minute;
    await machine.clock.advance(minute);
    expect((await readSettled(service)).running).toMatchObject({
      workedMs: 6 * minute,
      away: { reason: 'sleep', ms: 90 * minute },
    });
  });

  test('a clock set back changes nothing', async () => {
    const machine = createMachine();
    const service = machine.startProcess();
    await start(service);
    await machine.clock.advance(5 * minute);
    machine.shiftMs -= 60 * minute;
    await machine.clock.advance(5 * minute);
    expect((await readSettled(service)).running).toMatchObject({ workedMs: 10 * minute, away: null });
  });

  test('two processes count the same time once, and both show it', async () => {
    const machine = createMachine();
    const [one, other] = [machine.startProcess(), machine.startProcess()];
    await start(one);
    await other.read();
    await machine.clock.advance(30 * minute);
    expect((await readSettled(other)).running?.workedMs).toBe(30 * minute);
    await other.update(({ running }, now) => (running === null ? [] : planStop(running, '', now, ids)));
    await machine.clock.advance(2000);
    expect(one.known).toMatchObject({ running: null, pending: [{ workedMs: 30 * minute }] });
  });

  test('when the process that keeps it is killed, another one that runs keeps it', async () => {
    const machine = createMachine();
    const silent = createMachine();
    const killed = createTimerService({
      data: createInMemoryDataFolder(machine.files),
      clock: silent.clock,
      monotonicMs: () => silent.clock.now(),
      onChanged: () => {},
    });
    const other = machine.startProcess();
    await other.read();
    await start(killed);
    await machine.clock.advance(10 * minute);
    expect((await readSettled(other)).running).toMatchObject({ workedMs: 10 * minute, away: null });
  });

  test('half a line that a crash left costs nothing else', async () => {
    const machine = createMachine();
    const service = machine.startProcess();
    await start(service);
    await machine.clock.advance(minute);
    const text = machine.files.get('timer/journal.jsonl') ?? '';
    machine.files.set('timer/journal.jsonl', `${text}\n{"at":12,"by":"me","type":"be`);
    const { running } = await machine.startProcess().read();
    expect(running?.workedMs).toBeGreaterThan(55_000);
  });

  test('idle minutes wait for an answer from the return on', async () => {
    const machine = createMachine();
    const service = machine.startProcess();
    await start(service);
    await machine.clock.advance(20 * minute);
    await service.noteAway('idle', 5 * minute);
    await machine.clock.advance(10 * minute);
    await service.noteReturn();
    await machine.clock.advance(minute);
    expect((await readSettled(service)).running).toMatchObject({
      workedMs: 16 * minute,
      away: { reason: 'idle', ms: 15 * minute, open: false },
    });
  });
});
