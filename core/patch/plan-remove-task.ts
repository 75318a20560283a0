import type { Operand, Statement } from '../model/statement.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { findLineEnd, findLineStart, removeLines, skipLineEnding } from '../text/line-surgery.ts';
import { applyTextEdits, type TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';
import { countOwnMarks, findChainTotal, removeClause } from './cut-statement.ts';
import { cutAfter, dropNode } from './diagram-edit.ts';
import type { EditPlan, FileEdits } from './edit-plan.ts';
import { findMentions, listCovered, type Mention, type MentionRange } from './find-mentions.ts';
import { isFixed } from './fixed-statement.ts';
import { agreeWithRest, listReferenced } from './operand-edit.ts';
import { buildNextWorkspace, findTask, getText, listSubtasks, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, refuse, refuseChanged, refuseUnknownTask } from './plan-result.ts';
import { removeOwnSections } from './remove-own-section.ts';
import { removeStatement } from './remove-statement.ts';
import { findBlock, isWholeDocument, removeBlock } from './task-block.ts';
import { findWhole } from './whole-words.ts';

/**
 * Plan to remove a task with all its lines, and to take it out of every list and range of the folder.
 *
 * A statement that speaks of nothing else goes. Mentions in prose stay, and are told in the notes.
 */
export function planRemoveTask(workspace: PatchWorkspace, command: CommandOf<'remove-task'>): EditPlan {
  const { file } = workspace;
  const task = findTask(file, command.task);
  if (task === undefined) return refuseUnknownTask(command.task, file.path);
  const place = { path: task.path, line: task.line };
  if (task.title !== command.title) {
    return refuseChanged(`title of ${task.key}`, { base: command.title, theirs: task.title, mine: '' }, place);
  }
  if (task.form === 'document' || isWholeDocument(getText(workspace, task.path), task)) {
    return refuse('not-expressible', `${task.key} is a file of its own: remove the file ${task.path}`, place);
  }
  const keys = new Set([task.key, ...listSubtasks(file, task).map((subtask) => subtask.key)]);
  const edits = new Map<string, readonly TextEdit[]>();
  const compose = (path: string, step: readonly TextEdit[]): void => {
    const { length } = getText(workspace, path);
    edits.set(path, composeEdits(length, edits.get(path) ?? [], step));
  };
  let present = workspace;
  const take = (path: string, step: readonly TextEdit[]): void => {
    compose(path, step);
    present = buildNextWorkspace(present, [{ path, edits: step }]);
  };
  // Statements about nothing else first: each round removes one, or cuts it out of a chain.
  for (let round = 0; round <= file.statements.length; round += 1) {
    const step = cutSoleStatement(present, keys);
    if (step === null) break;
    take(file.path, step);
  }
  const mentions = findMentions(present);
  const isGone = (position: number | null): boolean =>
    position !== null && keys.has(present.file.tasks[position]?.key ?? '');
  const rest = new Map<string, TextEdit[]>();
  const add = (path: string, edit: TextEdit): void => {
    rest.set(path, [...(rest.get(path) ?? []), edit]);
  };
  const block = findBlock(present, findTask(present.file, task.key) ?? task);
  const isInside = (mention: Mention): boolean =>
    mention.path === task.path && mention.start >= block.start && mention.end <= block.end;
  for (const range of mentions.ranges) {
    if (isInside(range.from) || !(isGone(range.from.position) || isGone(range.to.position))) continue;
    const words = writeRest(present, range, isGone);
    if (words !== null) add(range.from.path, { ...range.range, newText: words });
  }
  for (const [index, mention] of mentions.singles.entries()) {
    if (mention.isOwn || isInside(mention) || !isGone(mention.position)) continue;
    const { singles } = mentions;
    const cut =
      findOwnRow(present, mention) ?? cutFromList(present, mention, singles[index - 1], singles[index + 1], isGone);
    if (cut !== null) add(mention.path, cut);
  }
  const text = getText(present, file.path);
  for (const { dependents, prerequisites } of present.file.statements) {
    for (const side of [dependents, prerequisites])
      for (const edit of agreeWithRest(present.file, text, side, keys)) add(file.path, edit);
  }
  add(task.path, removeBlock(getText(present, task.path), block));
  for (const [path, list] of rest) compose(path, dropOverlaps(list));
  const files = [...edits].map(([path, list]) => ({ path, edits: list }));
  const plan = removeOwnSections(workspace, task, { ok: true, files, notes: [] });
  return { ...plan, notes: [...summarize(describeLeft(workspace, plan.files, keys)), ...plan.notes] };
}

/** A statement one side of which speaks of nothing but the tasks that go. */
function cutSoleStatement(workspace: PatchWorkspace, keys: ReadonlySet<string>): readonly TextEdit[] | null {
  const { file } = workspace;
  const text = getText(workspace, file.path);
  const [task] = file.tasks.filter((other) => keys.has(other.key));
  const block = task === undefined ? { start: 0, end: 0 } : findBlock(workspace, task);
  const isInside = (statement: Statement): boolean =>
    statement.range.start >= block.start && statement.range.end <= block.end && task?.path === file.path;
  const isSole = (operand: Operand): boolean =>
    operand.references.length > 0 &&
    operand.references.every((reference) => {
      const named = listReferenced(file, reference);
      return named.length > 0 && named.every((key) => keys.has(key));
    });
  // A bar that goes leaves nothing to tell what the bars behind it follow.
  const followers = file.statements.filter(({ form, prerequisites }) => form === 'gantt' && isSole(prerequisites));
  for (const statement of [...followers, ...file.statements]) {
    if (isInside(statement) || (statement.task !== null && keys.has(statement.task))) continue;
    const side = isSole(statement.prerequisites)
      ? statement.prerequisites
      : isSole(statement.dependents)
        ? statement.dependents
        : null;
    // `After T001, these can start:` above a list: the words of each line are about another task.
    if (side === null || !isWithin(side.range, statement.range) || isFixed(statement)) continue;
    if (statement.form === 'mermaid') return [dropNode(text, statement, side.range)];
    if (statement.form === 'gantt' && side === statement.prerequisites) return cutAfter(text, statement);
    if (statement.form === 'chain') {
      const cut = findWhole(text, cutFromChain(file.statements, text, statement, side));
      if (cut !== undefined) return cut;
      continue;
    }
    const isKept = (other: Statement): boolean => !isSole(other.dependents) && !isSole(other.prerequisites);
    const kept = file.statements.filter((other) => other !== statement && isKept(other));
    // `T012 depends on T007; T013 depends on T008`: what is said of others stays, else the words are left and noted.
    const cuts = [removeClause(text, statement), removeStatement(file, text, statement)];
    const fit = cuts.filter((edit) => !isIdle(text, edit) && !kept.some((other) => isHit(edit, other)));
    const cut = findWhole(
      text,
      fit.map((edit) => [edit]),
    );
    if (cut !== undefined) return cut;
  }
  return null;
}

function isWithin(inner: TextRange, outer: TextRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether an edit takes words from either side of a statement. */
function isHit(edit: TextEdit, { dependents, prerequisites }: Statement): boolean {
  return [dependents.range, prerequisites.range].some(({ start, end }) => edit.start < end && edit.end > start);
}

function isIdle(text: string, { start, end, newText }: TextEdit): boolean {
  return text.slice(start, end) === newText;
}

/** `T001 → T002 → T003` without T002 is `T001 → T003`. */
function cutFromChain(
  statements: readonly Statement[],
  text: string,
  statement: Statement,
  side: Operand,
): readonly (readonly TextEdit[])[] {
  const other = side === statement.prerequisites ? statement.dependents : statement.prerequisites;
  const neighbours = statements.filter(
    (link) =>
      link.form === 'chain' &&
      (link.dependents.range.start === side.range.start || link.prerequisites.range.start === side.range.start),
  );
  const ends = neighbours.flatMap((link) => [link.dependents.range, link.prerequisites.range]);
  const before = ends.filter((range) => range.end <= side.range.start).toSorted((a, b) => b.end - a.end)[0];
  const total = side.range.end === statement.range.end ? findChainTotal(text, statement) : '';
  if (before !== undefined) {
    const start = before.end + countOwnMarks(text, before, side.range);
    return [[{ start, end: side.range.end - total.length, newText: '' }]];
  }
  const own = countOwnMarks(text, side.range, other.range);
  const [first] = side.references.map(({ range }) => range.start).toSorted((a, b) => a - b);
  // `store.ts` serializes T002 → T004: the words before the id are about the rest too.
  return [side.range.start - own, ...(first === undefined ? [] : [first])].map((start) => [
    { start, end: other.range.start, newText: '' },
  ]);
}

/** The range with what is left of it; null where nothing is. */
function writeRest(
  { file }: PatchWorkspace,
  range: MentionRange,
  isGone: (position: number | null) => boolean,
): string | null {
  const left = listCovered(file, range).filter((position) => !isGone(position));
  const ids = left.flatMap((position) => file.tasks[position]?.id ?? []);
  if (ids.length === 0) return null;
  return ids.length < 3 ? ids.join(', ') : `${ids[0]}${range.sign}${ids.at(-1)}`;
}

/** `| T001 | Fix the defect | [ ] |`, `| 1.0 Fix the defect | 2h |`: a row of a summary that is about the task, whole. */
function findOwnRow(workspace: PatchWorkspace, mention: Mention): TextEdit | null {
  if (mention.path.endsWith('time-log.md')) return null;
  const text = getText(workspace, mention.path);
  const start = findLineStart(text, mention.start);
  const end = findLineEnd(text, mention.end);
  const isFirstCell =
    /^\s*\|[\s*`~[]*$/.test(text.slice(start, mention.start)) &&
    /^[\s*`~\]]*(?:[\s:：.—–][^|,;+&/]*)?\|/.test(text.slice(mention.end, end));
  return isFirstCell ? removeLines(text, { start, end: skipLineEnding(text, end) }) : null;
}

/** Signs and words that part the members of a list. */
const listSign = /^[*_`]*\s*(?:,|、|，|;|\/|\+|&|‖|∥)?\s*(?:(?:and|or|und|y|e|和|与)\s+)?(?:tasks?\s+)?[*_`]*$/i;

/** Cut a mention with the sign that parts it from its neighbour; null where it stands alone. */
function cutFromList(
  workspace: PatchWorkspace,
  mention: Mention,
  before: Mention | undefined,
  next: Mention | undefined,
  isGone: (position: number | null) => boolean,
): TextEdit | null {
  const text = getText(workspace, mention.path);
  const isMember = (other: Mention): boolean => other.path === mention.path && !other.isOwn && !isGone(other.position);
  if (next !== undefined && isMember(next) && isInList(text, mention, next))
    return { start: mention.start, end: next.start, newText: '' };
  if (before !== undefined && isMember(before) && isInList(text, before, mention))
    return { start: before.end, end: mention.end, newText: '' };
  return null;
}

/** Whether two mentions are neighbours of a list; `T001; T002 is free` are two clauses. */
function isInList(text: string, one: TextRange, next: TextRange): boolean {
  const gap = text.slice(one.end, next.start);
  const isClause = gap.includes(';') && /^[*_`]*[ \t]+[\p{L}\p{N}]/u.test(text.slice(next.end));
  return gap.length < 16 && /[^\s*_`]/.test(gap) && !/[\r\n]/.test(gap) && listSign.test(gap) && !isClause;
}

/** Cuts that touch each other are made one by one: later ones that overlap are left out. */
function dropOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  }
  return kept;
}

/** Mentions of the tasks that the edits leave, each with its line in the text to come. */
function describeLeft(
  workspace: PatchWorkspace,
  files: readonly FileEdits[],
  keys: ReadonlySet<string>,
): readonly string[] {
  const { singles, ranges } = findMentions(workspace);
  return [...singles, ...ranges.flatMap(({ from, to }) => [from, to])].flatMap(({ path, id, position, start, end }) => {
    const edits = files.find((file) => file.path === path)?.edits ?? [];
    const isGone = position !== null && keys.has(workspace.file.tasks[position]?.key ?? '');
    if (!isGone || edits.some((edit) => edit.start < end && edit.end > start)) return [];
    const above = edits.filter((edit) => edit.end <= start);
    const lines = applyTextEdits(getText(workspace, path).slice(0, start), above).split(/\r\n|\n|\r/);
    return [`${id} is still mentioned at ${path}:${lines.length}`];
  });
}

/** At most this many places are told one by one. */
const longestNotes = 12;

function summarize(notes: readonly string[]): readonly string[] {
  if (notes.length <= longestNotes) return notes;
  return [...notes.slice(0, longestNotes), `and at ${notes.length - longestNotes} more places`];
}
