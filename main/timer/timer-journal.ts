import * as v from 'valibot';
import { applyTimerEvent } from '../../core/time/timer/apply-timer-event.ts';
import type { TimerEvent } from '../../core/time/timer/timer-event.ts';
import { idleTimer, type TimerState } from '../../core/time/timer/timer-state.ts';
import type { DataFolder, FileStamp } from '../specs/data-folder.ts';
import { timerEventSchema } from './timer-event-schema.ts';

const journalFile = 'timer/journal.jsonl';
/** Some hours of signs of life: longer than that, it is begun anew with the next timer. */
const longJournalBytes = 256 * 1024;

/** What was read, and what it comes to. */
export interface JournalReading {
  readonly state: TimerState;
  /** The last line that could be read; null in an empty journal. */
  readonly last: TimerEvent | null;
  /** Whether there was anything new. */
  readonly changed: boolean;
}

/** The timer's journal: lines that are only ever added, by all processes of a user, under one lock. */
export interface TimerJournal {
  /** Read what others have added. */
  refresh(): Promise<JournalReading>;
  /**
   * Decide on what the journal says now, and add to it, while nobody else does.
   *
   * @returns
   *   The reading after it, or why the journal cannot be had.
   */
  update(decide: (now: JournalReading) => readonly TimerEvent[]): Promise<JournalUpdate>;
}

export type JournalUpdate =
  | { readonly ok: true; readonly reading: JournalReading }
  | { readonly ok: false; readonly code: 'locked' | 'save-failed'; readonly message: string };

/** Open the journal that is kept in a data folder. Nothing is read before it is asked for. */
export function createTimerJournal(data: DataFolder): TimerJournal {
  let state = idleTimer;
  let last: TimerEvent | null = null;
  let stamp: FileStamp | null = null;

  const take = (events: readonly TimerEvent[]) => {
    for (const event of events) {
      state = applyTimerEvent(state, event);
      last = event;
    }
  };

  const refresh = async (): Promise<JournalReading> => {
    const current = await data.stamp(journalFile);
    if (current?.id === stamp?.id && current?.bytes === stamp?.bytes) return { state, last, changed: false };
    // Only added to: what stands before is known.
    const isLonger = current !== null && current.id === stamp?.id && current.bytes > stamp.bytes;
    if (!isLonger) {
      state = idleTimer;
      last = null;
    }
    // What is added after the stamp was taken is taken in the next time.
    take(parseJournal((await data.read(journalFile, isLonger ? (stamp?.bytes ?? 0) : 0, current?.bytes)) ?? ''));
    stamp = current;
    return { state, last, changed: true };
  };

  const add = async (events: readonly TimerEvent[]) => {
    const text = events.map((event) => `\n${JSON.stringify(event)}`).join('');
    if (isFinished(state, stamp)) await data.write(journalFile, text.slice(1));
    // A crash may have left half a line: the line break before ours keeps it apart.
    else await data.append(journalFile, text, true);
    take(events);
    stamp = await data.stamp(journalFile);
  };

  return {
    refresh,
    update: async (decide) => {
      const lock = await data.lock('timer/journal');
      if (!lock.ok) return { ok: false, code: lock.code, message: lock.message };
      try {
        const reading = await refresh();
        const events = decide(reading);
        if (events.length > 0) await add(events);
        return { ok: true, reading: { state, last, changed: reading.changed || events.length > 0 } };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { ok: false, code: 'save-failed', message: `Cannot write the timer's journal: ${reason}` };
      } finally {
        await lock.release();
      }
    },
  };
}

/** Nothing runs and nothing waits, and there is much that is over. */
function isFinished({ running, pending }: TimerState, stamp: FileStamp | null): boolean {
  return running === null && pending.length === 0 && (stamp?.bytes ?? 0) > longJournalBytes;
}

/** Lines that cannot be read (cut off by a crash, made by a later release) are left out, never a reason to stop. */
export function parseJournal(text: string): readonly TimerEvent[] {
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    try {
      const read = v.safeParse(timerEventSchema, JSON.parse(line));
      return read.success ? [read.output] : [];
    } catch {
      return [];
    }
  });
}
