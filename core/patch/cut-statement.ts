import { parseDuration } from '../model/parse-duration.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Operand, Statement } from '../model/statement.ts';
import { findEntry, readFrontMatter } from '../parse/backlog/front-matter.ts';
import { frontDependencyNames } from '../parse/backlog/parse-backlog-folder.ts';
import { findLineEnd, findLineStart, insertLines, skipLineEnding } from '../text/line-surgery.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';
import { cutAfter, cutArrow } from './diagram-edit.ts';
import type { DependencyPair } from './edit-command.ts';
import { isFixed } from './fixed-statement.ts';
import { removeFrontItem } from './front-matter-edit.ts';
import { listReferenced, readRangeSign, removeFromOperand, writeIdList } from './operand-edit.ts';
import { findTask } from './patch-workspace.ts';
import { removeStatement } from './remove-statement.ts';
import { isPaired } from './whole-words.ts';

/**
 * List ways to make a statement no longer say one pair, the smallest first.
 *
 * They are tries: whether one keeps all other pairs is told by reading the text that it makes.
 *
 * 1. The statement says nothing else: it goes.
 * 2. One side is a single task: the other side's list gets shorter.
 * 3. A link of a chain is cut: `T001 → T002; T003 → T004`.
 * 4. Both sides are lists: one list gets shorter, and a second sentence states what else the task waits for.
 */
export function listCuts(
  file: SpecFile,
  text: string,
  statement: Statement,
  pair: DependencyPair,
): readonly (readonly TextEdit[])[] {
  const { dependents, prerequisites } = statement;
  if (statement.form === 'front-matter') return listFrontCuts(file, text, statement, pair);
  if (isFixed(statement)) return [];
  if (statement.form === 'gantt') return [cutAfter(text, statement)];
  if (statement.form === 'mermaid') return [cutArrow(text, statement, file.lineEnding)];
  // `**Blocks**: T002, T004` of a task lists what waits for it.
  const isBlocks = statement.form.endsWith('blocks');
  const waiting = statement.task === null || isBlocks ? listNamed(file, dependents) : [statement.task];
  const awaited = statement.task !== null && isBlocks ? [statement.task] : listNamed(file, prerequisites);
  const cuts: (readonly TextEdit[] | null)[] = [];
  if (statement.form === 'chain') cuts.push(...listChainCuts(text, statement));
  if (waiting.length === 1 && awaited.length === 1) {
    const short = shortenToIds(statement);
    cuts.push([removeClause(text, statement)], [removeStatement(file, text, statement)]);
    if (short !== null) cuts.push([removeStatement(file, text, short)]);
  }
  if (waiting.length === 1) cuts.push(removeFromOperand(file, text, prerequisites, pair.dependsOn));
  if (awaited.length === 1) cuts.push(removeFromOperand(file, text, dependents, pair.task));
  if (waiting.length > 1 && awaited.length > 1) cuts.push(...listSplits(file, text, statement, pair, waiting, awaited));
  return cuts.filter((cut) => cut !== null && cut.length > 0) as readonly (readonly TextEdit[])[];
}

/** `after T004 (45 min)`: what stands behind the last id of a note may be about the task itself. */
export function shortenToIds(statement: Statement): Statement | null {
  const { range, prerequisites } = statement;
  const end = Math.max(...prerequisites.references.map((reference) => reference.range.end));
  if (statement.task === null || end >= range.end || end <= range.start) return null;
  return {
    ...statement,
    range: { start: range.start, end },
    prerequisites: { ...prerequisites, range: { start: prerequisites.range.start, end } },
  };
}

/** `dependencies: [task-1, task-2]` */
function listFrontCuts(
  file: SpecFile,
  text: string,
  statement: Statement,
  pair: DependencyPair,
): readonly (readonly TextEdit[])[] {
  const entry = findEntry(readFrontMatter(text), ...frontDependencyNames);
  const named = statement.prerequisites.references.find((other) =>
    listReferenced(file, other).includes(pair.dependsOn),
  );
  const item = entry?.items.find(({ range }) => range.start === named?.range.start);
  return entry === null || item === undefined ? [] : [[removeFrontItem(text, entry, item.range)]];
}

/** Keys of the tasks that a side names; one id is one task, also where two tasks have it. */
function listNamed(file: SpecFile, operand: Operand): readonly string[] {
  const keys = listKeys(file, operand, null);
  const [only] = operand.references;
  return operand.references.length === 1 && only?.type === 'task' ? keys.slice(0, 1) : keys;
}

/** Keys of the tasks that a side names by id; the task that states it where the side is the task itself. */
export function listKeys(file: SpecFile, operand: Operand, statement: Statement | null): readonly string[] {
  const keys = new Set(operand.references.flatMap((reference) => listReferenced(file, reference)));
  if (keys.size === 0 && statement?.task != null) keys.add(statement.task);
  return [...keys];
}

/** `; T017 depends on T013` behind another clause of the same line. */
export function removeClause(text: string, statement: Statement): TextEdit {
  const clause = findClause(text, statement);
  const whole = clause.start === statement.range.start && clause.end === statement.range.end;
  if (whole || !hasOtherWords(text, clause)) return { ...clause, newText: text.slice(clause.start, clause.end) };
  const behind = matchWords(/^(?:;|\.)?[ \t]+/, text.slice(clause.end, statement.range.end));
  const sign = matchWords(/;[ \t]+$/, text.slice(statement.range.start, clause.start));
  if (sign !== '') return { start: clause.start - sign.length, end: clause.end, newText: '' };
  // The last sentence of a line takes its full stop and the blank before it along.
  const stop = /^\.?[ \t]*$/.exec(text.slice(clause.end, findLineEnd(text, clause.end)))?.[0];
  if (stop === undefined) return { start: clause.start, end: clause.end + behind.length, newText: '' };
  const head = text.slice(findLineStart(text, clause.start), clause.start);
  const blank = head.trim() === '' ? 0 : head.length - head.trimEnd().length;
  const isSentence = head.trimEnd().endsWith('.');
  return { start: clause.start - blank, end: clause.end + (isSentence ? stop.length : behind.length), newText: '' };
}

/** Whether the lines of a clause say anything besides it. */
function hasOtherWords(text: string, { start, end }: TextRange): boolean {
  const rest = text.slice(findLineStart(text, start), start) + text.slice(end, findLineEnd(text, end));
  return /[\p{Letter}\p{Number}]/u.test(rest);
}

/** `T001 → T002 → T003`: an end drops off, or the chain falls in two. */
function listChainCuts(text: string, statement: Statement): readonly (readonly TextEdit[])[] {
  const [first, second] = [statement.prerequisites.range, statement.dependents.range].toSorted(
    (a, b) => a.start - b.start,
  );
  if (first === undefined || second === undefined) return [];
  const total = findChainTotal(text, statement);
  const close = matchWords(/[*_`]+(?=\s*(?:→|->|=>))/, text.slice(first.end, second.start));
  const own = countOwnMarks(text, first, second);
  const ids = [...statement.prerequisites.references, ...statement.dependents.references]
    .map(({ range }) => range)
    .toSorted((a, b) => a.start - b.start);
  const named = ids.find(({ start, end }) => start >= first.start && end <= first.end);
  return [
    [{ start: first.start - own, end: second.start, newText: '' }],
    // `store.ts` serializes T002 → T004: the words before the first id are about the rest too.
    ...(named === undefined ? [] : [[{ start: named.start, end: second.start, newText: '' }]]),
    [{ start: first.end + own, end: second.end - total.length, newText: '' }],
    [{ start: first.end, end: second.start, newText: `${close}; ${close}` }],
  ];
}

/** `**T004** → T001`: how many signs wrap the first of two links, and not the second. */
export function countOwnMarks(text: string, first: TextRange, second: TextRange): number {
  const between = text.slice(first.end, second.start);
  const close = matchWords(/^[*_`]+/, between);
  return close !== matchWords(/[*_`]+$/, between) && text.slice(0, first.start).endsWith(close) ? close.length : 0;
}

/** `T001 → T002 → T003 (≈ 17h)`: a figure behind a chain whose other steps have none is that of all of it. */
export function findChainTotal(text: string, { range }: Statement): string {
  const words = text.slice(range.start, range.end);
  const [total = '', figure = ''] = /\s*\(([^()]*\d[^()]*)\)[*_]*$/.exec(words) ?? [];
  const isSole = !words.slice(0, -total.length).includes('(');
  return isSole && parseDuration(figure).type === 'duration' ? total : '';
}

function listSplits(
  file: SpecFile,
  text: string,
  statement: Statement,
  pair: DependencyPair,
  waiting: readonly string[],
  awaited: readonly string[],
): readonly (readonly TextEdit[] | null)[] {
  const { dependents, prerequisites } = statement;
  const sign = findSign(text, statement);
  const restAwaited = writeIdList(
    file,
    awaited.filter((key) => key !== pair.dependsOn),
    sign,
  );
  const restWaiting = writeIdList(
    file,
    waiting.filter((key) => key !== pair.task),
    sign,
  );
  const [task, dependsOn] = [findTask(file, pair.task), findTask(file, pair.dependsOn)];
  if (task?.id == null || dependsOn?.id == null) return [];
  const ways = [
    { edits: removeFromOperand(file, text, dependents, pair.task), waits: task.id, for: restAwaited },
    { edits: removeFromOperand(file, text, prerequisites, pair.dependsOn), waits: restWaiting, for: dependsOn.id },
  ];
  return ways.flatMap((way) => {
    if (way.edits === null) return [];
    const sentence = rewriteSides(text, statement, way.waits, way.for);
    const { end } = findClause(text, statement);
    return [
      [...way.edits, writeSentenceBelow(file, text, statement, sentence)],
      [...way.edits, { start: end, end, newText: `; ${sentence}` }],
    ];
  });
}

/**
 * The clause of a statement that holds both of its sides: `T017 depends on T013` of a bullet that says more.
 *
 * Clauses end at a semicolon, a full stop and the end of a line.
 */
export function findClause(text: string, statement: Statement): TextRange {
  const [first, last] = [statement.dependents.range, statement.prerequisites.range].toSorted(
    (a, b) => a.start - b.start,
  );
  const { start, end } = statement.range;
  if (first === undefined || last === undefined || last.end <= start || first.start >= end) return { start, end };
  const inside = Math.max(start, first.start);
  const before = [...text.slice(start, inside).matchAll(/;\s+|\.\s+|[\r\n]+\s*/g)].at(-1);
  const from = before === undefined ? start : start + before.index + before[0].length;
  const after = /;(?=\s)|\.(?=\s|$)|[\r\n]/.exec(text.slice(last.end, end));
  return { start: from, end: after === null ? end : last.end + after.index };
}

/** The statement's own words with other tasks on its sides. */
export function rewriteSides(text: string, statement: Statement, waits: string, awaited: string): string {
  const { start, end } = findClause(text, statement);
  const sides = [
    { ...statement.dependents, words: waits },
    { ...statement.prerequisites, words: awaited },
  ].toSorted((a, b) => a.range.start - b.range.start);
  let words = '';
  let position = start;
  for (const side of sides) {
    // `T010, T012 → parallel once T004`: a side before the statement's own words.
    const tail = side.range.end <= start ? ' ' : findTail(text, side);
    words += text.slice(position, Math.max(position, side.range.start)) + side.words + tail;
    position = Math.max(position, side.range.end);
  }
  return words + text.slice(position, end);
}

/**
 * What closes a side and the blank behind it (`** ` of `T004, T005** `, which opened before it), and what else the
 * sentence tells of it: `T014, T015 test the store and depend on T012`.
 */
function findTail(text: string, { range: { start, end }, references }: Operand): string {
  const words = text.slice(start, end);
  const last = Math.max(start, ...references.map(({ range }) => range.end));
  if (/^[ \t]*(?:and|und|y|et)[ \t]/.test(text.slice(end))) return text.slice(Math.min(last, end), end);
  const blank = matchWords(/[ \t]+$/, words);
  return (isPaired(words) ? '' : matchWords(/\*\*|`/, words.slice(words.search(/\d/)))) + blank;
}

/** As a bullet of its own below the statement's. */
function writeSentenceBelow(file: SpecFile, text: string, statement: Statement, sentence: string): TextEdit {
  const from = findLineStart(text, findClause(text, statement).start);
  const to = findLineEnd(text, Math.max(statement.dependents.range.end, statement.prerequisites.range.end));
  const bullet = matchWords(/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?/, text.slice(from, to));
  const stop = text.slice(to - 1, to) === '.' && !sentence.endsWith('.') ? '.' : '';
  return insertLines(text, skipLineEnding(text, to), [bullet + sentence + stop], file.lineEnding);
}

function findSign(text: string, statement: Statement): string {
  for (const reference of [...statement.dependents.references, ...statement.prerequisites.references]) {
    if (reference.type === 'task-range') return readRangeSign(text, reference);
  }
  return '-';
}
