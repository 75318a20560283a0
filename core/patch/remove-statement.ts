import type { SpecFile } from '../model/spec-file.ts';
import type { Statement } from '../model/statement.ts';
import { findLineEnd, findLineStart, removeLines, skipLineEnding } from '../text/line-surgery.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';
import { findTask } from './patch-workspace.ts';

/**
 * Take a statement out of a text: an inline note with its brackets, a bullet with its line, a sentence with its blank.
 *
 * The field of a task becomes `None` where the file writes that for tasks that wait for nothing.
 */
export function removeStatement(file: SpecFile, text: string, statement: Statement): TextEdit {
  const field = findStatementField(file, statement);
  if (field !== null) {
    const none = findNoneWord(file, field.name);
    if (none !== null) return { ...field.valueRange, newText: none };
    return removeLines(text, {
      start: findLineStart(text, field.lineRange.start),
      end: nextLine(text, field.lineRange.end),
    });
  }
  const task = statement.task === null ? undefined : findTask(file, statement.task);
  const from = findLineStart(text, statement.range.start);
  const to = findLineEnd(text, statement.range.end);
  const isTaskLine =
    task !== undefined &&
    statement.range.start >= task.source.lineRange.start &&
    statement.range.end <= task.source.lineRange.end;
  const outer = findNoteRange(text, statement);
  if (!isTaskLine) {
    const rest = text.slice(from, outer.start) + text.slice(outer.end, to);
    // Nothing but bullet, markup and a full stop is left of the line.
    if (/^[\s>|]*(?:[-*+]|\d+[.)])?[\s*_`.:;,—–-]*$/.test(rest))
      return removeLines(text, { start: from, end: nextLine(text, to) });
  }
  const lead = /(?:\s*(?:[—–;,:]|\s-|\.(?=\s*$)))?\s*$/.exec(text.slice(from, outer.start))?.[0] ?? '';
  const tail = /^[.;]/.exec(text.slice(outer.end, to))?.[0] ?? '';
  const isAtStart =
    from + lead.length >= outer.start || /^[\s]*(?:[-*+]|\d+[.)])?\s*$/.test(text.slice(from, outer.start));
  if (isAtStart) {
    const gap = /^[.;,]?\s*/.exec(text.slice(outer.end, to))?.[0] ?? '';
    return { start: outer.start, end: outer.end + gap.length, newText: '' };
  }
  const keepsStop = lead.trimStart().startsWith('.') && tail === '.';
  return {
    start: outer.start - lead.length,
    end: outer.end + (tail === ';' || keepsStop ? 1 : 0),
    newText: keepsStop ? '.' : '',
  };
}

/** The statement's words with the brackets and markup that hold nothing else. */
export function findNoteRange(text: string, statement: Statement): TextRange {
  let { start, end } = statement.range;
  for (;;) {
    const before = text[start - 1] ?? '';
    const after = text[end] ?? '';
    const pair = before + after;
    if (['()', '[]', '**', '__', '``', '（）', '{}'].includes(pair)) {
      start -= 1;
      end += 1;
    } else return { start, end };
  }
}

/** The field of a task whose value makes the statement. */
export function findStatementField(file: SpecFile, statement: Statement) {
  const task = statement.task === null ? undefined : findTask(file, statement.task);
  for (const { field } of task?.details ?? []) {
    if (field === null) continue;
    const { start, end } = field.lineRange;
    if (statement.prerequisites.range.start >= start && statement.prerequisites.range.end <= end) return field;
  }
  return null;
}

/** `None`, `N/A`, `—` as other tasks of the file have it in the field of that name. */
export function findNoneWord(file: SpecFile, name: string): string | null {
  for (const task of file.tasks) {
    for (const { field } of task.details) {
      if (field === null || field.name.toLowerCase() !== name.toLowerCase()) continue;
      const word = /^(?:none|n\/a|—|–|-|无|無|nenhuma?|なし|없음)(?=$|[\s.,;(])/i.exec(field.value)?.[0];
      if (word !== undefined) return word;
    }
  }
  return null;
}

function nextLine(text: string, end: number): number {
  return skipLineEnding(text, findLineEnd(text, end));
}
