import type { TextRange } from '../../text/text-range.ts';

/**
 * Split a table row into its cells.
 *
 * ```
 * | T001 | Sort seeds | [ ] |
 *   ^^^^   ^^^^^^^^^^   ^^^
 * ```
 *
 * @returns
 *   Content of each cell without the white space around it; an escaped `\|` does not end a cell.
 */
export function splitCells(text: string, start: number, end: number): TextRange[] {
  const cells: TextRange[] = [];
  let from = skipBlanks(text, start, end);
  if (text.charCodeAt(from) === 124) from += 1;
  for (let offset = from; offset < end; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 92) offset += 1;
    else if (code === 124) {
      cells.push(trimRange(text, from, offset));
      from = offset + 1;
    }
  }
  const last = trimRange(text, from, end);
  if (last.end > last.start || cells.length === 0) cells.push(last);
  return cells;
}

/** Tell whether a line is the delimiter row of a table: `|---|:--:|`. */
export function isDelimiterRow(text: string, start: number, end: number): boolean {
  let dashes = 0;
  let pipes = 0;
  for (let offset = start; offset < end; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 45) dashes += 1;
    else if (code === 124) pipes += 1;
    else if (code !== 58 && code !== 32 && code !== 9) return false;
  }
  if (dashes === 0 || pipes === 0) return false;
  return splitCells(text, start, end).every((cell) => /^:?-+:?$/.test(text.slice(cell.start, cell.end)));
}

function skipBlanks(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && (text.charCodeAt(offset) === 32 || text.charCodeAt(offset) === 9)) offset += 1;
  return offset;
}

function trimRange(text: string, start: number, end: number): TextRange {
  const from = skipBlanks(text, start, end);
  let to = end;
  while (to > from && (text.charCodeAt(to - 1) === 32 || text.charCodeAt(to - 1) === 9)) to -= 1;
  return { start: from, end: to };
}
