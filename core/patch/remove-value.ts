import { findFieldCuts } from '../fields/field-line.ts';
import type { Field, Sourced } from '../model/task.ts';
import { findLineEnd, findLineStart, removeLines, skipLineEnding } from '../text/line-surgery.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';

/**
 * Take a value out of a text together with what only served it: its field line, its brackets, its emoji.
 *
 * @param text
 *   Text that the value was read from.
 * @param source
 *   Where the value stands and how it is written.
 */
export function removeValue<Value>(text: string, source: Sourced<Value>): TextEdit {
  switch (source.form) {
    case 'field':
    case 'inline':
      return removeSegment(text, source.range.start, source.range.end);
    case 'tail':
    case 'heading':
    case 'list':
    case 'emoji':
      return removeInline(text, source.range.start, source.range.end);
    case 'cell':
      return removeFromCell(text, source.range.start, source.range.end);
    // In a file without a front matter of its own there is none.
    case 'front-matter':
      return { ...source.range, newText: '' };
  }
}

/** Take a field line out of a text, or, where several fields share a line, its part of the line. */
export function removeField(text: string, field: Field): TextEdit {
  return removeSegment(text, field.nameRange.start, Math.max(field.valueRange.end, field.nameRange.end));
}

/** `| **2026-03-04** |`: the marks around a value go with it, the blanks of its cell stay. */
function removeFromCell(text: string, start: number, end: number): TextEdit {
  const width = countMarks(text, start, end);
  return { start: start - width, end: end + width, newText: '' };
}

/** How many signs of emphasis or code stand on either side of a range. */
function countMarks(text: string, start: number, end: number): number {
  const marks = matchWords(/[*_~`]*$/, text.slice(findLineStart(text, start), start));
  return text.startsWith(marks, end) ? marks.length : 0;
}

function removeSegment(text: string, start: number, end: number): TextEdit {
  const from = findLineStart(text, start);
  const to = findLineEnd(text, end);
  const line = text.slice(from, to);
  if (/^[ \t]*\|/.test(line) && /\|[ \t]*[*_~`]*$/.test(text.slice(from, start)))
    return removeFromCell(text, start, end);
  // `- *Est: 2h, Owner: Kim*`: what wraps all fields stays with those that are left.
  const wrap = /^[ \t]*(?:[-*+>]\s+)?([*_])(?![*_])[^*_]*\1$/.test(line) ? 1 : 0;
  const opening = matchWords(/^[ \t]*(?:[-*+>]\s+)?/, line).length + wrap;
  // `**Spec**: spec.md · **Plan**: plan.md`, `Est: 2h, Owner: Kim`
  const bars = [
    ...line.matchAll(/\s+(?:\||[·•](?=\s+(?:\*\*|__)))\s+/g),
    ...findFieldCuts(line.slice(opening)).map((cut) => ({ ...cut, index: opening + cut.index })),
  ]
    .map((cut) => ({ at: from + cut.index, length: cut[0]?.length ?? 0 }))
    .toSorted((a, b) => a.at - b.at);
  // `  - **Estimate**: 2h`: nothing but markup and a name around it
  const isWholeLine = /^[ \t]*(?:[-*+]\s+)?[*_`]*[\p{Letter}\p{Number} /-]+[*_`]*\s*[:：]/u.test(line);
  const isTask = /^[ \t]*(?:[-*+]|\d+[.)])\s+\[.\]|^#/.test(line);
  if (isWholeLine && !isTask && bars.length === 0) {
    // `- **Due**: 2026-03-04 <!-- hard -->`: a comment stays, and the name with it.
    const blank = /^[ \t]*(?=<!--)/.exec(text.slice(end, to))?.[0];
    return blank === undefined
      ? removeLines(text, { start: from, end: skipLineEnding(text, to) })
      : { start, end: end + blank.length, newText: '' };
  }
  if (bars.length > 0 && !isTask) {
    const before = bars.filter((bar) => bar.at < start).at(-1);
    const after = bars.find((bar) => bar.at >= end);
    if (before !== undefined) return { start: before.at, end: after?.at ?? to - wrap, newText: '' };
    // First of several: the bullet stays.
    if (after !== undefined) return { start: from + opening, end: after.at + after.length, newText: '' };
  }
  return removeInline(text, start, end);
}

/** `3h est.`, `2h actual`; not `2h actual:3h`, where it is the name of the next. */
const nameBehind =
  /^[ \t]+(?:est\.?|estimated?|planned|act\.?|actual(?:ly)?|spent|logged|real)(?![\p{Letter}\p{Number}:：=])/iu;

/** ` (2h)`, ` ~2h`, ` ⏱️ 2 hours`, ` (Actual: 45 min)`, ` actual:1.5h`, ` 📅 2026-12-01`, ` | Est: 2h`, ` — 30m`, `est. 1h, ` of several */
function removeInline(text: string, valueStart: number, valueEnd: number): TextEdit {
  const from = findLineStart(text, valueStart);
  const to = findLineEnd(text, valueEnd);
  const head = text.slice(from, valueStart);
  const glued = /(?<=^|[ \t(,])\p{Letter}[\p{Letter}-]*[:=]$/u;
  const worded =
    /(?:(?:[—–-][ \t]*)?(?<!\p{Letter})(?:est\.?|estimated?|effort|eta|actual|took|spent|(?:done|finished|completed) in|预计|预估|实际)[ \t]*[:：]?[ \t]*[~≈]?[ \t]*|[~≈]\s*|[\p{Letter} ]*[\p{Letter}][*_]*(?:::?|：)[*_]*\s*|@\p{Letter}+[:(]|(?:\p{Extended_Pictographic}|\u{fe0f})+\s*)$/iu;
  let start = valueStart - ((glued.exec(head) ?? worded.exec(head))?.[0].length ?? 0);
  let end = valueEnd + matchWords(nameBehind, text.slice(valueEnd, to)).length;
  const before = text.slice(from, start);
  // `2 Std., verantwortlich: Jörg`: the full stop is that of the unit.
  if (/^\.\s*[)\]）】},;，、/]/.test(text.slice(end, to))) end += 1;
  const rest = text.slice(end, to);
  const closing = /^\s*[)\]）】}`]/.exec(rest)?.[0];
  const separator = /^\s*[,;，、/|·•]\s*/.exec(rest)?.[0];
  if (/[([（【{`]$/.test(before)) {
    // Alone in its brackets it takes them along; the first of several takes what parts it from the next.
    if (closing !== undefined) {
      start -= 1;
      end += closing.length;
      // `*(2h)*`
      const width = countMarks(text, start, end);
      start -= width;
      end += width;
    } else if (separator !== undefined) return { start, end: end + separator.length, newText: '' };
  } else if (closing !== undefined && head.slice(start - from).endsWith('(')) end += closing.length;
  else if (/\.[ \t]*$/.test(before)) {
    // A sentence of its own goes with its full stop; the first of several values leaves its place to the next.
    if (separator !== undefined) return { start, end: end + separator.length, newText: '' };
    if (rest.startsWith('.')) end += 1;
  }
  // The bars of a table part cells, those of a task's line its values.
  const isTaskLine = /^[ \t]*(?:[-*+]|\d+[.)]|#+)[ \t]/.test(head);
  const parting = isTaskLine ? /[ \t]*(?:[,;，、|·•/]|(?<=[ \t])[—–-])?[ \t]*$/ : /[ \t]+$/;
  // `Sell (2h)(depends on T001)`
  const gap = /^[([（]/.test(text.slice(end, to)) ? 0 : matchWords(parting, text.slice(from, start)).length;
  return { start: start - gap, end, newText: '' };
}
