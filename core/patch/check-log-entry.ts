import { formatDuration } from '../model/format-duration.ts';
import { isCalendarDate } from '../time/is-calendar-date.ts';
import type { TimeEntry } from '../time/time-entry.ts';

/** No single entry is longer than a day and a night of work; more is a slip of the keys. */
const longestEntryMinutes = 24 * 60;

/**
 * Say what is wrong with an entry that a log shall hold.
 *
 * @param before
 *   What the row says now: what it says already is not held against it.
 * @returns
 *   A sentence, or null when all is well.
 */
export function checkLogEntry(entry: TimeEntry, before: TimeEntry | null): string | null {
  const { date, minutes, note, task } = entry;
  const words = `Cannot log time on ${task}:`;
  if (date !== before?.date && !isCalendarDate(date)) {
    return `${words} \`${date}\` is no date: expected one such as \`2026-11-20\``;
  }
  if (/[\r\n]/.test(note)) return `${words} the note has a line break: expected one line`;
  if (minutes === before?.minutes) return null;
  const length = formatDuration(minutes);
  if (!(Math.round(minutes) >= 1)) return `${words} \`${length}\` is no time worked: expected at least a minute`;
  return minutes > longestEntryMinutes ? `${words} \`${length}\` is too long: expected at most 24h an entry` : null;
}
