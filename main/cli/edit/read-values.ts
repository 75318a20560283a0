import { parseDuration } from '../../../core/model/parse-duration.ts';
import { parseWorkTime } from '../../../core/time/parse-work-time.ts';

export type ReadValue<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };

/** Words that clear a value. */
const clearing = new Set(['', 'none', 'clear', '-']);

/** `2h`, `1h30m`, `90m`, `1.5h`, `3d`; `none` clears. */
export function readMinutes(word: string): ReadValue<number | null> {
  if (clearing.has(word.toLowerCase())) return { ok: true, value: null };
  const minutes = parseWorkTime(word) ?? parseLongDuration(word);
  if (minutes !== null && minutes >= 0) return { ok: true, value: minutes };
  return {
    ok: false,
    message: `cannot read the time "${word}": expected a length of work such as 2h, 1h30m, 90m or 3d, or "none"`,
  };
}

function parseLongDuration(word: string): number | null {
  const reading = parseDuration(word);
  const isWhole = reading.type === 'duration' && word.slice(reading.end).trim() === '';
  return isWhole ? reading.duration.minutes : null;
}

/** `2026-12-01`, a day that exists; `none` clears. */
export function readDate(word: string): ReadValue<string | null> {
  if (clearing.has(word.toLowerCase())) return { ok: true, value: null };
  const day = readDay(word);
  return day.ok ? day : { ok: false, message: `${day.message}, or "none"` };
}

/** `2026-12-01`, a day that exists. */
export function readDay(word: string): ReadValue<string> {
  const date = new Date(`${word}T00:00:00Z`);
  const exists =
    /^\d{4}-\d{2}-\d{2}$/.test(word) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(word);
  if (exists) return { ok: true, value: word };
  return {
    ok: false,
    message: `cannot read the date "${word}": expected year-month-day such as 2026-12-01`,
  };
}

/** `on` or `off`, also `yes`, `no`, `true`, `false`. */
export function readSwitch(word: string): ReadValue<boolean> {
  const value = word.toLowerCase();
  if (['on', 'yes', 'true'].includes(value)) return { ok: true, value: true };
  if (['off', 'no', 'false'].includes(value)) return { ok: true, value: false };
  return { ok: false, message: `cannot read "${word}": expected on or off` };
}

/** The number of a line, from 1. */
export function readLine(word: string): ReadValue<number> {
  if (/^[1-9]\d*$/.test(word)) return { ok: true, value: Number(word) };
  return { ok: false, message: `cannot read the line "${word}": expected a number` };
}
