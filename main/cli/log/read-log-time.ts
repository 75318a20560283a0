import { parseClockSpan, parseWorkTime } from '../../../core/time/parse-work-time.ts';
import type { ReadValue } from '../edit/read-values.ts';

/** What was worked: how long, and when if that was said. */
export interface LogTime {
  readonly minutes: number;
  readonly start: string | null;
  readonly end: string | null;
}

/** Read `1h30m`, `90m`, `1.5h`, or a span of the clock, `9:10-10:40`. */
export function readLogTime(word: string): ReadValue<LogTime> {
  const span = parseClockSpan(word);
  const minutes = span?.minutes ?? parseWorkTime(word);
  if (minutes === null || minutes <= 0) {
    const message = `cannot read the time "${word}": expected a length of work such as 1h30m or 90m, or a span such as 9:10-10:40`;
    return { ok: false, message };
  }
  return { ok: true, value: { minutes, start: span?.start ?? null, end: span?.end ?? null } };
}
