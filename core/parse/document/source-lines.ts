import { chooseLineEnding } from '../../text/line-map.ts';
import type { Document, HeadingLine, OtherLine } from './document.ts';
import { lineBreak, signOf, signOfLast } from './signs.ts';

/** A line before it is known what it is; what it turns out to be is written into it. */
export type SourceLine = {
  -readonly [Member in Exclude<keyof OtherLine, 'kind'>]: OtherLine[Member];
} & { kind: OtherLine['kind'] | HeadingLine['kind'] };

/** The lines of a text, and how they end. */
export interface SourceLines {
  readonly lines: SourceLine[];
  readonly endings: Document['endings'];
}

/**
 * Cut a text into lines and measure each, in one pass over its characters.
 *
 * A text that ends with a line ending has no empty line after it; an empty text has no lines. A byte order mark belongs
 * to no line.
 */
export function listSourceLines(text: string): SourceLines {
  const lines: SourceLine[] = [];
  const { length } = text;
  let lineFeeds = 0;
  let pairs = 0;
  let returns = 0;
  let next = 0;
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; next < length; start = next) {
    const line = measureLine(text, start, lines.length + 1);
    lines.push(line);
    const { end } = line;
    next = end + 1;
    if (end >= length) next = length;
    else if (text.charCodeAt(end) === 10) lineFeeds += 1;
    else if (text.charCodeAt(next) === 10) {
      pairs += 1;
      next += 1;
    } else returns += 1;
    line.next = next;
  }
  return { lines, endings: chooseLineEnding(lineFeeds, pairs, returns) };
}

/** Measure the line that begins at `start`: its white space at both ends, and its signs. */
function measureLine(text: string, start: number, line: number): SourceLine {
  const { length } = text;
  let column = 0;
  let offset = start;
  for (; offset < length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 32) column += 1;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  const contentStart = offset;
  let contentEnd = offset;
  let signs = 0;
  for (; offset < length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 32 || code === 9) {
      // The bullet of an item parts nothing.
      if (contentEnd > contentStart + 1) signs |= signOfLast(text.charCodeAt(offset - 1));
      continue;
    }
    const found = signOf(code);
    if (found === lineBreak) break;
    signs |= found;
    contentEnd = offset + 1;
  }
  return {
    kind: 'text',
    line,
    start,
    end: offset,
    next: offset,
    indent: column,
    contentStart,
    contentEnd,
    item: -1,
    level: 0,
    signs,
  };
}
