import type { Task } from '../model/task.ts';
import { findLineStart } from '../text/line-surgery.ts';
import { matchWords } from '../text/match-words.ts';
import { applyTextEdits } from '../text/text-edit.ts';
import type { EditPlan } from './edit-plan.ts';
import { findMostFrequent } from './find-most-frequent.ts';
import { type FoundPlace, findPlace } from './find-place.ts';
import { planPackageCell } from './package-cell.ts';
import { findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, nothingToDo, planFile, refuse, refuseUnknownTask } from './plan-result.ts';
import { findBlock, indentBlock, insertBlock, isRuled, removeBlock } from './task-block.ts';

/** Plan to move a task with all its lines to another place of the document. */
export function planMoveTask(workspace: PatchWorkspace, command: CommandOf<'move-task'>): EditPlan {
  const { file } = workspace;
  const task = findTask(file, command.task);
  if (task === undefined) return refuseUnknownTask(command.task, file.path);
  const place = findPlace(workspace, command.place);
  if ('ok' in place) return place;
  return planMove(workspace, task, place);
}

/** Plan to make a task the last subtask of the task above it on its level. */
export function planIndentTask(workspace: PatchWorkspace, command: CommandOf<'indent-task'>): EditPlan {
  const { file } = workspace;
  const task = findTask(file, command.task);
  if (task === undefined) return refuseUnknownTask(command.task, file.path);
  const siblings = file.tasks.filter((other) => isSibling(other, task));
  const above = siblings[siblings.indexOf(task) - 1];
  // Under a heading of its own it belongs to none of the group before.
  if (above === undefined || above.group !== task.group || above.form !== 'checkbox' || task.form !== 'checkbox') {
    const where = { path: task.path, line: task.line };
    return refuse('not-expressible', `${task.key} has no checkbox task above it that could take it in`, where);
  }
  const place = findPlace(workspace, { under: above.key });
  return 'ok' in place ? place : planMove(workspace, task, place);
}

/** Plan to take a subtask out of its parent: it becomes the task behind it. */
export function planOutdentTask(workspace: PatchWorkspace, command: CommandOf<'outdent-task'>): EditPlan {
  const { file } = workspace;
  const task = findTask(file, command.task);
  if (task === undefined) return refuseUnknownTask(command.task, file.path);
  if (task.parent === null) {
    return refuse('not-expressible', `${task.key} is no subtask`, { path: task.path, line: task.line });
  }
  const place = findPlace(workspace, { after: task.parent });
  return 'ok' in place ? place : planMove(workspace, task, place);
}

/** The indent that a task has at a place. */
export function findIndent(workspace: PatchWorkspace, place: FoundPlace): string {
  if (place.sibling !== null) return findUsualIndent(workspace, place.sibling);
  const { parent } = place;
  if (parent === null) return '';
  for (const task of workspace.file.tasks) {
    const above = workspace.file.tasks.find((other) => other.key === task.parent);
    if (above === undefined || !task.source.indent.startsWith(above.source.indent)) continue;
    return parent.source.indent + task.source.indent.slice(above.source.indent.length);
  }
  const [detail] = parent.details;
  const text = getText(workspace, parent.path);
  const below = detail === undefined ? '' : matchWords(/^[ \t]+/, text.slice(findLineStart(text, detail.range.start)));
  if (below.startsWith(parent.source.indent) && below.length > parent.source.indent.length) return below;
  const bullet = parent.source.bulletRange;
  return parent.source.indent + ' '.repeat(bullet === null ? 2 : bullet.end - bullet.start + 1);
}

/** The indent that most siblings of a task have: one stray blank before a bullet is no level of its own. */
function findUsualIndent(workspace: PatchWorkspace, sibling: Task): string {
  const own = sibling.source.indent;
  const others = workspace.file.tasks.filter(
    (task) => isSibling(task, sibling) && task.form === 'checkbox' && task !== sibling,
  );
  // Of two that stand equally often the own one is meant.
  const usual = findMostFrequent([sibling, ...others].map((task) => task.source.indent)) ?? own;
  return Math.abs(usual.length - own.length) < 2 ? usual : own;
}

function planMove(workspace: PatchWorkspace, task: Task, place: FoundPlace): EditPlan {
  const text = getText(workspace, task.path);
  const where = { path: task.path, line: task.line };
  if (task.form === 'document' || place.path !== task.path) {
    return refuse('not-expressible', `${task.key} is a file of its own: its place is not written anywhere`, where);
  }
  if (place.sibling !== null && place.sibling.form !== task.form) {
    const forms = `${task.key} is a ${task.form}, ${place.sibling.key} a ${place.sibling.form}`;
    return refuse('not-expressible', `${forms}: they cannot stand in one list`, where);
  }
  const misfit = describeMisfit(workspace, task, place);
  if (misfit !== null) return refuse('not-expressible', misfit, where);
  const block = findBlock(workspace, task);
  const parentAt = place.parent?.source.lineRange.start ?? -1;
  const isInside = (at: number): boolean => at > block.start && at < block.end;
  if (isInside(place.at) || isInside(parentAt) || place.parent === task) {
    return refuse('invalid-value', `${task.key} cannot be moved into itself`, where);
  }
  const indent = findIndent(workspace, place);
  const isSameLevel = (place.parent?.key ?? null) === task.parent;
  if (isSameLevel && isAlreadyThere(workspace, task, place)) return nothingToDo;
  const raw = text.slice(block.start, block.end);
  const cell = planPackageCell(workspace, task, place.phase);
  // In its place under another work package: only the cell changes that names it.
  if (cell !== null && (place.at === block.end || place.at === block.start)) return planFile(task.path, [cell]);
  const named =
    cell === null
      ? raw
      : applyTextEdits(raw, [{ ...cell, start: cell.start - block.start, end: cell.end - block.start }]);
  const moved =
    isSameLevel && Math.abs(indent.length - task.source.indent.length) < 2
      ? named
      : indentBlock(named, task.source.indent, indent);
  // In its place with another indent: only the indent changes.
  if (place.at === block.end || place.at === block.start) {
    return planFile(
      task.path,
      [{ start: block.start, end: block.end, newText: moved }].flatMap((edit) =>
        splitByLine(raw, edit.newText, edit.start),
      ),
    );
  }
  const removal = removeBlock(text, block);
  if (place.at >= removal.start && place.at <= removal.end) {
    // Beside its own place: the block changes where it stands, with the gap on that side.
    const lead = place.gap === 'before' ? workspace.file.lineEnding : '';
    const edit =
      place.at <= block.start
        ? { start: place.at, end: block.end, newText: lead + moved }
        : { start: block.start, end: place.at, newText: moved + text.slice(block.end, place.at) };
    return planFile(task.path, [edit]);
  }
  const ruled = place.sibling !== null && isRuled(workspace, place.sibling);
  const insertion = insertBlock(text, place.at, moved, place.gap, workspace.file.lineEnding, ruled);
  return planFile(task.path, [removal, insertion]);
}

/** Why the lines of a task would mean something else beside their new neighbour; null where they would not. */
function describeMisfit(workspace: PatchWorkspace, task: Task, { sibling, phase }: FoundPlace): string | null {
  if (task.form === 'heading') {
    const level = readHeadingLevel(workspace, task);
    if (sibling !== null && level !== readHeadingLevel(workspace, sibling)) {
      return `The heading of ${task.key} has another level than that of ${sibling.key} (${sibling.path}:${sibling.line}): one would be part of the other`;
    }
    if (sibling === null && phase !== null && level <= phase.headingLevel) {
      return `The heading of ${task.key} is no lower than that of ${phase.key} (${task.path}:${phase.line}): it would end the phase`;
    }
  }
  if (task.form === 'table-row' && sibling !== null && listColumns(task) !== listColumns(sibling)) {
    return `${task.key} and ${sibling.key} (${sibling.path}:${sibling.line}) are rows of tables with other columns`;
  }
  return null;
}

function readHeadingLevel(workspace: PatchWorkspace, task: Task): number {
  const { start, end } = task.source.lineRange;
  return matchWords(/^#+/, getText(workspace, task.path).slice(start, end)).length;
}

function listColumns(task: Task): string {
  return task.details.map(({ field }) => field?.name ?? '').join('|');
}

/** Edits that change only the indents that differ. */
function splitByLine(
  raw: string,
  moved: string,
  start: number,
): readonly { start: number; end: number; newText: string }[] {
  const before = raw.split(/(?<=\r\n|\n|\r(?!\n))/);
  const after = moved.split(/(?<=\r\n|\n|\r(?!\n))/);
  let offset = start;
  return before.flatMap((line, index) => {
    const at = offset;
    offset += line.length;
    const now = after[index] ?? line;
    if (now === line) return [];
    const body = line.trimStart().length;
    return [{ start: at, end: at + line.length - body, newText: now.slice(0, now.length - body) }];
  });
}

function isAlreadyThere(workspace: PatchWorkspace, task: Task, place: FoundPlace): boolean {
  if (place.sibling === task) return place.phase === null || place.phase.key === task.phase;
  const siblings = workspace.file.tasks.filter((other) => isSibling(other, task) && other.group === task.group);
  const at = siblings.indexOf(task);
  const neighbour = place.side === 'before' ? siblings[at + 1] : siblings[at - 1];
  return neighbour !== undefined && neighbour === place.sibling;
}

function isSibling(a: Task, b: Task): boolean {
  return a.parent === b.parent && a.phase === b.phase && a.path === b.path;
}
