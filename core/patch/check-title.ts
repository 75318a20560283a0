import type { SpecFile } from '../model/spec-file.ts';
import type { Sourced, Task } from '../model/task.ts';
import type { TextRange } from '../text/text-range.ts';

/** How many words may name a value that stands among those of a title: `estimated at about 3 hours`. */
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
  ].filter((range) => range.start < end && range.end > start);
  return !holdsInOrder(listWords(now.title), listKept(old.title, start, covered));
}

function listValues({ estimate, actual, due, start, assignee }: Task): readonly Sourced<unknown>[] {
  return [estimate, actual, due, start, assignee].filter((value) => value !== null);
}

/** The words of a title outside some ranges and their names. */
function listKept(title: string, from: number, covered: readonly TextRange[]): readonly string[] {
  let rest = title;
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
