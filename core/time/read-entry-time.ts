import { parseClockSpan, parseWorkTime } from './parse-work-time.ts';

/** What was worked: how long, and when if that was said. */
export interface EntryTime {
  readonly minutes: number;
  readonly start: string | null;
  readonly end: string | null;
}

/**
 * Read the time of an entry as it is typed: `1h30m`, `90m`, `1,5 h`, or a span of the clock, `9:10-10:40`.
 *
 * @returns
 *   Null when it is none of these, or no time at all.
 */
export function readEntryTime(text: string): EntryTime | null {
  const span = parseClockSpan(text);
  const minutes = span?.minutes ?? parseWorkTime(text);
  if (minutes === null || minutes <= 0) return null;
  return { minutes, start: span?.start ?? null, end: span?.end ?? null };
}
