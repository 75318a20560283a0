import { writeYamlScalar, type YamlQuote } from '../fields/yaml-scalar.ts';
import type { FrontEntry, FrontMatter } from '../parse/backlog/front-matter.ts';
import type { LineEnding } from '../text/line-map.ts';
import { findLineEnd, findLineStart, insertLines, removeLines, skipLineEnding } from '../text/line-surgery.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';

/** Put another value in the place of one, in its quotes, or in new ones where it needs them. */
export function replaceFrontValue(text: string, range: TextRange, value: string): TextEdit {
  const quote = readQuote(text, range);
  // due: 2026-04-01
  const isBareDate = (words: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(words);
  if (quote === '' && isBareDate(value) && isBareDate(text.slice(range.start, range.end)))
    return { ...range, newText: value };
  const { start, end } = withQuotes(text, range);
  const isInList = /\[[^\]]*$/.test(text.slice(findLineStart(text, start), start));
  return { start, end, newText: writeYamlScalar(value, quote, isInList) };
}

/**
 * Add a value to a list, in the form of its last one: `[task-1, task-2]`, or a line of its own behind `- task-1`.
 *
 * @param entry
 *   A list, an empty one (`[]`), or a name with nothing behind it.
 * @returns
 *   Null where a lone value stands: `dependencies: task-1`.
 */
export function addFrontItem(text: string, entry: FrontEntry, value: string, ending: LineEnding): TextEdit | null {
  const last = entry.items.at(-1);
  if (last === undefined) {
    const word = writeYamlScalar(value, '', true);
    const { start } = entry.valueRange;
    if (text[start] === '[') return { start: start + 1, end: start + 1, newText: word };
    const at = findNameEnd(text, entry);
    return { start: at, end: at, newText: ` [${word}]` };
  }
  if (!entry.isList) return null;
  const quote = readQuote(text, last.range);
  const { end } = withQuotes(text, last.range);
  if (text[entry.valueRange.start] === '[')
    return { start: end, end, newText: `, ${writeYamlScalar(value, quote, true)}` };
  const bullet = /^[ \t]*-[ \t]+/.exec(text.slice(findLineStart(text, end)))?.[0] ?? '  - ';
  const below = skipLineEnding(text, findLineEnd(text, end));
  return insertLines(text, below, [bullet + writeYamlScalar(value, quote)], ending);
}

/** Take a value out of a list; the last one leaves `[]`. */
export function removeFrontItem(text: string, entry: FrontEntry, item: TextRange): TextEdit {
  const own = withQuotes(text, item);
  const isFlow = text[entry.valueRange.start] === '[';
  if (entry.items.length < 2) {
    if (isFlow) return { start: entry.valueRange.start + 1, end: findClosing(text, own.end), newText: '' };
    const at = findNameEnd(text, entry);
    return { start: at, end: entry.valueRange.end, newText: ' []' };
  }
  if (!isFlow) {
    const start = findLineStart(text, own.start);
    return removeLines(text, { start, end: skipLineEnding(text, findLineEnd(text, own.end)) });
  }
  const after = /^[ \t]*,[ \t]*/.exec(text.slice(own.end))?.[0];
  if (after !== undefined) return { start: own.start, end: own.end + after.length, newText: '' };
  const before = matchWords(/[ \t]*,[ \t]*$/, text.slice(entry.valueRange.start, own.start));
  return { start: own.start - before.length, end: own.end, newText: '' };
}

/** Add a line, or several, at the end of a front matter. */
export function addFrontLines(
  text: string,
  matter: FrontMatter,
  lines: readonly string[],
  ending: LineEnding,
): TextEdit {
  // The line that closes it: `---` or `...`
  const at = findLineStart(text, Math.max(0, matter.end - 1));
  const close = text.slice(at, matter.end).trim() === '' ? findLineStart(text, Math.max(0, at - 1)) : at;
  return insertLines(text, close, lines, ending);
}

/** The quotes around a value. */
export function readQuote(text: string, range: TextRange): YamlQuote {
  const sign = text[range.start - 1];
  return (sign === "'" || sign === '"') && text[range.end] === sign ? sign : '';
}

function withQuotes(text: string, range: TextRange): TextRange {
  const width = readQuote(text, range) === '' ? 0 : 1;
  return { start: range.start - width, end: range.end + width };
}

function findNameEnd(text: string, { nameRange }: FrontEntry): number {
  return text.indexOf(':', nameRange.end) + 1;
}

function findClosing(text: string, from: number): number {
  const at = text.indexOf(']', from);
  return at < 0 ? from : at;
}
