import { createProblem, type Problem } from '../model/problem.ts';
import { type LineEnding, listLines, readLineEnding, type TextLine } from '../text/line-map.ts';
import type { TextRange } from '../text/text-range.ts';
import { isCalendarDate } from './is-calendar-date.ts';
import { parseWorkTime } from './parse-work-time.ts';
import type { LoggedEntry } from './time-entry.ts';

/** What a time log says, and where its next row goes. */
export interface TimeLog {
  readonly path: string;
  /** Every readable row in file order, rows with an id that stood before left out. */
  readonly entries: readonly LoggedEntry[];
  /** Rows that carry an id that stood before: they count once. */
  readonly repeated: readonly LoggedEntry[];
  /** Unreadable rows and conflict markers. They are kept in the file as they are. */
  readonly problems: readonly Problem[];
  /** Offset behind the table's last row; null where there is no table yet. */
  readonly insertAt: number | null;
  readonly lineEnding: LineEnding;
  readonly conflicted: boolean;
}

type Column = 'date' | 'task' | 'start' | 'end' | 'time' | 'note';
const columnNames: readonly Column[] = ['date', 'task', 'start', 'end', 'time', 'note'];

/** What reading a log has come to so far. */
interface LogReading {
  readonly path: string;
  readonly entries: LoggedEntry[];
  readonly repeated: LoggedEntry[];
  readonly problems: Problem[];
  readonly seen: Set<string>;
  columns: ReadonlyMap<Column, number> | null;
  insertAt: number | null;
  conflicted: boolean;
  lineCount: number;
}

/** Readings that can go on with rows at the end of their text; each goes on once, as what it has seen is handed on. */
const openReadings = new WeakMap<TimeLog, { readonly reading: LogReading; readonly text: string }>();

/**
 * Read a `time-log.md`.
 *
 * Columns are found by their header names, in any order. A row that cannot be read is a problem, never
 * dropped. Git's conflict markers are read over: the rows of both sides count, each id once.
 *
 * @param path
 *   Path of the log, for messages.
 * @param text
 *   Text of the log; may be empty.
 */
export function parseTimeLog(path: string, text: string): TimeLog {
  const reading: LogReading = {
    path,
    entries: [],
    repeated: [],
    problems: [],
    seen: new Set(),
    columns: null,
    insertAt: null,
    conflicted: false,
    lineCount: 0,
  };
  readLines(reading, text, 0);
  return finishReading(reading, text, readLineEnding(text).ending);
}

/**
 * Read a log that has grown: where rows were only added at its end, only those are read.
 *
 * @param before
 *   The log as it was last read from an earlier text.
 * @returns
 *   The same as `parseTimeLog` gives.
 */
export function parseGrownTimeLog(before: TimeLog, text: string): TimeLog {
  const held = openReadings.get(before);
  const isGrown =
    held !== undefined && /[\r\n]$/.test(held.text) && text.length > held.text.length && text.startsWith(held.text);
  if (!isGrown) return parseTimeLog(before.path, text);
  openReadings.delete(before);
  const { reading } = held;
  const { entries, repeated, problems } = reading;
  const grown = { ...reading, entries: [...entries], repeated: [...repeated], problems: [...problems] };
  readLines(grown, text, held.text.length);
  // What most lines end with stays so when the new ones end alike: the whole text need not be looked through.
  const added = readLineEnding(text.slice(held.text.length)).ending;
  return finishReading(grown, text, added === before.lineEnding ? added : readLineEnding(text).ending);
}

function finishReading(reading: LogReading, text: string, lineEnding: LineEnding): TimeLog {
  const { path, entries, repeated, problems, insertAt, conflicted } = reading;
  const log: TimeLog = { path, entries, repeated, problems, insertAt, lineEnding, conflicted };
  openReadings.set(log, { reading, text });
  return log;
}

function readLines(reading: LogReading, text: string, from: number): void {
  const lines = listLines(from === 0 ? text : text.slice(from));
  for (const { start, end, next } of lines) {
    // The empty line behind the last line break is the first one of what comes next.
    if (start === end && next === end && from + end === text.length) break;
    reading.lineCount += 1;
    readLine(reading, text, { start: from + start, end: from + end, next: from + next });
  }
}

function readLine(reading: LogReading, text: string, line: TextLine): void {
  const { path, problems } = reading;
  const lineNumber = reading.lineCount;
  const content = text.slice(line.start, line.end);
  // <<<<<<< HEAD
  if (/^(<{7}|={7}|>{7}|\|{7})( |$)/.test(content)) {
    if (!reading.conflicted) {
      const message = `${path}:${lineNumber} holds git conflict markers: the rows of both sides are counted, each id once`;
      problems.push(createProblem('conflict-markers', message, lineNumber, rangeOf(line)));
    }
    reading.conflicted = true;
    if (reading.insertAt !== null && content.startsWith('>')) reading.insertAt = line.next;
    return;
  }
  if (!/^\s{0,3}\|/.test(content)) {
    if (content.trim() !== '' && !reading.conflicted) reading.columns = null;
    return;
  }
  const cells = splitRow(content, line.start);
  const header = readHeader(cells.map((cell) => text.slice(cell.start, cell.end)));
  if (header) {
    reading.columns = header;
    reading.insertAt = line.next;
    return;
  }
  if (reading.columns === null) return;
  reading.insertAt = line.next;
  // | --- | :--: |
  if (/^[\s|:-]+$/.test(content)) return;
  const entry = readRow(text, line, lineNumber, cells, reading.columns);
  if (typeof entry === 'string') {
    const message = `${path}:${lineNumber} ${entry}; the row is kept and not counted`;
    problems.push(createProblem('log-row-unreadable', message, lineNumber, rangeOf(line)));
  } else takeEntry(reading, entry);
}

function takeEntry({ entries, repeated, seen }: LogReading, entry: LoggedEntry): void {
  if (entry.id !== null && seen.has(entry.id)) {
    repeated.push(entry);
    return;
  }
  if (entry.id !== null) seen.add(entry.id);
  entries.push(entry);
}

function readHeader(cells: readonly string[]): Map<Column, number> | null {
  const columns = new Map<Column, number>();
  for (const [index, cell] of cells.entries()) {
    const name = cell.toLowerCase();
    const column = columnNames.find((candidate) => candidate === name);
    if (column && !columns.has(column)) columns.set(column, index);
  }
  return columns.has('date') && columns.has('task') && columns.has('time') ? columns : null;
}

function readRow(
  text: string,
  line: TextLine,
  lineNumber: number,
  cells: readonly TextRange[],
  columns: ReadonlyMap<Column, number>,
): LoggedEntry | string {
  const cellOf = (column: Column): TextRange | null => cells[columns.get(column) ?? -1] ?? null;
  const textOf = (range: TextRange | null): string => (range ? text.slice(range.start, range.end) : '');
  const [date, task, minutes] = [cellOf('date'), cellOf('task'), cellOf('time')];
  if (!date || !task || !minutes) return 'has fewer cells than the header of the log';
  const dateText = textOf(date);
  if (!isCalendarDate(dateText)) return `has the date \`${dateText}\`: expected year-month-day such as 2026-11-20`;
  const taskText = textOf(task)
    .replace(/^`(.*)`$/, '$1')
    .replaceAll('\\|', '|');
  if (taskText === '') return 'names no task';
  const worked = parseWorkTime(textOf(minutes));
  if (worked === null) return `has the time \`${textOf(minutes)}\`: expected a length such as 1h 30m`;
  const [start, end, note] = [cellOf('start'), cellOf('end'), cellOf('note')];
  const noteText = textOf(note);
  return {
    id: /<!--\s*e:([\w-]+)\s*-->/.exec(noteText)?.[1] ?? null,
    date: dateText,
    task: taskText,
    start: textOf(start) || null,
    end: textOf(end) || null,
    minutes: worked,
    note: noteText.replace(/\s*<!--\s*e:[\w-]+\s*-->\s*$/, '').replaceAll('\\|', '|'),
    line: lineNumber,
    range: rangeOf(line),
    cells: { date, task, start, end, minutes, note },
  };
}

/** Cells of a table row between its unescaped bars, blanks trimmed. */
function splitRow(content: string, offset: number): TextRange[] {
  const bars: number[] = [];
  for (let index = 0; index < content.length; index += 1) {
    if (content[index] === '\\') index += 1;
    else if (content[index] === '|') bars.push(index);
  }
  const last = bars.at(-1) ?? -1;
  const ends = content.slice(last + 1).trim() === '' ? bars.slice(1) : [...bars.slice(1), content.length];
  return ends.map((end, index) => {
    let start = (bars[index] ?? 0) + 1;
    let stop = end;
    while (start < stop && isBlank(content.charCodeAt(start))) start += 1;
    while (stop > start && isBlank(content.charCodeAt(stop - 1))) stop -= 1;
    return { start: offset + start, end: offset + stop };
  });
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function rangeOf(line: TextLine): TextRange {
  return { start: line.start, end: line.end };
}
