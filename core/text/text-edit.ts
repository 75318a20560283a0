import type { TextRange } from './text-range.ts';

/** Replace one piece of a text. An empty range inserts; an empty `newText` deletes. */
export interface TextEdit extends TextRange {
  readonly newText: string;
}

/**
 * Carry out edits on a text: the only function that makes new text.
 *
 * Everything outside the ranges stays the same to the byte. Edits refer to the text as it was before any
 * of them; two insertions at one place keep the order in which they are listed.
 *
 * @param text
 *   Text that the ranges refer to.
 * @param edits
 *   Edits in any order.
 * @returns
 *   The new text; the same string when there is nothing to do.
 * @throws RangeError
 *   When ranges overlap or leave the text: a bug in a planner, never bad input.
 */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return text;
  let result = '';
  let position = 0;
  for (const edit of orderEdits(edits)) {
    if (edit.start < position || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`Text edit ${edit.start}-${edit.end} overlaps another or leaves the text`);
    }
    result += text.slice(position, edit.start) + edit.newText;
    position = edit.end;
  }
  return result + text.slice(position);
}

/** Edits in the order of their text; insertions at one place come before what is replaced there, in their own order. */
export function orderEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Give the edits that take back `edits`, as ranges of the text that they made.
 *
 * @param text
 *   Text before the edits.
 * @param edits
 *   Edits as given to `applyTextEdits`.
 */
export function invertTextEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return orderEdits(edits).map((edit) => {
    const start = edit.start + shift;
    shift += edit.newText.length - (edit.end - edit.start);
    return { start, end: start + edit.newText.length, newText: text.slice(edit.start, edit.end) };
  });
}
