import type { Task } from '../model/task.ts';
import { findLineStart } from '../text/line-surgery.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';

/** A `[P]` or `[US1]` of a task line, with the range of its brackets. */
export interface LineLabel extends TextRange {
  readonly text: string;
}

/**
 * List the bracketed labels that stand between a task's id (or box) and its line's end, code spans left out.
 *
 * ```
 * - [ ] T012 [P] [US1] Create the store
 *            ^^^ ^^^^^
 * ```
 */
export function listLineLabels(text: string, task: Task): readonly LineLabel[] {
  const from = labelStart(task);
  const line = text.slice(from, task.source.lineRange.end);
  const hidden = [...line.matchAll(/`[^`]*`/g)].map((code) => ({
    start: code.index,
    end: code.index + code[0].length,
  }));
  return [...line.matchAll(/\[([^\][]+)\](?!\()|\((P)\)/g)]
    .filter((match) => !hidden.some((code) => match.index >= code.start && match.index < code.end))
    .map((match) => ({
      text: match[1] ?? match[2] ?? '',
      start: from + match.index,
      end: from + match.index + match[0].length,
    }));
}

/** Where labels of a task can begin: behind its id, else behind its box. */
export function labelStart(task: Task): number {
  const { idRange, markRange, lineRange } = task.source;
  const box = markRange === null ? lineRange.start : markRange.end + 1;
  // `3. [ ] Knead the dough`: the list's number is the id.
  return Math.max(box, idRange?.end ?? 0);
}

/** Take a label out, with the one blank that parted it from its neighbour. */
export function removeLabel(text: string, label: TextRange): TextRange & { readonly newText: string } {
  if (text[label.end] === ' ') return { start: label.start, end: label.end + 1, newText: '' };
  if (text[label.start - 1] === ' ') return { start: label.start - 1, end: label.end, newText: '' };
  return { ...label, newText: '' };
}

/**
 * Write something at the end of a task's words: before a comment, a hard break or trailing blanks.
 *
 * Words that are wrapped onto further lines end on the last of those.
 */
export function appendToTaskLine(text: string, task: Task, words: string): TextEdit {
  const { lineRange, titleRange } = task.source;
  // | T003 | Weigh the flour | none |: behind the last bar it would stand in no cell.
  if (task.form === 'table-row') return { start: titleRange.end, end: titleRange.end, newText: words };
  const wrapped = findWrappedEnd(text, task);
  const start = wrapped ?? titleRange.end;
  const tail = text.slice(start, wrapped ?? lineRange.end);
  const end = /(?:[ \t]*<!--.*-->)?[ \t]*\\?$/.exec(tail);
  const at = start + (end?.index ?? tail.length);
  return { start: at, end: at, newText: words };
}

/** End of the last line that only goes on with the task's sentence: no bullet, no field; null where there is none. */
function findWrappedEnd(text: string, task: Task): number | null {
  if (task.form !== 'checkbox') return null;
  let end: number | null = null;
  let line = task.line;
  for (const detail of task.details) {
    const from = findLineStart(text, detail.range.start);
    const words = text.slice(from, detail.range.start);
    const isSentence = detail.field === null && detail.line === line + 1 && words.trim() === '';
    // `REUSE: src/store.ts` and its like are lines of their own.
    if (!isSentence || /^[A-Z][\w ]*:/.test(detail.text) || /^[-*+>|#]/.test(detail.text.trim())) break;
    end = detail.range.end;
    line = detail.line;
  }
  return end;
}
