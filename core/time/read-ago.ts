import { parseWorkTime } from './parse-work-time.ts';

/**
 * Read how long ago something began: `12` (minutes), `1h 30m`, or a time of this day, `9:10`.
 *
 * @param nowMinutes
 *   Minutes since midnight.
 * @returns
 *   Minutes; null when it is none of these, or lies ahead.
 */
export function readAgo(text: string, nowMinutes: number): number | null {
  const trimmed = text.trim();
  const clock = /^(\d{1,2})[:.](\d{2})$/.exec(trimmed);
  if (clock !== null) {
    const [hour, minute] = [Number(clock[1]), Number(clock[2])];
    const ago = nowMinutes - (hour * 60 + minute);
    return hour < 24 && minute < 60 && ago >= 0 ? ago : null;
  }
  const minutes = /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : parseWorkTime(trimmed);
  return minutes !== null && minutes >= 0 && minutes <= 24 * 60 ? minutes : null;
}
