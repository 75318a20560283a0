import { findOrderField } from '../parse/statements/field-names.ts';
import { findLineEnd, findLineStart } from '../text/line-surgery.ts';
import { applyTextEdits, type TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';

/** Marks that come in pairs on a line. */
const pairedMarks = ['**', '__', '`'] as const;

/** What no sentence has, each counted in the lines before and after an edit. */
const flaws: readonly RegExp[] = [
  // `( )`, `（）`
  /\(\s*[.,;:]?\s*\)|（\s*[。，、；]?\s*）/gu,
  // `（GREEN，）`, `(; same oven)`, `, ,`
  /[,，、;；]\s*[)）\]]|[(（]\s*[,，、;；]|[,，、;；]\s*[,，、;；]/gu,
  // `- → T004`, `T003 →`
  /^[\s>]*(?:[-*+]|\d+[.)])?\s*(?:→|->|=>)(?=\s|$)|(?:→|->|=>)\s*(?:→|->|=>|[;,.。)）]|$)/gmu,
  // `**** → T004`
  /\*{4}|(?<!`)``(?!`)/gu,
  // `RF: 84. Dep. Done when …`
  /(?:^|[\s(|])(?:deps?|depends on|requires|needs|blocked by|prerequisites?)[*_`]*[.;)]/giu,
  // `T012once`
  /(?<![\p{L}\p{N}_-])\p{Lu}{1,4}-?\d{1,4}(?=[a-z]{3,})/gu,
];

/** Whether the lines of a text are as whole after edits as before: marks in pairs, no empty brackets, no loose signs. */
export function leavesWhole(text: string, edits: readonly TextEdit[]): boolean {
  const from = findLineStart(text, Math.min(...edits.map(({ start }) => start)));
  const to = findLineEnd(text, Math.max(...edits.map(({ end }) => end)));
  const before = text.slice(from, to);
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  const after = applyTextEdits(before, moved);
  return (
    countLoose(after) <= countLoose(before) &&
    flaws.every((flaw) => (after.match(flaw)?.length ?? 0) <= (before.match(flaw)?.length ?? 0))
  );
}

/** Whether every mark and bracket of some words has its other half in them. */
export function isPaired(words: string): boolean {
  return countLoose(words) === 0;
}

/** Marks and brackets without their other half, line by line. */
function countLoose(text: string): number {
  let count = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    for (const mark of pairedMarks) count += (line.split(mark).length - 1) % 2;
    let depth = 0;
    for (const sign of line) {
      if (sign === '(' || sign === '（') depth += 1;
      else if (sign === ')' || sign === '）') depth -= 1;
    }
    count += Math.abs(depth);
  }
  return count;
}

/**
 * The same cut without the harm it does to what stands around it.
 *
 * ```
 * **T006, T007, T008** (the model)      → **T006, T007** (the model), not **T006, T007
 *            ^^^^^^^^^^^^^^^^^^^^
 * Send it (After T004.)                 → Send it, not Send it ()
 *          ^^^^^^^^^^^
 * （GREEN，依赖 T005）                   → （GREEN）, not （GREEN，）
 *        ^^^^^^^
 * RF: 84. Dep: T013. *Done when* …      → RF: 84. *Done when* …, not RF: 84. Dep. *Done when* …
 *            ^^^^^^
 * ```
 *
 * @returns
 *   Edits that take a little more or less; the very ones where nothing is to be mended.
 */
export function mendCut(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const mended = edits.map((edit) => {
    if (edit.newText.trim() !== '' || edit.start === edit.end) return edit;
    const kept = keepMarks(text, edit);
    if (kept !== edit) return kept;
    const { start, end } = takeEmptied(text, edit);
    return start === edit.start && end === edit.end ? edit : { start, end, newText: edit.newText };
  });
  return mended.every((edit, index) => edit === edits[index]) ? edits : mended;
}

/** The first of some cuts that leaves what stands around it whole, as it is or mended; undefined for none. */
export function findWhole(text: string, cuts: readonly (readonly TextEdit[])[]): readonly TextEdit[] | undefined {
  return [...cuts, ...cuts.map((cut) => mendCut(text, cut))].find((cut) => leavesWhole(text, cut));
}

/** Leave a mark whose other half stays: at an end of what goes, else with the words on its other side. */
function keepMarks(text: string, edit: TextEdit): TextEdit {
  const words = text.slice(edit.start, edit.end);
  for (const mark of pairedMarks) {
    if ((words.split(mark).length - 1) % 2 === 0) continue;
    const first = words.indexOf(mark);
    const behind = words.lastIndexOf(mark) + mark.length;
    const length = words.length;
    const ways = [
      { start: text.endsWith(mark, edit.start) ? -mark.length : 0, end: length },
      { start: 0, end: text.startsWith(mark, edit.end) ? length + mark.length : length },
      { start: words.startsWith(mark) ? mark.length : 0, end: length },
      { start: 0, end: words.endsWith(mark) ? length - mark.length : length },
      { start: 0, end: first },
      { start: behind, end: length },
    ];
    const way = ways.find(({ start, end }) => {
      const rest = text.slice(edit.start + start, edit.start + end);
      if (!/\d/.test(rest) || (rest.split(mark).length - 1) % 2 !== 0) return false;
      // ``post-merge`1.0.0` ``
      const around = text.charAt(edit.start + start - 1) + text.charAt(edit.start + end);
      return mark !== '`' || start !== 0 || !/^[\p{L}\p{N}]`$/u.test(around) || words.startsWith(mark);
    });
    if (way !== undefined) return { ...edit, start: edit.start + way.start, end: edit.start + way.end };
  }
  return edit;
}

/** Take brackets along that would be empty, a sign that would part nothing, and the name of a list that is gone. */
function takeEmptied(text: string, { start, end }: TextRange): TextRange {
  const before = text.slice(findLineStart(text, start), start);
  const after = text.slice(end, findLineEnd(text, end));
  const opened = /[ \t]*(?:\(|（)[ \t]*$/u.exec(before)?.[0];
  const closed = /^[ \t]*[.。,;]?[ \t]*(?:\)|）)/u.exec(after)?.[0];
  if (opened !== undefined && closed !== undefined) {
    return { start: start - opened.length, end: end + closed.length };
  }
  const loose = opened === undefined ? undefined : /^[ \t]*[,，、;；][ \t]*/u.exec(after)?.[0];
  if (loose !== undefined) return { start, end: end + loose.length };
  const sign = /[ \t]*[,，、;；][ \t]*$/u.exec(before)?.[0];
  if (sign !== undefined && /^[ \t]*[)）]/u.test(after)) return { start: start - sign.length, end };
  const name = /(?<=^|[\s(|])(?<name>\p{L}+(?: \p{L}+)?)[*_`]*[ \t]*[:：]?[*_`]*[ \t]*$/u.exec(before);
  const stop = /^[*_`]*[.;][ \t]*/u.exec(after)?.[0];
  if (name?.groups?.name !== undefined && stop !== undefined && findOrderField(name.groups.name) !== null) {
    return { start: start - name[0].length, end: end + stop.length };
  }
  return { start, end };
}
