import { parseWorkTime } from '../../../core/time/parse-work-time.ts';
import { type EntryTime, readEntryTime } from '../../../core/time/read-entry-time.ts';
import type { ReadValue } from '../edit/read-values.ts';

/** Read `1h30m`, `90m`, `1.5h`, or a span of the clock, `9:10-10:40`. */
export function readLogTime(word: string): ReadValue<EntryTime> {
  const time = readEntryTime(word);
  if (time !== null) return { ok: true, value: time };
  if ((parseWorkTime(word) ?? 0) < 0) {
    const message = `cannot log "${word}": expected time that was worked. To correct a sum, give the right one: specline edit PATH set-actual TASK 2h`;
    return { ok: false, message };
  }
  const message = `cannot read the time "${word}": expected a length of work such as 1h30m or 90m, or a span such as 9:10-10:40`;
  return { ok: false, message };
}

/** Whether a word is a negative time, not an option: `-30m`. */
export function isNegativeTime(word: string): boolean {
  return /^-\d/.test(word);
}
