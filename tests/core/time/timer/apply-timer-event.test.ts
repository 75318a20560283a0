import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replayTimer } from '../../../../core/time/timer/apply-timer-event.ts';
import { planGive, planSettle, planStart, planStop } from '../../../../core/time/timer/plan-timer.ts';
import type { TimerDeed, TimerEvent } from '../../../../core/time/timer/timer-event.ts';
import { idleTimer, type TimedTask, type TimerState } from '../../../../core/time/timer/timer-state.ts';

const minute = 60_000;
const ids = { id: 'aaa111', idBefore: 'bbb222', timer: 'two' };
const taskOf = (task: string): TimedTask => ({
  workspace: '/club/specs',
  feature: '001-slipway',
  task,
  title: `Task ${task}`,
  estimateMinutes: 60,
  loggedMinutes: 0,
});

function at(now: number, deeds: readonly TimerDeed[]): TimerEvent[] {
  return deeds.map((deed) => ({ at: now, by: 'me', ...deed }));
}

function run(...steps: readonly (readonly [number, readonly TimerDeed[]])[]): TimerState {
  return replayTimer(steps.flatMap(([now, deeds]) => at(now, deeds)));
}

const started = planStart(idleTimer, taskOf('T001'), 0, 0, { ...ids, timer: 'one' });
const beat = (workedMs: number): TimerDeed => ({ type: 'beat', timer: 'one', workedMs });
const runningOf = ({ running }: TimerState) => {
  if (running === null) throw new Error('Nothing runs');
  return running;
};

describe('applyTimerEvent', () => {
  test('counts what the signs of life say, whatever the clock on the wall does', () => {
    const state = run([0, started], [4_000_000_000, [beat(4000)]], [-5000, [beat(3000)]]);
    expect(state.running?.workedMs).toBe(7000);
  });

  test('a stop makes an entry of the work, which waits until it stands in its log', () => {
    const before = run([0, started], [10 * minute, [beat(10 * minute)]]);
    const stop = planStop(runningOf(before), 'first coat', 10 * minute, ids);
    const state = replayTimer(at(10 * minute, stop), before);
    expect(state.running).toBeNull();
    expect(state.pending).toMatchObject([{ id: 'aaa111', workedMs: 10 * minute, note: 'first coat' }]);
    expect(replayTimer(at(0, [{ type: 'settled-entry', id: 'aaa111' }]), state).pending).toEqual([]);
  });

  test('less than half a minute makes no entry', () => {
    const before = run([0, started], [29_000, [beat(29_000)]]);
    expect(replayTimer(at(29_000, planStop(runningOf(before), '', 29_000, ids)), before)).toEqual(idleTimer);
  });

  test('a start some minutes ago takes them from the timer that ran', () => {
    const before = run([0, started], [30 * minute, [beat(30 * minute)]]);
    const deeds = planStart(before, taskOf('T002'), 12 * minute, 30 * minute, ids);
    const state = replayTimer(at(30 * minute, deeds), before);
    expect(state.pending).toMatchObject([{ task: { task: 'T001' }, workedMs: 18 * minute, endMs: 18 * minute }]);
    expect(state.running).toMatchObject({ task: { task: 'T002' }, workedMs: 12 * minute, startedAtMs: 18 * minute });
  });

  test('a switch can be taken back: its first task goes on with the time of both', () => {
    const before = run([0, started], [30 * minute, [beat(30 * minute)]]);
    const switched = replayTimer(
      at(30 * minute, [
        ...planStart(before, taskOf('T002'), 0, 30 * minute, ids),
        { type: 'beat', timer: 'two', workedMs: minute },
        { type: 'switch-back', timer: 'two' },
      ]),
      before,
    );
    expect(switched.running).toMatchObject({ id: 'one', task: { task: 'T001' }, workedMs: 31 * minute });
    expect(switched).toMatchObject({ pending: [], switched: null });
  });

  const away = (addedMs: number, takenMs = 0, open = false): TimerDeed => {
    return { type: 'away', timer: 'one', reason: 'idle', fromMs: 5 * minute, takenMs, addedMs, open };
  };

  test('time away is no work until somebody says so', () => {
    const before = run([0, started], [5 * minute, [beat(5 * minute)]], [65 * minute, [away(60 * minute)]]);
    expect(before.running).toMatchObject({ workedMs: 5 * minute, away: { ms: 60 * minute } });
    const answer = (deeds: readonly TimerDeed[]) => replayTimer(at(65 * minute, deeds), before);
    const running = runningOf(before);
    expect(answer(planSettle(running, 'keep', ids)).running).toMatchObject({ workedMs: 65 * minute, away: null });
    expect(answer(planSettle(running, 'discard', ids)).running).toMatchObject({ workedMs: 5 * minute, away: null });
    expect(answer(planSettle(running, 'stop', ids)).pending).toMatchObject([
      { workedMs: 5 * minute, endMs: 5 * minute },
    ]);
    expect(answer(planGive(running, taskOf('T009'), ids))).toMatchObject({
      running: { workedMs: 5 * minute, away: null },
      pending: [{ task: { task: 'T009' }, workedMs: 60 * minute }],
    });
  });

  test('idle minutes that were counted already are taken out, and go on until the return', () => {
    const state = run(
      [0, started],
      [10 * minute, [beat(10 * minute), away(0, 5 * minute, true)]],
      [12 * minute, [beat(2 * minute)]],
      [12 * minute, [{ type: 'back', timer: 'one' }]],
      [13 * minute, [beat(minute)]],
    );
    expect(state.running).toMatchObject({ workedMs: 6 * minute, away: { ms: 7 * minute, open: false } });
  });

  test('no course of events makes time negative, or more than was seen', () => {
    const length = fc.integer({ min: -minute, max: 90 * minute });
    const deed: fc.Arbitrary<TimerDeed> = fc.oneof(
      length.map(beat),
      fc.tuple(length, length, fc.boolean()).map(([added, taken, open]) => away(added, taken, open)),
      fc.boolean().map((counts): TimerDeed => ({ type: 'settle', timer: 'one', counts })),
      fc.constant<TimerDeed>({ type: 'back', timer: 'one' }),
      fc.constant<TimerDeed>({ type: 'beat', timer: 'another', workedMs: 1e9 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer(), deed)), (steps) => {
        const { running } = run([0, started], ...steps.map(([now, one]) => [now, [one]] as const));
        const seenMs = steps.reduce((total, [, one]) => {
          if (one.type === 'beat' && one.timer === 'one') return total + Math.max(0, one.workedMs);
          return one.type === 'away' ? total + Math.max(0, one.addedMs) : total;
        }, 0);
        const awayMs = running?.away?.ms ?? 0;
        expect(running?.workedMs).toBeGreaterThanOrEqual(0);
        expect(awayMs).toBeGreaterThanOrEqual(0);
        expect((running?.workedMs ?? 0) + awayMs).toBeLessThanOrEqual(seenMs);
      }),
      { numRuns: 300 },
    );
  });
});
