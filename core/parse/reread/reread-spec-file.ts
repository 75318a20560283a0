import type { SpecFile } from '../../model/spec-file.ts';
import type { Statement } from '../../model/statement.ts';
import type { Task } from '../../model/task.ts';
import type { TextRange } from '../../text/text-range.ts';
import { largestFile, parseSpecFile } from '../parse-spec-file.ts';
import { collectKnownNames, findStageWord, type KnownNames } from '../statements/known-names.ts';
import { readTaskStatements } from '../statements/read-task-statements.ts';
import { StatementSink } from '../statements/statement-sink.ts';
import { findPlainIdEnd } from '../task/task-id.ts';
import { shiftModel, shiftTask, type TextShift } from './shift-model.ts';

/** A text that was read, and another one that differs from it in one place. */
export interface TextChange {
  /** The model of `before`. */
  readonly file: SpecFile;
  readonly before: string;
  readonly after: string;
  /** What was replaced, in `before`. */
  readonly replaced: TextRange;
}

/**
 * Read a text anew that differs from one that was read in the words of one task alone.
 *
 * Such a task is a box with a plain id (`- [ ] T012 …`) at the margin, without tasks, boxes, code, tables or comments in
 * its lines; nothing that other lines are read by may change with it: not its id, nor how its block ends. Only its own
 * lines are read; all else moves along.
 *
 * @returns
 *   The same as `parseSpecFile` gives of the new text; null on any doubt, and then all has to be read.
 */
export function rereadSpecFile(change: TextChange): SpecFile | null {
  const { file, before, after, replaced } = change;
  const index = findTaskBefore(file, replaced.start);
  const task = file.tasks[index];
  if (task === undefined || !isPlain(change, task, file.tasks[index + 1])) return null;
  const { start, end } = task.source.blockRange;
  const offset = after.length - before.length;
  const block = before.slice(start, end);
  const nextBlock = after.slice(start, end + offset);
  const known = collectKnownNames(file, findStageWord(before, file.phases));
  const old = readAlone(change, before, task, block, known);
  const next = readAlone(change, after, task, nextBlock, known);
  if (old === null || next === null || !isSameTask(old, next)) return null;
  const own = file.statements.filter(({ range }) => range.start >= start && range.start < end);
  // What the whole reading made of the task must be what its lines alone tell: else there is something else to it.
  if (!isSame(old.task, task) || !isSame(old.statements, own)) return null;
  const lines = countLines(nextBlock) - countLines(block);
  if (!mayKeepProblems(file, task, { block: task.source.blockRange, lines })) return null;
  if (!isSame(task.estimate?.value, next.task.estimate?.value) && !isFreeOfSums(file, task)) return null;
  const lastLine = task.line + countLines(block) - 1;
  return put(file, index, next, { start: replaced.start, end: replaced.end, offset, lastLine, lines });
}

/** What the lines of one task tell, with their places in the whole text. */
interface ReadAlone {
  readonly task: Task;
  readonly statements: readonly Statement[];
}

/** The last task whose first line begins before an offset. */
function findTaskBefore({ tasks }: SpecFile, offset: number): number {
  let low = 0;
  let high = tasks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((tasks[middle]?.source.lineRange.start ?? 0) < offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** Lines that are more than words of a task: fences, tags, quotes, tables, headings, rules, underlines. */
const blockSign = /^[ \t]*(?:[<>|#]|`{3}|~{3}|-{2}|:-|\.{3}|={2}|\*[ \t]*\*[ \t]*\*|_[ \t]*_[ \t]*_|-[ \t]*-[ \t]*-)/m;

/** Whether a change keeps to the words or the mark of a task that its own lines tell all about. */
function isPlain({ file, before, after, replaced }: TextChange, task: Task, below: Task | undefined): boolean {
  const { lineRange, blockRange, indent, markRange, idRange } = task.source;
  const { start, end } = blockRange;
  if (file.kind === 'backlog' || after.length > largestFile || start === 0) return false;
  if (task.form !== 'checkbox' || task.parent !== null || indent !== '') return false;
  if (idRange === null || markRange === null || task.ids.length !== 1) return false;
  const isIdPlain = [before, after].every((text) => findPlainIdEnd(text, idRange.start) === idRange.end);
  if (!isIdPlain || idRange.start - markRange.end !== 2) return false;
  const isTick = replaced.start >= markRange.start && replaced.end <= markRange.end && after.length === before.length;
  if (!isTick && replaced.start < idRange.end) return false;
  if (replaced.end > end || (below?.source.lineRange.start ?? end) < end) return false;
  const isMarkKnown = (text: string) => /^[ xX]$/.test(text.slice(markRange.start, markRange.end));
  if (!isMarkKnown(before) || !isMarkKnown(after)) return false;
  if (file.claims.some(({ what }) => what === 'parallel-total')) return false;
  const nextEnd = end + after.length - before.length;
  const blocks = [before.slice(start, end), after.slice(start, nextEnd)];
  return (
    blocks.every((block, index) => isPlainBlock(block, [lineRange.end - start, findEnd(block)][index] ?? 0, file)) &&
    isPartedBelow(after, nextEnd)
  );
}

function findEnd(block: string): number {
  const end = block.search(/[\r\n]/);
  return end < 0 ? block.length : end;
}

function isPlainBlock(block: string, firstEnd: number, { lineEnding }: SpecFile): boolean {
  if (/<!--|-->/.test(block)) return false;
  const rest = block.slice(firstEnd);
  if (rest.includes('|') || blockSign.test(rest.replace(/^\r?\n/, ''))) return false;
  if (lineEnding === '\n') return !block.includes('\r') && block.endsWith('\n');
  return lineEnding === '\r\n' && !/(?<!\r)\n|\r(?!\n)/.test(block) && block.endsWith('\r\n');
}

/** Whether what follows is read alike, whatever the task's last line was: another box, a heading, or a blank and the margin. */
function isPartedBelow(text: string, at: number): boolean {
  if (/^(?:[-*+] \[.\] |#{1,6} )/.test(text.slice(at, at + 8))) return true;
  const blanks = /(?:[ \t]*\r?\n)*/y;
  blanks.lastIndex = at;
  const next = at + (blanks.exec(text)?.[0].length ?? 0);
  return next >= text.length || (next > at && !/[ \t\r\n]/.test(text.charAt(next)));
}

/** Read the lines of a task without what stands around them; null where they are more than one task. */
function readAlone(
  { file }: TextChange,
  text: string,
  { key, line, phase, group, source }: Task,
  block: string,
  known: KnownNames,
): ReadAlone | null {
  const alone = parseSpecFile(file.path, block, { kind: file.kind });
  const [task] = alone.tasks;
  if (task === undefined || task.source.blockRange.end !== block.length) return null;
  const others = [alone.checklists, alone.sections, alone.fences, alone.claims, alone.legend, alone.header];
  if (alone.tasks.length > 1 || alone.problems.length > 0 || alone.featureReferences.length > 0) return null;
  if (others.some((list) => list.length > 0)) return null;
  const at = source.blockRange.start;
  const placed = shiftModel(task, { start: 0, end: 0, offset: at, lastLine: 0, lines: line - 1 });
  const whole: Task = { ...placed, key, phase, group };
  const sink = new StatementSink(text);
  readTaskStatements(text, whole, known, sink);
  return { task: whole, statements: sink.statements.toSorted((a, b) => a.range.start - b.range.start) };
}

function isSameTask({ task }: ReadAlone, { task: next }: ReadAlone): boolean {
  return task.id === next.id && isSame(task.ids, next.ids) && isSame(task.source.idRange, next.source.idRange);
}

/**
 * Whether all problems of a file stay as they are: none is about the task but for its id, and where lines move none
 * tells a line in its words.
 */
function mayKeepProblems(
  { problems }: SpecFile,
  task: Task,
  { block, lines }: { readonly block: TextRange; readonly lines: number },
): boolean {
  return problems.every(({ code, subject, line, range, message }) => {
    if (code === 'mixed-line-endings' || (lines !== 0 && /\blines? \d/i.test(message))) return false;
    const isInside = range !== null && range.start >= block.start && range.start < block.end;
    const isAbout = subject === task.key || line === task.line || isInside;
    return !isAbout || code === 'id-gap' || code === 'duplicate-id';
  });
}

/** Whether no stated figure is held against the task's estimate. */
function isFreeOfSums({ phases, tasks }: SpecFile, task: Task): boolean {
  const phase = phases.find(({ key }) => key === task.phase);
  return phase?.estimate == null && !tasks.some(({ parent }) => parent === task.key);
}

/** The model with another reading of one task, all else moved along. */
function put(file: SpecFile, index: number, next: ReadAlone, shift: TextShift): SpecFile {
  const { tasks, statements, ...others } = file;
  const block = file.tasks[index]?.source.blockRange ?? { start: 0, end: 0 };
  const first = statements.findIndex(({ range }) => range.start >= block.start);
  const at = first < 0 ? statements.length : first;
  const behind = statements.findIndex(({ range }) => range.start >= block.end);
  const isStill = shift.offset === 0 && shift.lines === 0;
  const move = <Part>(part: Part): Part => (isStill ? part : shiftModel(part, shift));
  return {
    ...file,
    ...move(others),
    tasks: tasks.map((task, place) => (place === index ? next.task : isStill ? task : shiftTask(task, shift))),
    statements: [
      ...move(statements.slice(0, at)),
      ...next.statements,
      ...move(behind < 0 ? [] : statements.slice(behind)),
    ],
  };
}

function countLines(block: string): number {
  return block.split('\n').length - 1;
}

/** Whether two pieces of a model say the same. Models are plain data. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
