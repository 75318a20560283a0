import type { SpecFile } from '../model/spec-file.ts';
import type { Statement } from '../model/statement.ts';
import type { Field } from '../model/task.ts';
import { reached } from '../parse/statements/operand-words.ts';
import { findLineEnd, findLineStart, removeLines, skipLineEnding } from '../text/line-surgery.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';
import { findMostFrequent } from './find-most-frequent.ts';
import { findTask } from './patch-workspace.ts';
import { removeField } from './remove-value.ts';
import { listCellRanges, listTableLines } from './table-cells.ts';

/**
 * Take a statement out of a text: an inline note with its brackets, a bullet with its line, a sentence with its blank.
 *
 * The field of a task becomes `None` where the file writes that for tasks that wait for nothing.
 */
export function removeStatement(file: SpecFile, text: string, statement: Statement): TextEdit {
  const shared = findSharedField(file, statement);
  if (shared !== null) return removeField(text, shared);
  const field = findStatementField(file, statement);
  if (field !== null) {
    const none = findNoneWord(file, field.name);
    if (none !== null) return { ...field.valueRange, newText: none };
    return removeLines(text, {
      start: findLineStart(text, field.lineRange.start),
      end: nextLine(text, field.lineRange.end),
    });
  }
  const cell = findStatedCell(text, statement);
  if (cell !== null) return { ...cell, newText: findNothingAround(text, cell) };
  const from = findLineStart(text, statement.range.start);
  const to = findLineEnd(text, statement.range.end);
  const isTaskLine = isOnTaskLine(file, statement);
  const note = findNoteRange(file, text, statement);
  const outer = { start: note.start, end: note.end + findReached(text, note.end) };
  if (!isTaskLine) {
    const rest = text.slice(from, outer.start) + text.slice(outer.end, to);
    // Nothing but bullet, markup and a full stop is left of the line.
    if (/^[\s>|]*(?:[-*+]|\d+[.)])?[\s*_`.:;,—–-]*$/.test(rest))
      return removeLines(text, { start: from, end: nextLine(text, to) });
  }
  const lead = matchWords(/(?:\s*(?:[—–;,:]|\s-|\.(?=\s*$)))?\s*$/, text.slice(from, outer.start));
  const tail = matchWords(/^[.;]/, text.slice(outer.end, to));
  const isAtStart =
    from + lead.length >= outer.start ||
    /^[\s]*(?:[-*+]|\d+[.)])?\s*$/.test(text.slice(from, outer.start)) ||
    // `(depends on T004; same oven)`: what is left of the note begins behind the bracket.
    /[([{（]\s*$/.test(text.slice(from, outer.start));
  if (isAtStart) {
    const gap = matchWords(/^[.;,]?\s*/, text.slice(outer.end, to));
    return { start: outer.start, end: outer.end + gap.length, newText: '' };
  }
  const keepsStop = lead.trimStart().startsWith('.') && tail === '.';
  return {
    start: outer.start - lead.length,
    end: outer.end + (tail === ';' || keepsStop ? 1 : 0),
    newText: keepsStop ? '.' : '',
  };
}

/** `Est: 2h | Deps: T001`: the field that makes the statement, where others stand on its line. */
function findSharedField(file: SpecFile, { task: key, prerequisites, dependents }: Statement): Field | null {
  const task = key === null ? undefined : findTask(file, key);
  const fields = task?.details.flatMap(({ field }) => field ?? []) ?? [];
  const named = [prerequisites, dependents].filter(({ references }) => references.length > 0);
  const field = fields.find(({ valueRange: { start, end } }) =>
    named.some(({ range }) => range.start >= start && range.end <= end),
  );
  if (field === undefined || field.lineRange.start === task?.source.lineRange.start) return null;
  return fields.some((other) => other !== field && other.lineRange.start === field.lineRange.start) ? field : null;
}

/** Length of ` is done` behind `Only once T001`. */
function findReached(text: string, end: number): number {
  return matchWords(stateBehind, text.slice(end, findLineEnd(text, end))).length;
}

const stateBehind = new RegExp(
  `^[*_\`]*\\s+(?:(?:is|are|has been|have been)\\s+)?(?:${[...reached].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** The cell of a row whose ids make the statement, blanks left out: the row says more than that. */
function findStatedCell(text: string, { prerequisites, dependents }: Statement): TextRange | null {
  for (const { range } of [prerequisites, dependents]) {
    const line = { start: findLineStart(text, range.start), end: findLineEnd(text, range.end) };
    if (!/^[ \t]*\|/.test(text.slice(line.start, line.end))) continue;
    const column = findColumn(text, line, range.start);
    const cell = column < 1 ? undefined : listCellRanges(text, line)[column];
    if (cell !== undefined) return trimCell(text, cell);
  }
  return null;
}

function findColumn(text: string, line: TextRange, at: number): number {
  return listCellRanges(text, line).findIndex((cell) => at <= cell.end);
}

function trimCell(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + lead + words.trim().length };
}

/** What most other cells of a column say where there is nothing. */
function findNothingAround(text: string, cell: TextRange): string {
  const line = { start: findLineStart(text, cell.start), end: findLineEnd(text, cell.start) };
  const column = findColumn(text, line, cell.start);
  const words = listTableLines(text, cell.start)
    .flatMap((row) => listCellRanges(text, row).slice(column, column + 1))
    .map(({ start, end }) => text.slice(start, end).trim());
  return findMostFrequent(words.filter((word) => /^(?:none|n\/a|[-–—]|无|無|nenhuma?|なし|없음)$/i.test(word))) ?? '—';
}

/** Words that open a note about order on a task line, with the markup around them. */
const noteWords = (() => {
  const words =
    '(?:depend(?:s|ent|ing)?[ -]*(?:up)?on|depends|requires?|needs|blocked[ -]?(?:by|on)|blocks|waits? for|after|depends?|依赖于?|依存|前置|depende de|←|<--?)';
  // `**Depends on**: T003`, `**Depends on:** T003`, `depends on: T003`
  return new RegExp(
    `(?:([*_\`]+)${words}[ \\t]*[:：]?\\1|${words})[ \\t]*[:：]?[ \\t]*(?:tasks?[ \\t]+)?[*_\`]*$`,
    'i',
  );
})();

/**
 * The words of a statement with the brackets and markup that hold nothing else.
 *
 * ```
 * - [ ] T012 Create the store *(depends on T009)*
 *                             ^^^^^^^^^^^^^^^^^^^
 * - [ ] T012 Create the store (depends on T009; same file)
 *                              ^^^^^^^^^^^^^^^^^
 * ```
 */
export function findNoteRange(file: SpecFile, text: string, statement: Statement): TextRange {
  if (!isOnTaskLine(file, statement)) return widen(text, statement.range);
  const { start, end } = findListed(text, statement);
  // The markup before the words may be no part of the statement.
  const opening = matchWords(/[*_`]*$/, text.slice(findLineStart(text, start), statement.range.start)).length;
  const phrase = noteWords.exec(text.slice(statement.range.start - opening, start));
  const from = phrase === null ? start : statement.range.start - opening + phrase.index;
  const bracket = findBracket(text, { start: from, end }, statement.range);
  // `— T014 first`: words behind the ids are the note's too.
  const isWhole = statement.form.startsWith('note-') && statement.range.end > end;
  if (bracket !== null) {
    // `（T001 完了後）`: words of the statement may stand behind its list too.
    const before = text.slice(bracket.start + 1, Math.max(bracket.start + 1, Math.min(from, statement.range.start)));
    const others = before + text.slice(Math.max(end, Math.min(statement.range.end, bracket.end - 1)), bracket.end - 1);
    if (!/[\p{Letter}\d]/u.test(others)) return widen(text, bracket);
    // `(when T014 is done; same oven)`
    const noted = isWhole ? statement.range : { start: from, end };
    const sign = matchWords(/^[*_`]*[;,.]?[ \t]*/, text.slice(noted.end, bracket.end - 1));
    return { start: noted.start, end: noted.end + sign.length };
  }
  return widen(
    text,
    isWhole ? { start: Math.min(from, statement.range.start), end: statement.range.end } : { start: from, end },
  );
}

/** The list of a note: its side of the statement, as far as it stays within the brackets that hold the ids. */
function findListed(text: string, statement: Statement): TextRange {
  // `**Blocks**: T025` lists what waits.
  const { range, references } = statement.form === 'note-blocks' ? statement.dependents : statement.prerequisites;
  if (references.length === 0) return range;
  const start = Math.min(...references.map((reference) => reference.range.start));
  const end = Math.max(...references.map((reference) => reference.range.end));
  const bracket = findBracket(text, { start, end }, statement.range);
  return bracket !== null && range.end >= bracket.end ? { start, end } : range;
}

/** Whether a statement stands on the first line of the task that it is about. */
export function isOnTaskLine(file: SpecFile, statement: Statement): boolean {
  const task = statement.task === null ? undefined : findTask(file, statement.task);
  if (task === undefined) return false;
  const { start, end } = task.source.lineRange;
  return statement.range.start >= start && statement.range.end <= end;
}

function findBracket(text: string, inner: TextRange, within: TextRange): TextRange | null {
  let depth = 0;
  const from = findLineStart(text, within.start);
  for (let at = inner.start - 1; at >= from; at -= 1) {
    const char = text.charAt(at);
    if (')]）'.includes(char)) depth += 1;
    if (!'([（'.includes(char)) continue;
    depth -= 1;
    if (depth >= 0) continue;
    const close = { '(': ')', '[': ']', '（': '）' }[char] ?? ')';
    const to = text.indexOf(close, inner.end);
    return to < 0 || to > findLineEnd(text, inner.end) ? null : { start: at, end: to + 1 };
  }
  return null;
}

function widen(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  for (;;) {
    const pair = text.charAt(start - 1) + text.charAt(end);
    if (!['()', '[]', '**', '__', '``', '（）', '{}'].includes(pair)) return { start, end };
    start -= 1;
    end += 1;
  }
}

/** The field of a task whose value makes the statement; none for a note among other words (`Status: open - after T001`). */
export function findStatementField(file: SpecFile, statement: Statement) {
  if (statement.form.startsWith('note-')) return null;
  const task = statement.task === null ? undefined : findTask(file, statement.task);
  const fields = (task?.details ?? []).flatMap(({ field }) => field ?? []);
  const holds = ({ start, end }: TextRange): boolean =>
    statement.prerequisites.range.start >= start && statement.prerequisites.range.end <= end;
  // All fields of a row, and several of one line, have that line.
  return fields.find((field) => holds(field.valueRange)) ?? fields.find((field) => holds(field.lineRange)) ?? null;
}

/** `None`, `N/A`, `—` as other tasks of the file have it in the field of that name. */
export function findNoneWord(file: SpecFile, name: string): string | null {
  for (const task of file.tasks) {
    for (const { field } of task.details) {
      if (field === null || field.name.toLowerCase() !== name.toLowerCase()) continue;
      const word = /^(?:none|n\/a|—|–|-|无|無|nenhuma?|なし|없음)(?=$|[\s.,;(])/i.exec(field.value)?.[0];
      if (word !== undefined) return word;
    }
  }
  return null;
}

function nextLine(text: string, end: number): number {
  return skipLineEnding(text, findLineEnd(text, end));
}
