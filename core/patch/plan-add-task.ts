import { findNextId } from '../fields/next-id.ts';
import type { Task } from '../model/task.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';
import { checkId } from './check-id.ts';
import type { EditPlan } from './edit-plan.ts';
import { type FoundPlace, findPlace } from './find-place.ts';
import { findIdSample, keepMarkup, readLineParts } from './line-parts.ts';
import { buildNextWorkspace, getText, type PatchWorkspace } from './patch-workspace.ts';
import { findIndent } from './plan-move-task.ts';
import { type CommandOf, planFile, refuse } from './plan-result.ts';
import type { PlanCommands } from './plan-sequence.ts';
import { checkTitle, describeMisreading } from './plan-title.ts';
import { insertBlock, isRuled } from './task-block.ts';
import { listLineLabels } from './task-line.ts';
import { writeRow } from './write-row.ts';

/**
 * Plan a new task at a place, written as its neighbours are: bullet, indent, id form, story label, spacing.
 *
 * Without an `id` it gets the next free one in the document's own form; in a document without ids it gets none.
 */
export function planAddTask(
  workspace: PatchWorkspace,
  command: CommandOf<'add-task'>,
  planAll: PlanCommands,
): EditPlan {
  const { file } = workspace;
  const sample = file.tasks.findLast((task) => task.id !== null)?.id ?? 'T001';
  const complaint = checkTitle(command.title) ?? (command.id === undefined ? null : checkId(command.id, sample));
  if (complaint !== null) return refuse('invalid-value', complaint, { path: file.path });
  if (file.kind === 'backlog') {
    return refuse('not-expressible', 'Each task of this folder is a file of its own: a new one is a new file', {
      path: file.path,
    });
  }
  const taken = command.id === undefined ? undefined : file.tasks.find((task) => task.ids.includes(command.id ?? ''));
  if (taken !== undefined) {
    return refuse('already-there', `\`${command.id}\` is the id of "${taken.title}" (${taken.path}:${taken.line})`, {
      path: taken.path,
      line: taken.line,
    });
  }
  const place = findPlace(workspace, command.place);
  if ('ok' in place) return place;
  const id = command.id ?? chooseId(workspace, place);
  const text = getText(workspace, place.path);
  const line = writeTask(workspace, place, id, command.title);
  const ruled = place.sibling !== null && isRuled(workspace, place.sibling);
  const plan = planFile(place.path, [insertBlock(text, place.at, line, place.gap, file.lineEnding, ruled)]);
  if (!plan.ok) return plan;
  const next = buildNextWorkspace(workspace, plan.files);
  // Among tasks of the same name the new one is the one at its place.
  const isOne = next.file.tasks.length === file.tasks.length + 1;
  const { start, end } = toAddedRange(plan.files[0]?.edits ?? []);
  const read = next.file.tasks.find(
    (task) => task.path === place.path && task.source.lineRange.end > start && task.source.lineRange.start < end,
  );
  if (!isOne || read === undefined || read.title !== command.title || (id !== null && read.id !== id)) {
    return refuse('invalid-value', describeMisreading(command.title, read), { path: place.path });
  }
  const withKey: EditPlan = { ...plan, key: read.key };
  if (command.dependsOn === undefined || command.dependsOn.length === 0) return withKey;
  const { feature } = command;
  const links = command.dependsOn.map(
    (key) => ({ type: 'add-dependency', feature, task: read.key, dependsOn: key }) as const,
  );
  const rest = planAll(next, links);
  if (!rest.ok) return rest;
  const whole = planAll(workspace, [{ ...command, dependsOn: [] }, ...links]);
  return whole.ok ? { ...whole, key: read.key } : whole;
}

/** Where the words of an insertion stand in the new text, blank lines around them left out. */
function toAddedRange(edits: readonly TextEdit[]): TextRange {
  const [edit] = edits;
  if (edit === undefined) return { start: 0, end: 0 };
  const lead = edit.newText.length - edit.newText.trimStart().length;
  return { start: edit.start + lead, end: edit.start + edit.newText.trimEnd().length };
}

function chooseId(workspace: PatchWorkspace, place: FoundPlace): string | null {
  const { tasks } = workspace.file;
  const siblings = tasks.filter(
    (task) =>
      task.parent === (place.parent?.key ?? null) &&
      task.phase === (place.phase?.key ?? null) &&
      (place.sibling === null || task.form === place.sibling.form),
  );
  if (siblings.length > 0 && siblings.every((task) => task.id === null)) return null;
  if (place.parent !== null && siblings.length === 0) {
    const isBare = place.parent.id === null || tasks.some((task) => task.parent !== null && task.id === null);
    if (isBare) return null;
  }
  const ids = tasks.flatMap((task) => task.ids);
  if (ids.length === 0) return null;
  const at = place.sibling === null ? -1 : siblings.indexOf(place.sibling);
  const upTo = place.side === 'before' ? at - 1 : at;
  const above = siblings.slice(0, upTo + 1).findLast((task) => task.id !== null);
  const neighbour = above ?? siblings.find((task) => task.id !== null);
  if (neighbour?.id != null) {
    // In front of the first, the number behind it is no better than any other.
    return findNextId(ids, neighbour.id, null);
  }
  // First of its parent or phase: `3.1`, where the document numbers so.
  const owner = place.parent?.id ?? place.phase?.number ?? null;
  const lastAbove = tasks.findLast((task) => task.id !== null && task.source.lineRange.start < place.at);
  const isDotted = ids.filter((id) => id.includes('.')).length * 2 >= ids.length;
  const isNumber = place.parent !== null && /^\d+$/.test(`${place.parent.id}`) && !isCounted(place.parent);
  if (owner !== null && (isDotted || isNumber)) return `${owner}.1`;
  return findNextId(ids, lastAbove?.id ?? null, null);
}

/** `1. [ ] Heat the oven`: the number is that of the list, which counts on by whole ones. */
function isCounted({ source: { idRange, bulletRange } }: Task): boolean {
  return idRange !== null && bulletRange !== null && idRange.start < bulletRange.end;
}

function writeTask(workspace: PatchWorkspace, place: FoundPlace, id: string | null, title: string): string {
  const sample = findSample(workspace, place, id !== null);
  if (sample?.form === 'table-row') return writeRow(workspace, sample, place.phase, id, title);
  if (sample?.form === 'heading') return writeHeading(workspace, sample, id, title);
  const indent = findIndent(workspace, place);
  if (sample === null) return `${indent}- [ ] ${id === null ? '' : `${id} `}${title}`;
  const parts = readLineParts(workspace, sample);
  const labels = findStoryLabels(workspace, place);
  const { idOpening, idClosing } = id === null ? parts : readLineParts(workspace, findIdSample(workspace, sample, id));
  const name = id === null ? '' : idOpening + id + idClosing;
  return (
    indent + countOn(workspace, parts.bullet, place) + name + labels + parts.titleOpening + title + parts.titleClosing
  );
}

/** `4. [ ] ` behind `3. [ ] `, but `1. [ ] ` in a list that leaves counting to its readers. */
function countOn(workspace: PatchWorkspace, bullet: string, { sibling, side, path }: FoundPlace): string {
  if (sibling === null || side === 'before' || !/^\d/.test(bullet)) return bullet;
  const text = getText(workspace, path);
  const numbers = workspace.file.tasks
    .filter(({ parent, phase, source }) => parent === sibling.parent && phase === sibling.phase && source.bulletRange)
    .map(({ source: { bulletRange } }) => Number.parseInt(text.slice(bulletRange?.start, bulletRange?.end), 10));
  if (numbers.length > 1 && new Set(numbers).size === 1) return bullet;
  return bullet.replace(/^\d+(?=[.)])/, (number) => String(Number(number) + 1));
}

/** The neighbour that shows how a line is written: the sibling, else one in the phase, else any. */
function findSample(workspace: PatchWorkspace, place: FoundPlace, hasId: boolean): Task | null {
  const fits = (task: Task): boolean =>
    task.form !== 'document' && (task.id !== null) === hasId && task.status !== 'skipped' && task.ids.length < 2;
  const { tasks } = workspace.file;
  const level = tasks.filter((task) => task.parent === (place.parent?.key ?? null));
  const near = place.sibling;
  if (near !== null && fits(near)) return near;
  return (
    level.find((task) => fits(task) && task.phase === (place.phase?.key ?? null)) ??
    level.find(fits) ??
    (place.parent === null ? undefined : tasks.find((task) => fits(task) && task.parent !== null)) ??
    tasks.find((task) => fits(task) && (place.parent === null || task.form === 'checkbox')) ??
    null
  );
}

/** `[US1] ` where every task of the phase has exactly that. */
function findStoryLabels(workspace: PatchWorkspace, place: FoundPlace): string {
  if (place.phase === null) return '';
  const inside = workspace.file.tasks.filter(
    (task) =>
      task.phase === place.phase?.key && task.form === 'checkbox' && (place.parent !== null || task.parent === null),
  );
  const [first] = inside;
  if (first === undefined || inside.length < 2 || first.stories.length === 0) return '';
  const isCommon = inside.every((task) => task.stories.join() === first.stories.join());
  const written = listLineLabels(getText(workspace, first.path), first).some((label) =>
    first.stories.includes(label.text),
  );
  return isCommon && written ? `${first.stories.map((story) => `[${story}]`).join(' ')} ` : '';
}

/** `### T004: Title`, as the heading before it is written. */
function writeHeading(workspace: PatchWorkspace, sample: Task, id: string | null, title: string): string {
  const text = getText(workspace, sample.path);
  const { lineRange, idRange, titleRange } = sample.source;
  // The mark of a heading may stand in a table that sums the tasks up.
  const markRange =
    sample.source.markRange !== null && sample.source.markRange.start >= lineRange.start
      ? sample.source.markRange
      : null;
  if (idRange === null || id === null) return `${/^#+\s+/.exec(text.slice(lineRange.start))?.[0] ?? '### '}${title}`;
  const opening =
    markRange === null
      ? keepHeadingStart(text.slice(lineRange.start, idRange.start))
      : `${text.slice(lineRange.start, markRange.start)} ${text.slice(markRange.end, idRange.start)}`;
  // `T002 [P]: Knead`
  const between = text.slice(idRange.end, titleRange.start).replace(/[ \t]*(?:\[[^\]]*\]|\(P\))/g, '');
  const opened = matchWords(/\*\*|__/, opening);
  const closing = opened !== '' && !between.includes(opened) ? opened : '';
  // `1.1: **Heat it**`: emphasis that begins behind the id is that of the one title.
  const parting = opened === '' ? between.replace(/\*\*|__/g, '') : between;
  return opening + id + (keepMarkup(parting) || ' ') + title + closing;
}

/** `### Task ` of `### ✅ Task 1.1` */
function keepHeadingStart(opening: string): string {
  return opening.replace(/(?:\p{Extended_Pictographic}|\u{fe0f})+\s*/gu, '');
}
