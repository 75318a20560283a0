import { isCalendarDate } from '../is-calendar-date.ts';
import { parseWorkTime } from '../parse-work-time.ts';
import type { TimeEntry } from '../time-entry.ts';
import { parseCsv } from './csv.ts';

/** What a column of another tracker's file can mean. */
export const importFields = ['date', 'start', 'end', 'time', 'task', 'note'] as const;

export type ImportField = (typeof importFields)[number];

/** Which column holds what; -1 for none. */
export type ImportMapping = Readonly<Record<ImportField, number>>;

/** A file that was read, and what its columns seem to mean. */
export interface ImportTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly mapping: ImportMapping;
}

/** How the common trackers call their columns; the first that is there counts. */
const columnNames: Readonly<Record<ImportField, readonly RegExp[]>> = {
  date: [/^start date$/i, /^date$/i, /^day$/i, /^started( at)?$/i, /date/i],
  start: [/^start time$/i, /^start$/i, /^from$/i, /^time in$/i],
  end: [/^end time$/i, /^end$/i, /^to$/i, /^stop$/i, /^time out$/i],
  time: [/^duration( \(h\))?$/i, /^time( spent)?$/i, /^hours$/i, /^duration \(decimal\)$/i, /duration|minutes/i],
  task: [/^task$/i, /^issue( key)?$/i, /^activity$/i, /^project$/i, /task/i],
  note: [/^description$/i, /^notes?$/i, /^comment$/i, /^title$/i],
};

/** Read a file of another time tracker; null when it has no header with rows below it. */
export function readImport(text: string): ImportTable | null {
  const [header, ...rows] = parseCsv(text);
  if (header === undefined || rows.length === 0) return null;
  const names = header.map((name) => name.trim());
  const find = (field: ImportField) => {
    const found = columnNames[field].map((name) => names.findIndex((candidate) => name.test(candidate)));
    return found.find((index) => index >= 0) ?? -1;
  };
  const entries = importFields.map((field) => [field, find(field)] as const);
  return { header: names, rows, mapping: Object.fromEntries(entries) as Record<ImportField, number> };
}

/** One row as it would be logged, or why not. */
export type ImportedRow =
  | { readonly ok: true; readonly row: number; readonly entry: Omit<TimeEntry, 'id' | 'task'>; readonly name: string }
  | { readonly ok: false; readonly row: number; readonly message: string };

/**
 * Read the rows of a file by a mapping.
 *
 * @param row
 *   Numbers in the answer are those of the file's rows, the header being the first.
 * @param name
 *   In the answer: what the file says of the task, to be given to one of the plan.
 */
export function readImportedRows({ rows }: ImportTable, mapping: ImportMapping): readonly ImportedRow[] {
  return rows.map((cells, index): ImportedRow => {
    const row = index + 2;
    const textOf = (field: ImportField) => (cells[mapping[field]] ?? '').trim();
    const date = readDate(textOf('date'));
    if (date === null) return { ok: false, row, message: `\`${textOf('date')}\` is no day` };
    const start = readClock(textOf('start')) ?? readClock(textOf('date').slice(10));
    const end = readClock(textOf('end'));
    const minutes = readLength(textOf('time')) ?? between(start, end);
    if (minutes === null || minutes < 0.5)
      return { ok: false, row, message: `\`${textOf('time')}\` is no length of work` };
    if (minutes > 24 * 60) return { ok: false, row, message: `\`${textOf('time')}\` is longer than a day` };
    const note = textOf('note').replace(/\s*[\r\n]+\s*/g, ' ');
    const entry = { date, start, end, minutes: Math.max(1, Math.round(minutes)), note };
    return { ok: true, row, entry, name: textOf('task') || note };
  });
}

/** `2026-11-20`, also before a time; `20.11.2026`; `11/20/2026` where only that can be a month and a day. */
function readDate(text: string): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  if (iso !== null) return toDate(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text);
  if (dotted !== null) return toDate(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
  if (slashed === null) return null;
  return toDate(slashed[3], slashed[1], slashed[2]) ?? toDate(slashed[3], slashed[2], slashed[1]);
}

function toDate(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

/** `9:10`, `09:10:00`, `9:10 PM`. */
function readClock(text: string): string | null {
  const match = /^[T\s]*(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]m)?/i.exec(text);
  if (match === null) return null;
  const [, hourText = '', minute = '', half = ''] = match;
  const hour = (Number(hourText) % (half === '' ? 24 : 12)) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return Number(minute) > 59 ? null : `${String(hour).padStart(2, '0')}:${minute}`;
}

/** `01:30:00`, `1h 30m`, `1.5` or `1,5` (hours), `90 min`. */
function readLength(text: string): number | null {
  const clock = /^(\d{1,3}):(\d{2}):(\d{2})$/.exec(text);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3]) / 60;
  if (/^\d{1,3}([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.')) * 60;
  return parseWorkTime(text);
}

function between(start: string | null, end: string | null): number | null {
  if (start === null || end === null) return null;
  const toMinutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return (toMinutes(end) - toMinutes(start) + 24 * 60) % (24 * 60);
}
