import { findLineEnd, findLineStart, skipLineEnding, skipLineEndingBack } from '../text/line-surgery.ts';
import type { TextRange } from '../text/text-range.ts';

/**
 * Ranges between the bars of a table row, blanks included. An escaped bar parts nothing.
 *
 * ```
 * | T001 | Fix it | [ ] |
 *  ^^^^^^ first
 * ```
 */
export function listCellRanges(text: string, line: TextRange): readonly TextRange[] {
  const bars: number[] = [];
  for (let at = line.start; at < line.end; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '|') bars.push(at);
  }
  const edges = text.slice(line.start, line.end).trimStart().startsWith('|') ? bars : [line.start - 1, ...bars];
  if (text.slice((edges.at(-1) ?? line.end) + 1, line.end).trim() !== '') edges.push(line.end);
  return edges.slice(1).map((bar, index) => ({ start: (edges[index] ?? 0) + 1, end: bar }));
}

/** Lines of the table that an offset stands in: neighbours with bars, the heading first; none where it stands in none. */
export function listTableLines(text: string, at: number): readonly TextRange[] {
  const isRow = (start: number): boolean => text.slice(start, findLineEnd(text, start)).includes('|');
  let first = findLineStart(text, at);
  while (first > 0) {
    const above = findLineStart(text, skipLineEndingBack(text, first));
    if (!isRow(above)) break;
    first = above;
  }
  const lines: TextRange[] = [];
  for (let start = first; start < text.length && isRow(start); start = skipLineEnding(text, findLineEnd(text, start)))
    lines.push({ start, end: findLineEnd(text, start) });
  return lines;
}

/** Words as they stand in a cell: a bar among them is escaped. */
export function escapeCell(words: string): string {
  return words.replace(/\\?\|/g, '\\|');
}

/** The id that a cell is, or begins with: `T004`, `T004: Sell tickets`; `1.1-1.5` is a range. */
export function readCellId(words: string): string | null {
  return /^(?:[A-Za-z]+-?)?\d+(?:\.\d+)*[a-z]?(?=$|[\s:,\]*`]|\.(?!\d))/.exec(words)?.[0] ?? null;
}
