import type { TextRange } from '../text/text-range.ts';

/**
 * Ranges between the bars of a table row, blanks included. An escaped bar and a bar in back-ticks part nothing.
 *
 * ```
 * | T001 | Fix it | [ ] |
 *  ^^^^^^ first
 * ```
 */
export function listCellRanges(text: string, line: TextRange): readonly TextRange[] {
  const bars: number[] = [];
  let isCode = false;
  for (let at = line.start; at < line.end; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '`') isCode = !isCode;
    else if (char === '|' && !isCode) bars.push(at);
  }
  const edges = text.slice(line.start, line.end).trimStart().startsWith('|') ? bars : [line.start - 1, ...bars];
  if (text.slice((edges.at(-1) ?? line.end) + 1, line.end).trim() !== '') edges.push(line.end);
  return edges.slice(1).map((bar, index) => ({ start: (edges[index] ?? 0) + 1, end: bar }));
}
