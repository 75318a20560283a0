import { findLineIndex, listLines } from '../text/line-map.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { WithRangeDecision } from './edit-command.ts';
import type { EditPlan, RangeDecision } from './edit-plan.ts';
import { findMentions, listCovered, type Mention, type MentionRange } from './find-mentions.ts';
import { getText, type PatchWorkspace } from './patch-workspace.ts';
import { refuse, replaceSlice } from './plan-result.ts';

/**
 * Plan new ids for tasks, and every mention of them in the folder, as one change over all files.
 *
 * A range keeps the tasks that it covers. Where that cannot be said with its ends, and where a mention of an id that
 * no task had would begin to mean a task, the command is refused with `needs-decision` unless it carries one.
 *
 * @param newIds
 *   New id by position in file order, for the tasks that get another.
 */
export function planNewIds(
  workspace: PatchWorkspace,
  newIds: ReadonlyMap<number, string>,
  decision: WithRangeDecision['ranges'],
): EditPlan {
  const { file } = workspace;
  const { singles, ranges } = findMentions(workspace);
  const given = new Set(newIds.values());
  const edits = new Map<string, TextEdit[]>();
  const decisions: RangeDecision[] = [];
  const notes: string[] = [];
  const replace = (path: string, start: number, end: number, words: string): void => {
    const list = edits.get(path) ?? [];
    list.push(...replaceSlice(getText(workspace, path), start, end, words));
    edits.set(path, list);
  };
  const replaceMention = (mention: Mention): void => {
    const id = mention.position === null ? undefined : newIds.get(mention.position);
    if (id !== undefined && !isListId(workspace, mention)) replace(mention.path, mention.start, mention.end, id);
  };
  for (const mention of singles) {
    if (mention.position === null && given.has(mention.id)) {
      notes.push(`${describePlace(workspace, mention)} mentions ${mention.id}, which no task had: it means a task now`);
    }
    replaceMention(mention);
  }
  for (const range of ranges) {
    const covered = listCovered(file, range);
    const isPlain = covered.length > 0 && range.from.position !== null && range.to.position !== null;
    if (isPlain) {
      replaceMention(range.from);
      replaceMention(range.to);
      continue;
    }
    const ends = [range.from, range.to];
    const isTouched =
      covered.some((position) => newIds.has(position)) || ends.some((end) => touches(end, newIds, given));
    if (!isTouched || isSame(covered, listCoveredAfter(workspace, range, newIds))) continue;
    const choice = buildDecision(workspace, range, covered, newIds);
    if (decision === undefined) decisions.push(choice);
    else
      replace(
        range.from.path,
        range.range.start,
        range.range.end,
        decision === 'list-ids' ? choice.listed : choice.kept,
      );
  }
  if (decisions.length > 0) {
    const places = decisions.map(({ path, line, text }) => `${path}:${line} \`${text}\``).join(', ');
    const message = `Ranges would cover other tasks than before: ${places}`;
    return refuse('needs-decision', message, { path: file.path, decisions });
  }
  const files = [...edits].map(([path, list]) => ({ path, edits: list })).filter((file) => file.edits.length > 0);
  return { ok: true, files, notes };
}

/** What a range with its ends as they stand covers once tasks have other ids. */
function listCoveredAfter(
  { file }: PatchWorkspace,
  range: MentionRange,
  newIds: ReadonlyMap<number, string>,
): readonly number[] {
  const tasks = file.tasks.map((task, position) => ({ ...task, id: newIds.get(position) ?? task.id }));
  const place = (end: Mention): Mention => {
    const position = tasks.findIndex(({ id }) => id === end.id);
    return { ...end, position: position < 0 ? null : position };
  };
  return listCovered({ ...file, tasks }, { ...range, from: place(range.from), to: place(range.to) });
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((position, at) => position === b[at]);
}

function touches(end: Mention, newIds: ReadonlyMap<number, string>, given: ReadonlySet<string>): boolean {
  return end.position === null ? given.has(end.id) : newIds.has(end.position);
}

function buildDecision(
  workspace: PatchWorkspace,
  range: MentionRange,
  covered: readonly number[],
  newIds: ReadonlyMap<number, string>,
): RangeDecision {
  const text = getText(workspace, range.from.path);
  const idOf = (position: number): string => newIds.get(position) ?? workspace.file.tasks[position]?.id ?? '';
  const ends = [range.from, range.to].map((end) => (end.position === null ? end.id : idOf(end.position)));
  const listed = covered
    .map(idOf)
    .filter((id) => id !== '')
    .join(', ');
  const original = text.slice(range.range.start, range.range.end);
  return {
    path: range.from.path,
    line: findLineIndex(listLines(text), range.range.start) + 1,
    text: original,
    listed: listed === '' ? original : listed,
    kept: ends.join(range.sign),
  };
}

/** `T030–T036` as the id of one task is no mention that a new id could stand for. */
function isListId(workspace: PatchWorkspace, mention: Mention): boolean {
  const task = mention.position === null ? undefined : workspace.file.tasks[mention.position];
  return task !== undefined && task.ids.length > 1 && mention.id !== task.id;
}

function describePlace(workspace: PatchWorkspace, mention: Mention): string {
  return `${mention.path}:${findLineIndex(listLines(getText(workspace, mention.path)), mention.start) + 1}`;
}
