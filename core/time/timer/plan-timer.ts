import type { TimerDeed } from './timer-event.ts';
import type { PendingEntry, RunningTimer, TimedTask, TimerState } from './timer-state.ts';

/** The row that an entry becomes, and the row before it that carries an older time over. */
export interface EntryIds {
  readonly id: string;
  readonly idBefore: string;
}

/** Below half a minute there is nothing that a log in whole minutes could hold. */
const shortestEntryMs = 30_000;

/**
 * Plan the start of a timer; one that runs is stopped at the same moment.
 *
 * @param agoMs
 *   The work began so long ago: that time is taken from the timer that runs now, so that none counts twice.
 * @param ids
 *   A new name for the timer, and ids for the entry of the one that it takes over from.
 */
export function planStart(
  { running }: TimerState,
  task: TimedTask,
  agoMs: number,
  now: number,
  ids: EntryIds & { readonly timer: string },
): readonly TimerDeed[] {
  const startedAtMs = now - agoMs;
  const start: TimerDeed = { type: 'start', timer: ids.timer, task, startedAtMs, workedMs: agoMs };
  if (running === null) return [start];
  const workedMs = Math.max(0, running.workedMs - agoMs);
  const entry = toEntry(running, workedMs, Math.max(running.startedAtMs, startedAtMs), running.note, ids);
  return [{ type: 'stop', timer: running.id, entry, switches: true }, start];
}

/** Plan the stop of a timer; what is too short to log makes no entry. */
export function planStop(running: RunningTimer, note: string, now: number, ids: EntryIds): readonly TimerDeed[] {
  const words = note === '' ? running.note : note;
  return [
    { type: 'stop', timer: running.id, entry: toEntry(running, running.workedMs, now, words, ids), switches: false },
  ];
}

/** Plan the end of a timer that logs nothing. */
export function planDiscard(running: RunningTimer): readonly TimerDeed[] {
  return [{ type: 'stop', timer: running.id, entry: null, switches: false }];
}

/** Plan the answer to time away: it counts, it does not, or the timer ended when it began. */
export function planSettle(
  running: RunningTimer,
  answer: 'keep' | 'discard' | 'stop',
  ids: EntryIds,
): readonly TimerDeed[] {
  const { away } = running;
  if (away === null) return [];
  if (answer !== 'stop') return [{ type: 'settle', timer: running.id, counts: answer === 'keep' }];
  const entry = toEntry(running, away.workedBeforeMs, away.fromMs, running.note, ids);
  return [{ type: 'stop', timer: running.id, entry, switches: false }];
}

/** Plan that the time away becomes an entry of another task; the timer goes on without it. */
export function planGive(running: RunningTimer, task: TimedTask, ids: EntryIds): readonly TimerDeed[] {
  const { away } = running;
  if (away === null) return [];
  const settle: TimerDeed = { type: 'settle', timer: running.id, counts: false };
  if (away.ms < shortestEntryMs) return [settle];
  const entry = { ...ids, task, startMs: away.fromMs, endMs: away.toMs, workedMs: away.ms, note: '' };
  return [{ type: 'add', entry }, settle];
}

function toEntry(
  { task, startedAtMs }: RunningTimer,
  workedMs: number,
  endMs: number,
  note: string,
  { id, idBefore }: EntryIds,
): PendingEntry | null {
  if (workedMs < shortestEntryMs) return null;
  return { id, idBefore, task, startMs: startedAtMs, endMs, workedMs, note };
}
