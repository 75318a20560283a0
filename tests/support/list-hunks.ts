import { applyTextEdits, type TextEdit } from '../../core/text/text-edit.ts';

/** Whole lines that edits take out of a text, and those that they put in their place. */
export interface Hunk {
  /** 1-based line, in the old text, of the first line that goes, or before which lines are put in. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** List what edits do to whole lines, in the order of the text. Lines that stay as they are, are in none. */
export function listHunks(text: string, edits: readonly TextEdit[]): readonly Hunk[] {
  const starts = listStarts(text);
  const regions: { first: number; last: number; edits: TextEdit[] }[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const first = findLine(starts, edit.start);
    const last = findLine(starts, edit.end);
    const before = regions.at(-1);
    if (before !== undefined && first <= before.last) {
      before.last = Math.max(before.last, last);
      before.edits.push(edit);
    } else regions.push({ first, last, edits: [edit] });
  }
  return regions.map((region) => {
    const from = starts[region.first] ?? 0;
    const to = starts[region.last + 1] ?? text.length;
    const old = text.slice(from, to);
    const inside = region.edits.map(({ start, end, newText }) => ({ start: start - from, end: end - from, newText }));
    return trimHunk(region.first + 1, splitLines(old), splitLines(applyTextEdits(old, inside)));
  });
}

/** The lines of a text, without their endings and its byte order mark. */
export function splitLines(text: string): readonly string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
}

function trimHunk(line: number, old: readonly string[], now: readonly string[]): Hunk {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return { line: line + head, removed: old.slice(head, old.length - tail), added: now.slice(head, now.length - tail) };
}

function listStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
}

function findLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
