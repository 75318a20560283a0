import { randomBytes } from 'node:crypto';
import { applyTimerEvent } from '../../core/time/timer/apply-timer-event.ts';
import { type ClockReading, measureWork } from '../../core/time/timer/measure-work.ts';
import type { TimerDeed, TimerEvent } from '../../core/time/timer/timer-event.ts';
import { type AwayReason, idleTimer, type RunningTimer, type TimerState } from '../../core/time/timer/timer-state.ts';
import type { Clock } from '../specs/clock.ts';
import type { DataFolder } from '../specs/data-folder.ts';
import { createTurns } from '../specs/turns.ts';
import { createTimerJournal, type JournalReading } from './timer-journal.ts';

/** How often the journal is looked at for what other processes did. */
const lookMs = 1000;
/** A kill loses at most this and the time of a look: never more than five seconds. */
const beatMs = 3000;
/** Another process that wrote nothing for so long no longer keeps the timer. */
const silentMs = 12_000;

export interface TimerServiceOptions {
  readonly data: DataFolder;
  readonly clock: Clock;
  /** Milliseconds that only go forward, whatever is done to the clock. */
  monotonicMs(): number;
  /** Told whenever the state is another one, and how old its last sign of life is. */
  onChanged(state: TimerState, sinceSeenMs: number): void;
}

/** Decide on the state as it is now, all time up to now counted. */
export type DecideTimer = (state: TimerState, now: number) => readonly TimerDeed[];

export type TimerUpdate =
  | { readonly ok: true; readonly state: TimerState }
  | { readonly ok: false; readonly code: 'locked' | 'save-failed'; readonly message: string };

/**
 * The user's one timer, as this process sees it. All processes that run keep the journal together: one of them writes
 * the signs of life, and another takes over where it falls silent.
 */
export interface TimerService {
  /** The state now; from the first time on, changes of it are told. */
  read(): Promise<TimerState>;
  /** The state as last read, without reading anything now. */
  readonly known: TimerState;
  /** Time since the last sign of life, as far as it was seen here. */
  readonly sinceSeenMs: number;
  /**
   * Change what the journal says. Time that has passed unseen is written first, as a question: `decide` then sees it.
   */
  update(decide: DecideTimer): Promise<TimerUpdate>;
  /** Nobody is there, for so long already: that time, and what passes until `noteReturn`, counts only when somebody says so. */
  noteAway(reason: 'idle' | 'sleep', sinceMs: number): Promise<void>;
  noteReturn(): Promise<void>;
  /** Write a last sign of life, and look no more. */
  dispose(): Promise<void>;
}

/** Make the service; it reads and writes nothing before it is asked. */
export function createTimerService(options: TimerServiceOptions): TimerService {
  const { data, clock, monotonicMs, onChanged } = options;
  const journal = createTimerJournal(data);
  const turns = createTurns();
  const self = randomBytes(6).toString('hex');
  let state: TimerState | null = null;
  /** Both clocks at the last event, as well as this process knows them. */
  let seen: ClockReading = { wallMs: 0, monotonicMs: 0 };
  /** This process ran when the last event was written, and since. */
  let hasRun = false;
  let keeper: string | null = null;
  let stopLooking: (() => void) | null = null;
  let disposed = false;

  const sinceSeen = () => measureWork(seen, readClocks()).workedMs;
  const readClocks = (): ClockReading => ({ wallMs: clock.now(), monotonicMs: monotonicMs() });

  /** Take over what others wrote. While we ran, that was at most one look ago. */
  const take = ({ state: next, last, changed }: JournalReading) => {
    if (!changed && state !== null) return;
    const now = readClocks();
    const lateMs = last === null ? 0 : Math.max(0, now.wallMs - last.at);
    hasRun = state !== null;
    // Seen for the first time: what lies between its last sign of life and now, nobody here has seen.
    const seenLateMs = hasRun ? Math.min(lateMs, 2 * lookMs) : 0;
    const wallMs = hasRun ? now.wallMs - seenLateMs : now.wallMs - lateMs;
    seen = { wallMs, monotonicMs: now.monotonicMs - seenLateMs };
    keeper = last?.by ?? null;
    state = next;
    onChanged(next, sinceSeen());
  };

  /** What passed since the last event, as deeds. */
  const listPassed = (running: RunningTimer, now: ClockReading): readonly TimerDeed[] => {
    const { workedMs, unseenMs } = measureWork(seen, now);
    const timer = running.id;
    const beat: readonly TimerDeed[] = workedMs > 0 ? [{ type: 'beat', timer, workedMs }] : [];
    if (unseenMs === 0) return beat;
    const reason: AwayReason = hasRun ? 'sleep' : 'closed';
    const open = running.away?.open ?? false;
    const fromMs = seen.wallMs;
    return [...beat, { type: 'away', timer, reason, fromMs, takenMs: 0, addedMs: unseenMs, open }];
  };

  const write = async (decide: DecideTimer): Promise<TimerUpdate> => {
    let written: ClockReading | null = null;
    const updated = await journal.update((reading) => {
      take(reading);
      const now = readClocks();
      const sign = (deeds: readonly TimerDeed[]): TimerEvent[] =>
        deeds.map((deed) => ({ at: now.wallMs, by: self, ...deed }));
      const passed = reading.state.running === null ? [] : sign(listPassed(reading.state.running, now));
      const events = [...passed, ...sign(decide(passed.reduce(applyTimerEvent, reading.state), now.wallMs))];
      if (events.length > 0) written = now;
      return events;
    });
    if (!updated.ok) return updated;
    if (written !== null) {
      // The moment that was written, not the one when it was on the disk: else each sign of life would lose a little.
      seen = written;
      hasRun = true;
      keeper = self;
      state = updated.reading.state;
      onChanged(state, sinceSeen());
    }
    return { ok: true, state: updated.reading.state };
  };

  const look = async () => {
    take(await journal.refresh());
    if (state?.running == null) return;
    const silent = monotonicMs() - seen.monotonicMs;
    const isUnseen = measureWork(seen, readClocks()).unseenMs > 0;
    if (isUnseen || silent >= (keeper === self ? beatMs : silentMs)) await write(() => []);
  };

  const lookAgain = () => {
    if (disposed) return;
    stopLooking = clock.after(lookMs, () => {
      // A journal that cannot be read for a moment is looked at again; what passed meanwhile is counted then.
      void turns
        .run(look)
        .catch(() => undefined)
        .then(lookAgain);
    });
  };

  const begin = async (): Promise<TimerState> => {
    if (state !== null) return state;
    take(await journal.refresh());
    await look();
    lookAgain();
    return state ?? idleTimer;
  };

  return {
    read: () => turns.run(begin),
    get known() {
      return state ?? idleTimer;
    },
    get sinceSeenMs() {
      return sinceSeen();
    },
    update: (decide) =>
      turns.run(async () => {
        await begin();
        return await write(decide);
      }),
    noteAway: (reason, sinceMs) =>
      turns.run(async () => {
        await begin();
        await write(({ running }, now) => {
          if (running === null || running.away?.open) return [];
          const fromMs = now - sinceMs;
          const takenMs = Math.min(sinceMs, running.workedMs);
          return [{ type: 'away', timer: running.id, reason, fromMs, takenMs, addedMs: 0, open: true }];
        });
      }),
    noteReturn: () =>
      turns.run(async () => {
        await begin();
        await write(({ running }) => (running?.away?.open ? [{ type: 'back', timer: running.id }] : []));
      }),
    dispose: () =>
      turns.run(async () => {
        disposed = true;
        stopLooking?.();
        if (state?.running != null && keeper === self) await write(() => []);
      }),
  };
}
