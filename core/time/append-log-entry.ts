import { formatDuration } from '../model/format-duration.ts';
import type { LineEnding } from '../text/line-map.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { parseTimeLog } from './parse-time-log.ts';
import type { TimeEntry } from './time-entry.ts';
import { toTimeLogPath } from './time-log-path.ts';

const header = ['| Date | Task | Start | End | Time | Note |', '| --- | --- | --- | --- | --- | --- |'];

/** The tasks file that a log belongs to, as far as a new log takes after it. */
export interface LogOwner {
  readonly title: string | null;
  readonly path: string;
  readonly lineEnding: LineEnding;
}

/**
 * Plan the edit that appends rows to a time log, or makes the log.
 *
 * The rows go behind the last row of the log's table; a log without a table gets one at its end, an empty or
 * missing log a heading as well. Line ending and missing final newline are kept.
 *
 * @param text
 *   Text of the log as it is; empty for a log that does not exist.
 * @param entries
 *   Rows to add, in order.
 * @param owner
 *   The tasks file: a new log is headed and ends its lines as it does.
 */
export function appendLogEntries(
  text: string,
  entries: readonly TimeEntry[],
  { title, path, lineEnding }: LogOwner,
): TextEdit[] {
  if (entries.length === 0) return [];
  const log = parseTimeLog(toTimeLogPath(path), text);
  const newline = text === '' ? lineEnding : log.lineEnding;
  const rows = entries.map(formatLogRow);
  if (log.insertAt !== null) {
    const open = !/[\r\n]$/.test(text.slice(0, log.insertAt));
    const block = rows.join(newline);
    return [{ start: log.insertAt, end: log.insertAt, newText: open ? newline + block : block + newline }];
  }
  const table = [...header, ...rows].join(newline) + newline;
  if (text.trim() === '')
    return [
      { start: text.length, end: text.length, newText: `# Time Log: ${title ?? path}${newline}${newline}${table}` },
    ];
  const gap = /(\r\n|\n|\r)(\r\n|\n|\r)$/.test(text) ? '' : /[\r\n]$/.test(text) ? newline : newline + newline;
  return [{ start: text.length, end: text.length, newText: gap + table }];
}

/** Write one row of a log; bars and line breaks in its words are made safe. */
export function formatLogRow(entry: TimeEntry): string {
  const cells = [
    entry.date,
    escapeCell(entry.task),
    entry.start ?? '',
    entry.end ?? '',
    formatDuration(entry.minutes),
    toNoteCell(entry.note, entry.id),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Write a note with the comment that marks its row. */
export function toNoteCell(note: string, id: string | null): string {
  const mark = id === null ? '' : `<!-- e:${id} -->`;
  return [escapeCell(note), mark].filter((part) => part !== '').join(' ');
}

/** Make words fit for a cell: bars are escaped, line breaks and comment signs go. */
export function escapeCell(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/<!--|-->/g, '')
    .replace(/\\*\|/g, '\\|')
    .trim();
}
