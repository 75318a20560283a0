import type { TimeEntry } from './time-entry.ts';

/**
 * Find entries whose clock times run into those of another one.
 *
 * Only entries with Start and End can overlap; one whose End is before its Start ends on the next day. Touching is no
 * overlap.
 *
 * @param entries
 *   In any order; of one or several logs.
 * @returns
 *   The entries, each with those it overlaps, in the order of their starts.
 */
export function findOverlaps<Entry extends TimeEntry>(entries: readonly Entry[]): ReadonlyMap<Entry, readonly Entry[]> {
  const spans = entries.flatMap((entry) => toSpan(entry) ?? []).sort((a, b) => a.from - b.from);
  const found = new Map<Entry, Entry[]>();
  const note = (one: Entry, other: Entry) => {
    const list = found.get(one);
    if (list === undefined) found.set(one, [other]);
    else list.push(other);
  };
  let open: typeof spans = [];
  for (const span of spans) {
    open = open.filter(({ to }) => to > span.from);
    for (const other of open) {
      note(other.entry, span.entry);
      note(span.entry, other.entry);
    }
    open.push(span);
  }
  return found;
}

/** Minutes since a day long ago, without zones: what is on paper. */
function toSpan<Entry extends TimeEntry>(entry: Entry) {
  const [start, end] = [toMinutes(entry.start), toMinutes(entry.end)];
  if (start === null || end === null || start === end) return null;
  const day = toDayNumber(entry.date) * 24 * 60;
  return { entry, from: day + start, to: day + end + (end < start ? 24 * 60 : 0) };
}

function toMinutes(clock: string | null): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(clock ?? '');
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

/** Days since the first of March of the year 0 (Howard Hinnant, days_from_civil). */
function toDayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}
