import { findNextId } from '../fields/next-id.ts';
import type { Phase } from '../model/phase.ts';
import type { Task } from '../model/task.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';
import type { EditPlan } from './edit-plan.ts';
import { type FoundPlace, findPlace } from './find-place.ts';
import { buildNextWorkspace, getText, type PatchWorkspace } from './patch-workspace.ts';
import { findIndent } from './plan-move-task.ts';
import { type CommandOf, planFile, refuse } from './plan-result.ts';
import { planSequence } from './plan-sequence.ts';
import { checkTitle, describeMisreading } from './plan-title.ts';
import { listCellRanges } from './table-cells.ts';
import { insertBlock, isRuled } from './task-block.ts';
import { listLineLabels } from './task-line.ts';

/**
 * Plan a new task at a place, written as its neighbours are: bullet, indent, id form, story label, spacing.
 *
 * Without an `id` it gets the next free one in the document's own form; in a document without ids it gets none.
 */
export function planAddTask(workspace: PatchWorkspace, command: CommandOf<'add-task'>): EditPlan {
  const { file } = workspace;
  const complaint = checkTitle(command.title);
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
  const rest = planSequence(next, links);
  if (!rest.ok) return rest;
  const whole = planSequence(workspace, [{ ...command, dependsOn: [] }, ...links]);
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
  if (owner !== null && (isDotted || (place.parent?.id?.match(/^\d+$/) ?? null) !== null)) {
    return `${owner.replace(/\.$/, '')}.1`;
  }
  return findNextId(ids, lastAbove?.id ?? null, null);
}

function writeTask(workspace: PatchWorkspace, place: FoundPlace, id: string | null, title: string): string {
  const sample = findSample(workspace, place, id !== null);
  if (sample?.form === 'table-row') return writeRow(workspace, sample, place.phase, id, title);
  if (sample?.form === 'heading') return writeHeading(workspace, sample, id, title);
  const indent = findIndent(workspace, place);
  if (sample === null) return `${indent}- [ ] ${id === null ? '' : `${id} `}${title}`;
  const parts = readLineParts(workspace, sample);
  const labels = findStoryLabels(workspace, place);
  const name = id === null ? '' : parts.idOpening + id + parts.idClosing;
  return indent + parts.bullet + name + labels + parts.titleOpening + title + parts.titleClosing;
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

/**
 * Take a task line apart, without its labels, emoji and title.
 *
 * ```
 * - [x] **T012**: [P] [US1] **Create the store**
 * ^^^^^^ bullet, with an open box
 *       ^^    ^^^^ idOpening, idClosing
 *                           ^^ titleOpening        ^^ titleClosing
 * ```
 */
function readLineParts(workspace: PatchWorkspace, sample: Task) {
  const text = getText(workspace, sample.path);
  const { lineRange, bulletRange, markRange, idRange, titleRange, indent } = sample.source;
  const bulletFrom = bulletRange?.start ?? lineRange.start + indent.length;
  // `3. [ ] Title`: the list's number is the id.
  if (idRange !== null && markRange !== null && idRange.start < markRange.start) {
    const boxEnd = /^\][ \t]*/.exec(text.slice(markRange.end))?.[0] ?? '] ';
    const idClosing = `${text.slice(idRange.end, markRange.start)} ${boxEnd}`;
    return {
      bullet: text.slice(bulletFrom, idRange.start),
      idOpening: '',
      idClosing,
      titleOpening: '',
      titleClosing: '',
    };
  }
  const box = markRange === null ? '' : `${text.slice(bulletFrom, markRange.start)} `;
  const afterMark = markRange?.end ?? bulletFrom;
  const opening = text.slice(afterMark, idRange?.start ?? afterMark).replace(/^\]\\?\*(?=[ \t])/, ']');
  // `- [ ]* 2.2`: optional is what the one task is.
  const boxEnd = /^\][ \t]*/.exec(opening)?.[0] ?? /^\][ \t]*/.exec(text.slice(afterMark))?.[0] ?? '';
  const idOpening = idRange === null ? '' : keepMarkup(opening.slice(boxEnd.length));
  const firstLabel = listLineLabels(text, sample)[0]?.start ?? Number.POSITIVE_INFINITY;
  const between = idRange === null ? '' : text.slice(idRange.end, Math.min(firstLabel, titleRange.start));
  const tail = text.slice(titleRange.end, lineRange.end);
  const closesMarkup = /^(?:\*\*|__)/.test(tail) && idOpening !== '' && !/\*\*|__/.test(between);
  return {
    bullet: box + boxEnd,
    idOpening,
    idClosing: keepMarkup(between) || (idRange === null ? '' : ' '),
    titleOpening: '',
    titleClosing: closesMarkup ? (/^(?:\*\*|__)/.exec(tail)?.[0] ?? '') : '',
  };
}

/** Signs around an id, without emoji and words that belong to the one task. */
function keepMarkup(between: string): string {
  return between.replace(/[^*_`~:：.)\]\s—–-]+\s?/g, '').replace(/~~/g, '');
}

/** `[US1] ` where every task of the phase has exactly that. */
function findStoryLabels(workspace: PatchWorkspace, place: FoundPlace): string {
  if (place.phase === null) return '';
  const inside = workspace.file.tasks.filter((task) => task.phase === place.phase?.key && task.form === 'checkbox');
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
  const { lineRange, markRange, idRange, titleRange } = sample.source;
  if (idRange === null || id === null) return `${/^#+\s+/.exec(text.slice(lineRange.start))?.[0] ?? '### '}${title}`;
  const opening =
    markRange === null
      ? keepHeadingStart(text.slice(lineRange.start, idRange.start))
      : `${text.slice(lineRange.start, markRange.start)} ${text.slice(markRange.end, idRange.start)}`;
  const firstLabel = listLineLabels(text, sample)[0]?.start ?? Number.POSITIVE_INFINITY;
  const between = text.slice(idRange.end, Math.min(firstLabel, titleRange.start));
  return opening + id + (keepMarkup(between) || ' ') + title;
}

/** `### Task ` of `### ✅ Task 1.1` */
function keepHeadingStart(opening: string): string {
  return opening.replace(/(?:\p{Extended_Pictographic}|\u{fe0f})+\s*/gu, '');
}

/** A row with as many cells as the one beside it, empty but for id, title and, where a cell says it, the phase. */
function writeRow(
  workspace: PatchWorkspace,
  sample: Task,
  phase: Phase | null,
  id: string | null,
  title: string,
): string {
  const text = getText(workspace, sample.path);
  const { lineRange, idRange, titleRange, markRange, statusField, phaseField } = sample.source;
  let row = text.slice(lineRange.start, lineRange.end);
  for (const cell of [...listCellRanges(text, lineRange)].reverse()) {
    const holds = (range: { start: number; end: number } | null): boolean =>
      range !== null && range.start >= cell.start && range.end <= cell.end;
    const words = holds(idRange)
      ? ` ${id ?? ''} `
      : holds(titleRange)
        ? ` ${title.replace(/\|/g, '\\|')} `
        : holds(markRange)
          ? ' [ ] '
          : holds(statusField?.valueRange ?? null)
            ? ` ${findOpenStatus(workspace)} `
            : holds(phaseField?.valueRange ?? null)
              ? ` ${phase?.number ?? text.slice(cell.start, cell.end).trim()} `
              : ' - ';
    row = row.slice(0, cell.start - lineRange.start) + words + row.slice(cell.end - lineRange.start);
  }
  return row;
}

function findOpenStatus(workspace: PatchWorkspace): string {
  const open = workspace.file.tasks.find((task) => task.status === 'todo' && task.source.statusField !== null);
  return open?.source.statusField?.value ?? 'Not Started';
}
