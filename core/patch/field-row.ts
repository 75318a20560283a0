import type { Task } from '../model/task.ts';
import { findLineEnd, findLineStart, insertLines, skipLineEnding } from '../text/line-surgery.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { getText, type PatchWorkspace } from './patch-workspace.ts';
import { escapeCell, listCellRanges } from './table-cells.ts';

/**
 * Write a field as one more row of the table that holds the fields of a task.
 *
 * ```
 * | Field        | Value |
 * |--------------|-------|
 * | **Status**   | Done  |
 * | **Estimate** | 2h    |   <- another one like this
 * ```
 *
 * @returns
 *   Null where the task has its fields in no such table.
 */
export function writeFieldRow(workspace: PatchWorkspace, task: Task, name: string, value: string): TextEdit | null {
  const text = getText(workspace, task.path);
  const fields = task.details.flatMap(({ field }) => (field === null || field.value === '' ? [] : [field]));
  const rows = fields
    .map(({ lineRange }) => ({ start: findLineStart(text, lineRange.start), end: findLineEnd(text, lineRange.start) }))
    .filter((row) => /^[ \t]*\|/.test(text.slice(row.start, row.end)))
    .map((row) => listCellRanges(text, row).map((cell) => text.slice(cell.start, cell.end)));
  const last = fields.findLast(({ lineRange }) => /^[ \t]*\|/.test(text.slice(findLineStart(text, lineRange.start))));
  const sample = rows.at(-1);
  if (last === undefined || sample?.length !== 2 || rows.length * 2 <= fields.length) return null;
  const [, lead = '', mark = '', trail = ''] = /^(\s*)(\*\*|__|`)?.*?(?:\*\*|__|`)?(\s*)$/.exec(sample[0] ?? '') ?? [];
  const cells = [`${lead}${mark}${name}${mark}${trail}`, ` ${escapeCell(value)} `].map((cell, column) => {
    const widths = new Set(rows.map((row) => row[column]?.length ?? 0));
    // | In columns |
    return widths.size === 1
      ? cell
          .trimEnd()
          .padEnd([...widths][0] ?? 0)
          .padEnd(cell.trimEnd().length + 1)
      : cell;
  });
  const indent = /^[ \t]*/.exec(text.slice(findLineStart(text, last.lineRange.start)))?.[0] ?? '';
  const at = skipLineEnding(text, findLineEnd(text, last.lineRange.start));
  return insertLines(text, at, [`${indent}|${cells.join('|')}|`], workspace.file.lineEnding);
}
