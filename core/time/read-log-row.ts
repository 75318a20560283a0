import type { TextLine } from '../text/line-map.ts';
import type { TextRange } from '../text/text-range.ts';
import { isCalendarDate } from './is-calendar-date.ts';
import { parseWorkTime } from './parse-work-time.ts';
import type { LoggedEntry } from './time-entry.ts';

type Column = 'date' | 'task' | 'start' | 'end' | 'time' | 'note';
const columnNames: readonly Column[] = ['date', 'task', 'start', 'end', 'time', 'note'];

/** Where the columns of a log's table stand, in any order. */
export type LogColumns = ReadonlyMap<Column, number>;

/**
 * Read the header of a log's table: `| Date | Task | Start | End | Time | Note |`.
 *
 * @returns
 *   Null for any other row.
 */
export function readLogHeader(text: string, cells: readonly TextRange[]): LogColumns | null {
  const isDate = ({ start, end }: TextRange) => end - start === 4 && text.slice(start, end).toLowerCase() === 'date';
  if (!cells.some(isDate)) return null;
  const columns = new Map<Column, number>();
  for (const [index, { start, end }] of cells.entries()) {
    const name = text.slice(start, end).toLowerCase();
    const column = columnNames.find((candidate) => candidate === name);
    if (column && !columns.has(column)) columns.set(column, index);
  }
  return columns.has('task') && columns.has('time') ? columns : null;
}

/**
 * Read one row of a log's table.
 *
 * @returns
 *   The entry, or what is wrong with the row.
 */
export function readLogRow(
  text: string,
  line: TextLine,
  lineNumber: number,
  cells: readonly TextRange[],
  columns: LogColumns,
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
    range: { start: line.start, end: line.end },
    cells: { date, task, start, end, minutes, note },
  };
}

/** Cells of a table row between its unescaped bars, blanks trimmed. */
export function splitLogRow(text: string, line: TextLine): readonly TextRange[] {
  const bars: number[] = [];
  for (let offset = line.start; offset < line.end; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === backslash) offset += 1;
    else if (code === bar) bars.push(offset);
  }
  const isClosed = text.slice((bars.at(-1) ?? line.start - 1) + 1, line.end).trim() === '';
  const cells: TextRange[] = [];
  for (const [index, before] of bars.entries()) {
    const after = bars[index + 1] ?? (isClosed ? null : line.end);
    if (after === null) break;
    let start = before + 1;
    let end = after;
    while (start < end && isBlank(text.charCodeAt(start))) start += 1;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
    cells.push({ start, end });
  }
  return cells;
}

const bar = 124;
const backslash = 92;

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
