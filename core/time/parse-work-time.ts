/** No single entry or adjustment is longer: a year of round-the-clock work. */
const maximumMinutes = 366 * 24 * 60;

const units: Readonly<Record<string, number>> = {
  h: 60,
  hr: 60,
  hrs: 60,
  hour: 60,
  hours: 60,
  std: 60,
  m: 1,
  min: 1,
  mins: 1,
  minute: 1,
  minutes: 1,
};

/**
 * Read a length of work as people type it and as logs hold it.
 *
 * ```
 * 1h 30m   1h30m   1h30   90m   1.5h   1,5 h   1:30   -30m   2 hours
 * ```
 *
 * @param text
 *   What was typed or written.
 * @returns
 *   Minutes, possibly negative or zero; null when it is no length of work. A bare number is none: its unit is unknown.
 */
export function parseWorkTime(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  const negative = /^[-−]/.test(trimmed);
  const minutes = parsePositive(negative ? trimmed.slice(1).trim() : trimmed);
  if (minutes === null || minutes > maximumMinutes) return null;
  return negative && minutes > 0 ? -minutes : minutes;
}

/**
 * Read a span of the clock, `9:10-10:40`, as start, end and minutes between them.
 *
 * An end before the start is on the next day. Both are given back as `HH:MM`.
 */
export function parseClockSpan(
  text: string,
): { readonly start: string; readonly end: string; readonly minutes: number } | null {
  const match = /^\s*(\d{1,2})[:.](\d{2})\s*(?:-|–|—|to|bis)\s*(\d{1,2})[:.](\d{2})\s*$/i.exec(text);
  if (!match) return null;
  const [startHour, startMinute, endHour, endMinute] = match.slice(1).map(Number) as [number, number, number, number];
  if (startHour > 23 || endHour > 24 || startMinute > 59 || endMinute > 59) return null;
  const start = startHour * 60 + startMinute;
  const end = endHour * 60 + endMinute;
  if (end > 24 * 60) return null;
  return { start: toClock(start), end: toClock(end % (24 * 60)), minutes: (end - start + 24 * 60) % (24 * 60) };
}

function parsePositive(text: string): number | null {
  // 1:30
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  // 1h30
  const short = /^(\d{1,4})\s*h\s*([0-5]?\d)$/.exec(text);
  if (short) return Number(short[1]) * 60 + Number(short[2]);
  // 1h 30m, 90m, 1,5 h
  const part = /(\d{1,6}(?:[.,]\d{1,4})?)\s*([a-z]+)\s*/y;
  let total = 0;
  let position = 0;
  while (position < text.length) {
    part.lastIndex = position;
    const match = part.exec(text);
    const factor = match ? units[match[2] ?? ''] : undefined;
    if (!match || factor === undefined) return null;
    total += Number((match[1] ?? '').replace(',', '.')) * factor;
    position = part.lastIndex;
  }
  return text === '' ? null : Math.round(total * 100) / 100;
}

function toClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
