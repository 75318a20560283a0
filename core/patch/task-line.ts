import type { Task } from '../model/task.ts';
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
  if (idRange !== null) return idRange.end;
  return markRange === null ? lineRange.start : markRange.end + 1;
}

/** Take a label out, with the one blank that parted it from its neighbour. */
export function removeLabel(text: string, label: TextRange): TextRange & { readonly newText: string } {
  if (text[label.end] === ' ') return { start: label.start, end: label.end + 1, newText: '' };
  if (text[label.start - 1] === ' ') return { start: label.start - 1, end: label.end, newText: '' };
  return { ...label, newText: '' };
}

/** Write something at the end of a task's line: before a comment, a hard break or trailing blanks. */
export function appendToTaskLine(text: string, task: Task, words: string): TextEdit {
  const { lineRange, titleRange } = task.source;
  const tail = text.slice(titleRange.end, lineRange.end);
  const end = /(?:[ \t]*<!--.*-->)?[ \t]*\\?$/.exec(tail);
  const at = titleRange.end + (end?.index ?? tail.length);
  return { start: at, end: at, newText: words };
}
