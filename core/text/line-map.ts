/** The line endings that a text can have; a lone `\r` ends a line as in CommonMark. */
export type LineEnding = '\n' | '\r\n' | '\r';

/** One line of a text: `start` to `end` is what it says, `end` to `next` is its line ending. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * Split a text into lines without copying it.
 *
 * A text that ends with a line ending has no empty line after it; an empty text has no lines.
 */
export function listLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code !== 10 && code !== 13) continue;
    const next = code === 13 && text.charCodeAt(offset + 1) === 10 ? offset + 2 : offset + 1;
    lines.push({ start, end: offset, next });
    start = next;
    offset = next - 1;
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/**
 * Find the line that holds an offset, by bisection.
 *
 * @returns
 *   Index into `lines` (line number minus one); the last line for offsets behind the text.
 */
export function findLineIndex(lines: readonly TextLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line ending that a text uses most, `\n` when it has none; and whether it mixes several. */
export function readLineEnding(text: string): { readonly ending: LineEnding; readonly mixed: boolean } {
  let lineFeeds = 0;
  let pairs = 0;
  let returns = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 10) lineFeeds += 1;
    else if (code === 13 && text.charCodeAt(offset + 1) === 10) {
      pairs += 1;
      offset += 1;
    } else if (code === 13) returns += 1;
  }
  return chooseLineEnding(lineFeeds, pairs, returns);
}

/** The line ending that stands most often among so many `\n`, `\r\n` and `\r`; and whether there are several kinds. */
export function chooseLineEnding(
  lineFeeds: number,
  pairs: number,
  returns: number,
): { readonly ending: LineEnding; readonly mixed: boolean } {
  const kinds = (lineFeeds > 0 ? 1 : 0) + (pairs > 0 ? 1 : 0) + (returns > 0 ? 1 : 0);
  const ending = pairs > lineFeeds && pairs >= returns ? '\r\n' : returns > lineFeeds ? '\r' : '\n';
  return { ending, mixed: kinds > 1 };
}
