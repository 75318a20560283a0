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
  const problems: Problem[] = [];
  const entries: LoggedEntry[] = [];
  const repeated: LoggedEntry[] = [];
  const seen = new Set<string>();
  let columns: Map<Column, number> | null = null;
  let insertAt: number | null = null;
  let conflicted = false;
  for (const [index, line] of listLines(text).entries()) {
    const content = text.slice(line.start, line.end);
    // <<<<<<< HEAD
    if (/^(<{7}|={7}|>{7}|\|{7})( |$)/.test(content)) {
      if (!conflicted) {
        problems.push(
          createProblem(
            'conflict-markers',
            `${path}:${index + 1} holds git conflict markers: the rows of both sides are counted, each id once`,
            index + 1,
            rangeOf(line),
          ),
        );
      }
      conflicted = true;
      if (insertAt !== null && content.startsWith('>')) insertAt = line.next;
      continue;
    }
    if (!/^\s{0,3}\|/.test(content)) {
      if (content.trim() !== '' && !conflicted) columns = null;
      continue;
    }
    const cells = splitRow(content, line.start);
    const header = readHeader(cells.map((cell) => text.slice(cell.start, cell.end)));
    if (header) {
      columns = header;
      insertAt = line.next;
      continue;
    }
    if (columns === null) continue;
    insertAt = line.next;
    // | --- | :--: |
    if (/^[\s|:-]+$/.test(content)) continue;
    const entry = readRow(text, line, index + 1, cells, columns);
    if (typeof entry === 'string') {
      problems.push(
        createProblem(
          'log-row-unreadable',
          `${path}:${index + 1} ${entry}; the row is kept and not counted`,
          index + 1,
          rangeOf(line),
        ),
      );
    } else if (entry.id !== null && seen.has(entry.id)) repeated.push(entry);
    else {
      if (entry.id !== null) seen.add(entry.id);
      entries.push(entry);
    }
  }
  return { path, entries, repeated, problems, insertAt, lineEnding: readLineEnding(text).ending, conflicted };
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
