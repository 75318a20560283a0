import type { TimeEntry } from './time-entry.ts';

/**
 * Cut an entry in two whose lengths sum to its own. Where it has a Start and an End, the first part ends, and the
 * second begins, so many minutes before its End.
 *
 * @param minutes
 *   Length of the second part.
 * @returns
 *   Null where one of the parts would be empty.
 */
export function splitEntryAt(entry: TimeEntry, minutes: number): readonly [TimeEntry, TimeEntry] | null {
  if (!(minutes >= 1) || entry.minutes - minutes < 1) return null;
  const cut = entry.start === null ? null : shiftClock(entry.end, -minutes);
  return [
    { ...entry, minutes: entry.minutes - minutes, end: cut ?? entry.end },
    { ...entry, minutes, start: cut ?? entry.start },
  ];
}

/**
 * Make one entry of several of the same task: the sum of their lengths, from the first Start to the last End of the
 * earliest day, with all of their notes.
 *
 * @returns
 *   Null for fewer than two, or of more than one task.
 */
export function mergeLogEntries(entries: readonly TimeEntry[]): TimeEntry | null {
  const [first, ...others] = entries.toSorted(
    (a, b) => compare(a.date, b.date) || compare(a.start ?? '', b.start ?? ''),
  );
  if (first === undefined || others.length === 0 || others.some(({ task }) => task !== first.task)) return null;
  const sameDay = others.every(({ date }) => date === first.date);
  const notes = new Set([first, ...others].map(({ note }) => note).filter((note) => note !== ''));
  return {
    ...first,
    end: sameDay ? (others.at(-1)?.end ?? null) : null,
    start: sameDay ? first.start : null,
    minutes: entries.reduce((total, { minutes }) => total + minutes, 0),
    note: [...notes].join('; '),
  };
}

function shiftClock(clock: string | null, byMinutes: number): string | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(clock ?? '');
  if (match === null) return null;
  const day = 24 * 60;
  const minutes = (((Number(match[1]) * 60 + Number(match[2]) + Math.round(byMinutes)) % day) + day) % day;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
