import type { SpecFile } from '../model/spec-file.ts';
import type { Operand, Reference } from '../model/statement.ts';
import { reached } from '../parse/statements/operand-words.ts';
import { findLineStart } from '../text/line-surgery.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { isPaired } from './whole-words.ts';

/** Signs and words between the members of a list. */
const listSign = /^[*_`]*\s*(?:,|、|，|;|\/|\+|&|‖|∥)?\s*(?:(?:and|or|und|y|e|和|与)\s+)?[*_`]*$/i;

/** What goes with a member of a list: `T005 (the model)`, `T005 PASS`, `T005 is done`, `T005 ✅`. */
const memberNote = new RegExp(
  `^[*_\`]*(?:\\s*\\([^()]*\\)|\\s+(?:(?:is|has been)\\s+)?(?:${[...reached].join('|')})(?![\\p{L}\\p{N}]| (?:the|an?|its|all|both|each) )|\\s*[✅☑✔]\u{fe0f}?)+`,
  'iu',
);

/**
 * Take a task out of the list on one side of a statement.
 *
 * A range is written as what is left of it: `T004-T007` without T005 is `T004, T006-T007`.
 *
 * @param file
 *   Model that the operand is part of.
 * @param key
 *   Task to take out.
 * @returns
 *   Null where the side does not name the task by its id, or names nothing else.
 */
export function removeFromOperand(
  file: SpecFile,
  text: string,
  operand: Operand,
  key: string,
): readonly TextEdit[] | null {
  const references = listIdReferences(operand);
  const edits: TextEdit[] = [];
  const kept = references.filter((reference) => !coversTask(file, reference, key) || reference.type === 'task-range');
  if (kept.length === 0) return null;
  for (const [index, reference] of references.entries()) {
    if (!coversTask(file, reference, key)) continue;
    if (reference.type === 'task-range') {
      const rest = writeRest(file, text, reference, key);
      if (rest === '' && references.length === 1) return null;
      if (rest !== '') {
        edits.push({ ...reference.range, newText: rest });
        continue;
      }
    }
    edits.push(cutMember(text, reference, references[index - 1], references[index + 1]));
  }
  edits.push(...agreeWithRest(file, text, operand, new Set([key])));
  return edits.length === 0 ? null : edits;
}

/**
 * Put another id in the place of one in a list; null where the side does not name the task by its very id.
 *
 * Words that describe the one task (`Configuration updates (T002)`) give way with it.
 */
export function replaceInOperand(
  file: SpecFile,
  text: string,
  operand: Operand,
  key: string,
  id: string,
): readonly TextEdit[] | null {
  const [only] = operand.references;
  if (operand.references.length === 1 && only?.type === 'task' && coversTask(file, only, key)) {
    const before = text.slice(operand.range.start, only.range.start);
    const after = text.slice(only.range.end, operand.range.end);
    // `[depends:T133] Sift the flour`: behind its bracket the side speaks of something else.
    const isWithin = countOpen(before) + countOpen(after) === 0 && isPaired(before + after);
    if (/\p{Letter}/u.test(before + after) && isWithin)
      return [{ ...operand.range, newText: nameLike(text, only, id) }];
  }
  const found = listIdReferences(operand).filter(
    (reference) => reference.type === 'task' && coversTask(file, reference, key),
  );
  return found.length === 0
    ? null
    : found.map((reference) => ({ ...reference.range, newText: nameLike(text, reference, id) }));
}

/** Brackets that a piece of text opens, less those that it closes. */
function countOpen(words: string): number {
  return [...words].reduce((sum, sign) => sum + ('([{（'.includes(sign) ? 1 : ')]}）'.includes(sign) ? -1 : 0), 0);
}

/** Add an id behind the last one of a list, parted as the list is. */
export function appendToOperand(text: string, operand: Operand, newId: string): readonly TextEdit[] | null {
  const references = listIdReferences(operand);
  const last = references.at(-1);
  if (last === undefined) return null;
  const id = nameLike(text, last, newId);
  const before = references.at(-2);
  // `T005` and `T006`: what closes the last member opens the next.
  const closing = matchWords(/^[*_`]+/, text.slice(last.range.end));
  const opening = matchWords(/[*_`]+$/, text.slice(0, last.range.start));
  const usual = closing !== '' && closing === opening ? `${closing}, ${opening}` : findUsualSign(text, last);
  const sign = before === undefined ? usual : text.slice(before.range.end, last.range.start);
  const isPlain = listSign.test(sign) && /[^\s*_`]/.test(sign) && !/\p{Letter}/u.test(sign);
  const verb = references.length === 1 && last.type === 'task' ? agree(text, operand, 'many') : [];
  return [{ start: last.range.end, end: last.range.end, newText: (isPlain ? sign : usual) + id }, ...verb];
}

/** `、` beside full-width signs, else a comma. */
function findUsualSign(text: string, { range }: Reference): string {
  return /[（）：；，、。]/.test(text.charAt(range.start - 1) + text.charAt(range.end)) ? '、' : ', ';
}

/** An id with the word that another has before it: `Task 3` beside `Task 2`. */
export function nameLike(text: string, { range }: Reference, id: string): string {
  const word = matchWords(/^task[ \t]+(?=\d)/i, text.slice(range.start, range.end));
  return /^\d/.test(id) ? word + id : id;
}

/** Verbs behind one task, and behind several. */
const verbs = [
  ['is', 'are'],
  ['has', 'have'],
  ['depends', 'depend'],
  ['requires', 'require'],
  ['needs', 'need'],
  ['waits', 'wait'],
  ['follows', 'follow'],
  ['blocks', 'block'],
  ['unblocks', 'unblock'],
] as const;

/** Let the verb behind a list agree with the one task that is left of it when others go; no edits where more are left. */
export function agreeWithRest(
  file: SpecFile,
  text: string,
  operand: Operand,
  gone: ReadonlySet<string>,
): readonly TextEdit[] {
  const named = new Set(listIdReferences(operand).flatMap((reference) => listReferenced(file, reference)));
  const left = [...named].filter((key) => !gone.has(key));
  if (left.length !== 1 || named.size < 2) return [];
  // `Both T004 and T006 require T003`
  const start = listIdReferences(operand)[0]?.range.start ?? 0;
  const both = matchWords(/(?<!\p{L})both[ \t]+$/iu, text.slice(findLineStart(text, start), start));
  const cut = both === '' ? [] : [{ start: start - both.length, end: start, newText: '' }];
  return [...cut, ...agree(text, operand, 'one')];
}

/** `until T020 is merged`, `until T020, T010 are merged`: the verb behind a list that has one member, or several. */
function agree(text: string, operand: Operand, count: 'one' | 'many'): readonly TextEdit[] {
  const last = listIdReferences(operand).at(-1);
  if (last === undefined) return [];
  const [found = '', word = ''] = /^[*_`]*[ \t]+(\p{L}+)(?=[ \t])/u.exec(text.slice(last.range.end)) ?? [];
  const verb = verbs.find(([one, many]) => word === (count === 'one' ? many : one))?.[count === 'one' ? 0 : 1];
  if (verb === undefined) return [];
  const end = last.range.end + found.length;
  return [{ start: end - word.length, end, newText: verb }];
}

/** Whether an operand names nothing but tasks by their ids (words beside the ids aside). */
export function isListOfIds(operand: Operand): boolean {
  return (
    operand.references.length > 0 &&
    operand.references.every((reference) => ['task', 'task-range'].includes(reference.type))
  );
}

/** Keys of the tasks that a reference by id means, in file order. */
export function listReferenced(file: SpecFile, reference: Reference): readonly string[] {
  const positions = getPositions(file);
  const keyAt = (position: number): string => file.tasks[position]?.key ?? '';
  if (reference.type === 'task') return (positions.get(loosen(reference.id)) ?? []).map(keyAt);
  if (reference.type !== 'task-range') return [];
  const from = positions.get(loosen(reference.from))?.[0];
  const to = positions.get(loosen(reference.to))?.at(-1);
  if (from === undefined || to === undefined || to < from) return [];
  return file.tasks.slice(from, to + 1).map((task) => task.key);
}

/** Where the tasks of an id stand, by the id as people write it; made at the first question about a model. */
const positionsOfFiles = new WeakMap<SpecFile, ReadonlyMap<string, readonly number[]>>();

function getPositions(file: SpecFile): ReadonlyMap<string, readonly number[]> {
  const known = positionsOfFiles.get(file);
  if (known !== undefined) return known;
  const positions = new Map<string, number[]>();
  file.tasks.forEach((task, position) => {
    for (const id of new Set(task.ids.map(loosen))) positions.set(id, [...(positions.get(id) ?? []), position]);
  });
  positionsOfFiles.set(file, positions);
  return positions;
}

/** Write tasks as a list of ids, neighbours of three or more as a range. */
export function writeIdList(file: SpecFile, keys: readonly string[], sign: string): string {
  const positions = keys
    .map((key) => file.tasks.findIndex((task) => task.key === key))
    .filter((position) => position >= 0)
    .sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const position of positions) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === position - 1) run.push(position);
    else runs.push([position]);
  }
  const idAt = (position: number | undefined): string => file.tasks[position ?? -1]?.id ?? '';
  return runs.flatMap((run) => (run.length > 2 ? [idAt(run[0]) + sign + idAt(run.at(-1))] : run.map(idAt))).join(', ');
}

/** The sign between the ends of a range as written: `-`, `–`, ` to `. */
export function readRangeSign(text: string, reference: Extract<Reference, { type: 'task-range' }>): string {
  const words = text.slice(reference.range.start, reference.range.end);
  const sign = /^[*`]*[^\s–~〜…]*?\d[\w.]*[*`]*(\s*(?:-|–|~|〜|～|\.{2,3}|…|to|through|至|到)\s*)/i.exec(words)?.[1];
  return sign ?? '-';
}

function listIdReferences(operand: Operand): readonly Extract<Reference, { type: 'task' | 'task-range' }>[] {
  return operand.references
    .filter((reference) => reference.type === 'task' || reference.type === 'task-range')
    .toSorted((a, b) => a.range.start - b.range.start);
}

function coversTask(file: SpecFile, reference: Reference, key: string): boolean {
  return listReferenced(file, reference).includes(key);
}

function writeRest(
  file: SpecFile,
  text: string,
  reference: Extract<Reference, { type: 'task-range' }>,
  key: string,
): string {
  const rest = listReferenced(file, reference).filter((other) => other !== key);
  return writeIdList(file, rest, readRangeSign(text, reference));
}

/** `T005, ` of `T004, T005, T006`; `, T006` where it is the last. */
function cutMember(
  text: string,
  { range: { start, end } }: Reference,
  before: Reference | undefined,
  next: Reference | undefined,
): TextEdit {
  const note = matchWords(memberNote, text.slice(end));
  if (next !== undefined && (before === undefined || listSign.test(text.slice(end + note.length, next.range.start)))) {
    return { start, end: next.range.start, newText: '' };
  }
  const from = before?.range.end ?? start;
  const beforeNote = matchWords(memberNote, text.slice(from, start));
  return { start: from + beforeNote.length, end: end + note.length, newText: '' };
}

function loosen(id: string): string {
  return id
    .toLowerCase()
    .replace(/^(?:tasks?[\s-]*|t-?)(?=\d)/, '')
    .replace(/\b0+(?=\d)/g, '');
}
