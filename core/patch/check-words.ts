import { actualField } from '../fields/actual.ts';
import { assigneeField } from '../fields/assignee.ts';
import { dueField } from '../fields/due.ts';
import { estimateField } from '../fields/estimate.ts';
import { isNamed } from '../fields/field-spec.ts';
import { startField } from '../fields/start.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Detail, Sourced, Task } from '../model/task.ts';
import type { TextRange } from '../text/text-range.ts';

/** How many words may name a value that stands among others: `estimated at about 3 hours`. */
const wordsOfName = 3;

/**
 * Say whether a title lost words that are neither a value of the task, with its name, nor a statement.
 *
 * @param file
 *   What was read before the change.
 * @param old
 *   The task before.
 * @param now
 *   The task after.
 */
export function losesTitleWords(file: SpecFile, old: Task, now: Task): boolean {
  const { start, end } = old.source.titleRange;
  // Bytes that stand for another sign are no words of the title that could be counted.
  if (old.title === now.title || end - start !== old.title.length) return false;
  const covered = [
    ...listValues(old).map((value) => value.range),
    ...file.statements.map((statement) => statement.range),
    // `(Owner: -, Estimate: TBD)` was part of the title as long as it held no value.
    ...listValues(now).map((value) => ({ start: value.range.start, end })),
  ].filter((range) => meets(range, { start, end }));
  return !holdsInOrder(listWords(now.title), listKept(old.title, start, covered));
}

function listValues({ estimate, actual, due, start, assignee }: Task): readonly Sourced<unknown>[] {
  return [estimate, actual, due, start, assignee].filter((value) => value !== null);
}

const valueSpecs = [estimateField, actualField, dueField, startField, assigneeField] as const;

/**
 * Say whether the lines below a task lost words that are neither a value of it with its name, nor a field of a value
 * that said none.
 *
 * @param old
 *   The task before.
 * @param now
 *   The task after.
 */
export function losesDetailWords(old: Task, now: Task): boolean {
  if (old.form === 'table-row' || old.form === 'document') return false;
  const values = listValues(old).map((value) => value.range);
  const open = old.details.flatMap(({ field }) => {
    const isOpen = field !== null && valueSpecs.some((spec) => isNamed(spec, field.name));
    return isOpen && !values.some((value) => meets(value, field.valueRange)) ? [field.valueRange] : [];
  });
  const kept = listLines(old).flatMap(({ text, range: { start, end } }) =>
    end - start === text.length
      ? listKept(
          text,
          start,
          [...values, ...open].filter((range) => meets(range, { start, end })),
        )
      : [],
  );
  return !holdsInOrder(
    listLines(now).flatMap(({ text }) => listWords(text)),
    kept,
  );
}

/** One detail a line: of several fields the first has the words of all. */
function listLines({ details }: Task): readonly Detail[] {
  return details.filter((detail, index) => detail.line !== details[index - 1]?.line);
}

function meets(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && one.end > other.start;
}

/** The words of a line outside some ranges and their names. */
function listKept(words: string, from: number, covered: readonly TextRange[]): readonly string[] {
  let rest = words;
  for (const { start, end } of covered) {
    const head = rest.slice(0, Math.max(0, start - from));
    const name = new RegExp(`(?:[\\p{L}\\p{N}]+[^\\p{L}\\p{N}]*){0,${wordsOfName}}$`, 'u').exec(head)?.[0].length ?? 0;
    const cut = head.length - name;
    rest = rest.slice(0, cut) + ' '.repeat(Math.min(rest.length, end - from) - cut) + rest.slice(end - from);
  }
  return listWords(rest);
}

function listWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function holdsInOrder(words: readonly string[], looked: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (at < looked.length && word === looked[at]) at += 1;
  return at === looked.length;
}
