import type { Field } from '../model/task.ts';
import type { TextRange } from '../text/text-range.ts';
import { viewText } from '../text/text-view.ts';

/** `**Name**: value`, `**Name:** value`, `__Name__: value`; a sign may stand before it. */
const boldName =
  /^(?:\p{Extended_Pictographic}\u{fe0f}?[ \t]*)?(\*\*|__)([^*_\n]{1,60}?)(?:\1[ \t\u00a0\u202f]*[:：]|[:：][ \t]*\1)[ \t]*/u;
/** `_Name: value_`, `*Name: value*`, `*Name:* value` */
const italicName = /^([_*])(?![_*])([\p{L}][^_*:：\n]{0,40}?)[:：](\1(?=[ \t]|$))?[ \t]*/u;
/** `` `status`: done ``, `` `status`：done ``: a name that stands as code. */
const codeName = /^`([\p{L}][\p{L} _-]{1,30})`[ \t]*[:：](?=[ \t]|[^\p{ASCII}]|[\w`])[ \t]*/u;
/** `Name: value`, `Nom : valeur`: a few words, the first in capitals or of a script without them. */
const plainName =
  /^((?:[\p{Lu}\p{Lo}][\p{L}\p{N}'/-]*)(?:[ \t][\p{L}\p{N}'&/()-]+){0,4})(?:：|:(?=[ \t]|$|[^\p{ASCII}/])|[ \u00a0\u202f]:(?=[ \t]))[ \t]*/u;
/** `est: 2h`, `depends_on: T001`: names that say what they are without a capital. */
const smallName =
  /^((?:est(?:imated?)?|effort|actual|owner|assignee|assigned|due|deadline|priority|status|deps|depends(?:[ _-]on)?|dependencies|blocked[ _-]by|blocks))[:：](?=[ \t]|$)[ \t]*/u;
/** `Estimate: `, `*Owner*: `, `est: `: a name that is a task's, whatever stands before it. */
const taskName =
  '[*_`]{0,3}(?:est(?:imated?)?(?: time)?|estimate|effort|act(?:ual)?(?: time)?|spent|took|logged|owner|assignee|assigned(?: to)?|due(?: date)?|deadline|start(?: date)?|priority|prio|status|deps?|depends(?:[ _-]on)?|dependenc(?:y|ies)|blocked[ _-]by|blocks)\\.?[*_`]{0,3}[:：]';
const beginsWithTaskName = new RegExp(`^${taskName}`, 'iu');
/** A second field of a task, where the first is one too: `Est: 2h, Owner: Kim; Deps: T001`, `Est: 1h / Actual: 2h`. */
const nextTaskField = new RegExp(`[ \\t]*[|·•,;/，；、][ \\t]*(?=${taskName})`, 'giu');
/** A second field on the line: ` | **Actual**: 20min`. */
const nextField = /[ \t]*[|·•][ \t]*(?=(?:\*\*|__)[^*_\n]{1,60}(?:(?:\*\*|__)[ \t]*[:：]|[:：](?:\*\*|__)))/gu;

/**
 * Read the named values of a line; one line may hold several: `**Estimated**: 30min | **Actual**: 20min`.
 *
 * @param text
 *   Whole document.
 * @param content
 *   The line's words, after bullet and white space.
 * @param lineRange
 *   The whole line, without its ending.
 * @param line
 *   1-based.
 * @returns
 *   The fields in their order; none for a line of plain words.
 */
export function readFieldLine(text: string, content: TextRange, lineRange: TextRange, line: number): Field[] {
  if (content.end - content.start > 20_000) return [];
  const words = text.slice(content.start, content.end);
  if (!words.includes(':') && !words.includes('：')) return [];
  const fields: Field[] = [];
  let from = 0;
  const cuts = findFieldCuts(words);
  // `*Est: 2h, Owner: Kim*`: what wraps them all belongs to none of them.
  const wrap = cuts.length > 0 ? /^([*_])(?![*_])[^*_]*\1$/.exec(words) : null;
  if (wrap !== null) return readFieldLine(text, { start: content.start + 1, end: content.end - 1 }, lineRange, line);
  for (const cut of [...cuts, null]) {
    const to = cut?.index ?? words.length;
    const field = readField(text, { start: content.start + from, end: content.start + to }, lineRange, line);
    if (field) fields.push(field);
    else if (from === 0) return [];
    from = cut ? cut.index + cut[0].length : to;
  }
  return fields;
}

/**
 * Find where further fields begin on a line that holds several, with the signs before them.
 *
 * @param words
 *   The line's words, after bullet and white space.
 */
export function findFieldCuts(words: string): readonly RegExpExecArray[] {
  const bars = words.includes('|') || words.includes('·') || words.includes('•') ? [...words.matchAll(nextField)] : [];
  return bars.length > 0 || !/[:：].*[:：]/u.test(words) || !beginsWithTaskName.test(words)
    ? bars
    : [...words.matchAll(nextTaskField)];
}

function readField(text: string, content: TextRange, lineRange: TextRange, line: number): Field | null {
  const view = viewText(text, content.start, content.end);
  const words = view.text;
  // Which form it can be is told by how it begins.
  const lead = words.charCodeAt(0);
  const isMarked = lead === 42 || lead === 95;
  const isForeign = lead > 127;
  const bold = isMarked || isForeign ? boldName.exec(words) : null;
  const italic = isMarked && !bold ? italicName.exec(words) : null;
  const code = lead === 96 ? codeName.exec(words) : null;
  const isWords = (isForeign && !bold) || isCapital(lead);
  const plain = isWords ? plainName.exec(words) : isSmall(lead) ? smallName.exec(words) : null;
  const match = bold ?? italic ?? code ?? plain;
  const name = (bold?.[2] ?? italic?.[2] ?? code?.[1] ?? plain?.[1] ?? '').trim();
  if (!match || name === '') return null;
  const nameStart = words.indexOf(name, bold?.[1] ? words.indexOf(bold[1]) + 2 : 0);
  let end = words.length;
  const valueStart = Math.min(match[0].length, end);
  // `_Requirements: 1.1_`: the closing sign is no part of the value.
  if (italic && italic[3] === undefined && words.endsWith(italic[1] ?? '_') && end > valueStart) end -= 1;
  // `2h <!-- from the log -->`
  const comment = words.includes('<!--') ? words.slice(valueStart, end).search(/[ \t]*<!--/) : -1;
  if (comment >= 0) end = valueStart + comment;
  while (end > valueStart && isTrailing(words.charCodeAt(end - 1))) end -= 1;
  return {
    name,
    value: words.slice(valueStart, end),
    line,
    nameRange: view.rangeOf(nameStart, nameStart + name.length),
    valueRange: view.rangeOf(valueStart, end),
    lineRange,
  };
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** A blank, a tab or a backslash. */
function isTrailing(code: number): boolean {
  return code === 32 || code === 9 || code === 92;
}
