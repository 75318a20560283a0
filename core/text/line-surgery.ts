import type { LineEnding } from './line-map.ts';
import type { TextEdit } from './text-edit.ts';
import type { TextRange } from './text-range.ts';

/** Offset of the start of the line that holds `offset`; a byte order mark belongs to no line. */
export function findLineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text, start - 1)) start -= 1;
  return start === 0 && offset > 0 && text.startsWith('\u{feff}') ? 1 : start;
}

/** Offset of the end of the line that holds `offset`, before its line ending. */
export function findLineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text, end)) end += 1;
  return end;
}

/** Offset of the line after the one that ends at `end`. */
export function skipLineEnding(text: string, end: number): number {
  if (text[end] === '\r' && text[end + 1] === '\n') return end + 2;
  return isLineBreak(text, end) ? end + 1 : end;
}

/** Offset of the line ending that stands directly before `start`; `start` itself at the start of the text. */
export function skipLineEndingBack(text: string, start: number): number {
  if (text[start - 1] === '\n') return text[start - 2] === '\r' ? start - 2 : start - 1;
  return text[start - 1] === '\r' ? start - 1 : start;
}

/** The blank that parts new words from the sign before them; none where there is one. */
export function blankBefore(text: string, at: number): string {
  return /\s/.test(text.charAt(at - 1)) ? '' : ' ';
}

/** Whether the line that starts at `start` says nothing but blanks. False behind the text's last line. */
export function isBlankLine(text: string, start: number): boolean {
  return start < text.length && text.slice(start, findLineEnd(text, start)).trim() === '';
}

/**
 * Insert whole lines at the start of a line, or at the end of the text.
 *
 * A text without a final newline keeps being one: then the line ending goes before the new lines.
 *
 * @param text
 *   Text to insert into.
 * @param at
 *   Start of a line, or the length of the text.
 * @param lines
 *   Lines without their endings.
 * @param ending
 *   Line ending to use.
 */
export function insertLines(text: string, at: number, lines: readonly string[], ending: LineEnding): TextEdit {
  const joined = lines.join(ending);
  const isOpenEnd = at === text.length && at > 0 && !isLineBreak(text, at - 1);
  return { start: at, end: at, newText: isOpenEnd ? ending + joined : joined + ending };
}

/**
 * Take whole lines out of a text.
 *
 * When they are the last ones of a text without a final newline, the newline before them goes instead, so that
 * the text still ends without one.
 *
 * @param text
 *   Text to take from.
 * @param range
 *   From the start of a line to the start of another, or to the end of the text.
 */
export function removeLines(text: string, range: TextRange): TextEdit {
  const endsOpen = range.end === text.length && range.end > range.start && !isLineBreak(text, range.end - 1);
  const start = endsOpen ? skipLineEndingBack(text, range.start) : range.start;
  return { start, end: range.end, newText: '' };
}

function isLineBreak(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}
