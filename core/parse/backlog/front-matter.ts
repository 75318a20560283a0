import { listLines, type TextLine } from '../../text/line-map.ts';
import type { TextRange } from '../../text/text-range.ts';

/** One value of a front matter, without its quotes. */
export interface FrontValue {
  readonly text: string;
  readonly range: TextRange;
}

/** One `name: value` of a front matter. A list has its items in `items`, a scalar one item. */
export interface FrontEntry {
  readonly name: string;
  readonly line: number;
  readonly nameRange: TextRange;
  /** Everything behind the colon, brackets and quotes included. */
  readonly valueRange: TextRange;
  readonly lineRange: TextRange;
  readonly isList: boolean;
  readonly items: readonly FrontValue[];
}

/** The front matter of a document, and where its text begins. */
export interface FrontMatter {
  readonly entries: readonly FrontEntry[];
  /** Offset of the first line behind it; 0 where there is none. */
  readonly end: number;
  /** Opened and never closed. */
  readonly open: boolean;
}

/**
 * Read the values at the top of a document: scalars, `[flow, lists]`, block lists and folded texts.
 *
 * Nested maps are passed over. Only what is needed for planning is read; all else is left alone.
 */
export function readFrontMatter(text: string): FrontMatter {
  const lines = listLines(text);
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const first = lines[0];
  if (!first || text.slice(bom, first.end).trimEnd() !== '---') return { entries: [], end: 0, open: false };
  const close = lines.findIndex(
    (line, index) =>
      index > 0 && /^(?:---|\.\.\.)\s*$/.test(text.slice(line.start, Math.min(line.end, line.start + 10))),
  );
  if (close < 0)
    return { entries: [], end: 0, open: /^[A-Za-z_]/.test(text.slice(lines[1]?.start ?? 0, lines[1]?.end ?? 0)) };
  const entries: FrontEntry[] = [];
  for (let index = 1; index < close; index += 1) {
    const line = lines[index];
    const match = line ? /^([A-Za-z_][\w-]*)[ \t]*:(?=[ \t]|$)[ \t]*/.exec(text.slice(line.start, line.end)) : null;
    if (!line || !match?.[1]) continue;
    const below = listBelow(text, lines, index + 1, close);
    entries.push(readEntry(text, line, index, match[1], line.start + match[0].length, below));
  }
  return { entries, end: lines[close]?.next ?? text.length, open: false };
}

/** Find the first value of a name. */
export function findEntry(matter: FrontMatter, ...names: readonly string[]): FrontEntry | null {
  return matter.entries.find((entry) => names.includes(entry.name.toLowerCase())) ?? null;
}

/** Lines below a name that belong to its value: indented ones, and `- item` lines. */
function listBelow(text: string, lines: readonly TextLine[], from: number, to: number): TextLine[] {
  const below: TextLine[] = [];
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (!line || !/^(?:[ \t]|-[ \t]|-$)/.test(text.slice(line.start, line.end))) break;
    below.push(line);
  }
  return below;
}

function readEntry(
  text: string,
  line: TextLine,
  index: number,
  name: string,
  valueStart: number,
  below: readonly TextLine[],
): FrontEntry {
  const value = trim(text, valueStart, line.end);
  const words = text.slice(value.start, value.end);
  const base = {
    name,
    line: index + 1,
    nameRange: { start: line.start, end: line.start + name.length },
    lineRange: { start: line.start, end: line.end },
  };
  const last = below.at(-1);
  if (words.startsWith('[')) {
    return { valueRange: value, isList: true, items: splitFlow(text, value), ...base };
  }
  if (/^[>|][+-]?$/.test(words) && last) {
    // A folded text: its lines are one value.
    const range = trim(text, below[0]?.start ?? value.start, last.end);
    const folded = text
      .slice(range.start, range.end)
      .split(/\r\n|\r|\n/)
      .map((part) => part.trim())
      .join(' ');
    return { valueRange: range, isList: false, items: [{ text: folded, range }], ...base };
  }
  const bullets = below.flatMap((item) => {
    const bullet = /^[ \t]*-[ \t]+/.exec(text.slice(item.start, item.end));
    return bullet ? [unquote(text, trim(text, item.start + bullet[0].length, item.end))] : [];
  });
  if (words === '' && bullets.length > 0) {
    return {
      ...base,
      valueRange: { start: bullets[0]?.range.start ?? value.start, end: last?.end ?? value.end },
      isList: true,
      items: bullets,
    };
  }
  return { valueRange: value, isList: false, items: words === '' ? [] : [unquote(text, value)], ...base };
}

function splitFlow(text: string, range: TextRange): FrontValue[] {
  const inner = text.slice(range.start + 1, range.end).replace(/\][^\]]*$/, '');
  const items: FrontValue[] = [];
  for (const match of inner.matchAll(/"[^"]*"|'[^']*'|[^,]+/g)) {
    const item = trim(text, range.start + 1 + match.index, range.start + 1 + match.index + match[0].length);
    if (item.end > item.start) items.push(unquote(text, item));
  }
  return items;
}

function unquote(text: string, range: TextRange): FrontValue {
  const words = text.slice(range.start, range.end);
  const quote = words.charAt(0);
  if (words.length >= 2 && (quote === '"' || quote === "'") && words.endsWith(quote)) {
    const inner = { start: range.start + 1, end: range.end - 1 };
    const plain = text.slice(inner.start, inner.end);
    return { text: quote === "'" ? plain.replaceAll("''", "'") : plain.replaceAll('\\"', '"'), range: inner };
  }
  return { text: words, range };
}

function trim(text: string, start: number, end: number): TextRange {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
