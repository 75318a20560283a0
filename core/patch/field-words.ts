import { parseDuration } from '../model/parse-duration.ts';
import type { Field, Sourced, Task } from '../model/task.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';

/** A value that was left open, as a word among others. */
const openWord =
  /(?<![\p{L}\p{N}])(?:tbd|tba|tbc)(?![\p{L}\p{N}])|^(?:\[[^\]]*\]|[-–—?…]+|n\/a|none|unknown|无|待定|未定)(?=[ \t(（;,])/iu;

/**
 * Take a value out of a field that says more, such as `Estimate: 2h (if the oven works)`: the other words stay, and
 * `TBD` keeps its place.
 *
 * @returns
 *   Null where the field says nothing else, or the value stands in none.
 */
export function blankAmongWords(text: string, task: Task | undefined, { range }: Sourced<unknown>): TextEdit | null {
  if (task === undefined || task.form === 'table-row') return null;
  const fields = task.details.flatMap((detail) => detail.field ?? []);
  const field = fields.find(({ valueRange }) => range.start >= valueRange.start && range.end <= valueRange.end);
  if (field === undefined) return null;
  const { start, end } = field.valueRange;
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, range.start) + text.slice(range.end, end))) return null;
  const about = matchWords(/[~≈约][ \t]*$/u, text.slice(start, range.start)).length;
  return { start: range.start - about, end: range.end, newText: 'TBD' };
}

/**
 * Write a value into a field that has none but says something: into its place (`Estimate: TBD (if the oven works)`),
 * or behind the size (`Effort: Medium`).
 *
 * @returns
 *   Null where the field has no such place, or nothing but the place.
 */
export function writeAmongWords({ value, valueRange: { start, end } }: Field, written: string): TextEdit | null {
  // Bytes that stand for another sign cannot be counted.
  if (end - start !== value.length) return null;
  const open = openWord.exec(value);
  if (open !== null) {
    const at = start + open.index;
    return open[0] === value ? null : { start: at, end: at + open[0].length, newText: written };
  }
  return parseDuration(value).type === 'other' || value.includes('%')
    ? { start: end, end, newText: ` (${written})` }
    : null;
}
