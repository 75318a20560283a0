import { formatDuration } from '../model/format-duration.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';
import { escapeCell, toNoteCell } from './append-log-entry.ts';
import type { LoggedEntry, TimeEntry } from './time-entry.ts';

/**
 * Plan the edits that make a row of a log say something else; cells with the same value stay as they are written.
 *
 * @param text
 *   Text of the log.
 * @param row
 *   The row as it was read from it.
 * @param to
 *   What it shall say. Its id stays.
 * @returns
 *   Null where the log has no column for a value.
 */
export function writeLogRow(text: string, row: LoggedEntry, to: TimeEntry): readonly TextEdit[] | null {
  const { cells } = row;
  const values: readonly (readonly [TextRange | null, boolean, string])[] = [
    [cells.date, row.date === to.date, to.date],
    [cells.task, row.task === to.task, escapeCell(to.task)],
    [cells.start, row.start === to.start, to.start ?? ''],
    [cells.end, row.end === to.end, to.end ?? ''],
    [cells.minutes, row.minutes === to.minutes, formatDuration(to.minutes)],
    [cells.note, row.note === to.note, toNoteCell(to.note, row.id)],
  ];
  const edits: TextEdit[] = [];
  for (const [cell, same, value] of values) {
    if (same) continue;
    if (cell !== null) edits.push(writeCell(text, cell, value));
    else if (value !== '') return null;
  }
  return edits;
}

/** An empty cell gets a blank on both sides. */
function writeCell(text: string, { start, end }: TextRange, value: string): TextEdit {
  if (start !== end || value === '') return { start, end, newText: value };
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from -= 1;
  return { start: from, end, newText: ` ${value} ` };
}
