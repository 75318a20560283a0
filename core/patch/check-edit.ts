import type { Phase } from '../model/phase.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { TextRange } from '../text/text-range.ts';
import { checkOutcome } from './check-outcome.ts';
import { checkTasks, type SingleCommand } from './check-tasks.ts';
import type { EditCommand, EditCommandType } from './edit-command.ts';
import type { Refusal } from './edit-plan.ts';
import { listTaken } from './list-taken.ts';
import { isNamedAfter } from './remove-own-section.ts';

/** Commands after which every task may have another id, and the words that mention ids read otherwise. */
const idCommands: readonly EditCommandType[] = ['rename-id', 'renumber', 'remove-task'];

/** Commands that write rows of the time log. */
const logCommands: readonly EditCommandType[] = ['log-time', 'change-log', 'set-actual'];

/** Commands that rewrite statements, wherever they stand. */
const statementCommands: readonly EditCommandType[] = [
  'add-dependency',
  'remove-dependency',
  'retarget-dependency',
  'rewrite-statement',
  'set-phase-dependencies',
];

/**
 * Hold the model of the new text against that of the old one: did only what was asked change?
 *
 * The last guard before a file is written: a bug in a planner becomes a refusal, not damage.
 *
 * @param before
 *   Model of the text that the command was planned on.
 * @param after
 *   Model of the text that the plan makes.
 * @param command
 *   What was asked. Batches are checked step by step as they are planned, and `revert` is exact by its slices: both pass.
 * @returns
 *   Null when all is well, else the refusal `check-failed` naming the first thing that nobody asked to change.
 */
export function checkEdit(before: SpecFile, after: SpecFile, command: EditCommand): Refusal | null {
  if (command.type === 'batch' || command.type === 'revert') return null;
  const complaint =
    checkTasks(before, after, command) ??
    checkChecklists(before, after, command) ??
    checkPhases(before, after, command) ??
    checkHeader(before, after, command);
  if (complaint === null) {
    const otherwise = checkOutcome(before, after, command);
    return otherwise === null ? null : refuseOutcome(otherwise, before.path);
  }
  return {
    code: 'check-failed',
    message: `Nothing was written: the change would also have changed ${complaint}. Please report this, with the file`,
    path: before.path,
  };
}

function refuseOutcome(otherwise: string, path: string): Refusal {
  return {
    code: 'check-failed',
    message: `Nothing was written: ${otherwise}. Please report this, with the file`,
    path,
  };
}

function checkChecklists(before: SpecFile, after: SpecFile, command: SingleCommand): string | null {
  const gone = listTaken(before, command);
  const mayGo = command.type === 'remove-task';
  const sections = mayGo ? listGoneSections(before, after, gone) : [];
  const old = before.checklists
    .filter((list) => !mayGo || list.task === null || !gone.has(list.task))
    .flatMap((list) => list.items.map((item) => ({ item, task: list.task })))
    .filter(
      ({ item }) => !sections.some(({ start, end }) => item.markRange.start > start && item.markRange.start < end),
    );
  const now = after.checklists.flatMap((list) => list.items);
  if (old.length !== now.length) return `the number of checklist items from ${old.length} to ${now.length}`;
  const isMoved = ['move-task', 'move-phase', 'renumber', 'rename-id', 'remove-task'].includes(command.type);
  if (isMoved) return null;
  for (const [index, { item, task }] of old.entries()) {
    const other = now[index];
    if (other === undefined || (item.text === other.text && item.mark === other.mark)) continue;
    if (command.type === 'set-claim' && item.line === command.line) continue;
    if (item.text === other.text && command.type === 'set-checked' && item.text === command.text) continue;
    if (item.text === other.text && command.type === 'set-status' && task === command.task) continue;
    return `the checklist item \`${item.text}\``;
  }
  return null;
}

/** Sections that tell more of a task with a box elsewhere, and go with it. */
function listGoneSections(before: SpecFile, after: SpecFile, gone: ReadonlySet<string>): readonly TextRange[] {
  const left = new Set(after.sections.map(({ title }) => title));
  const ids = before.tasks.flatMap(({ key, id }) => (gone.has(key) && id !== null ? [id] : []));
  return before.sections
    .filter(({ title }) => !left.has(title) && ids.some((id) => isNamedAfter(title, id)))
    .map(({ blockRange }) => blockRange);
}

function checkPhases(before: SpecFile, after: SpecFile, command: SingleCommand): string | null {
  const structural: readonly EditCommandType[] = [
    'add-task',
    'remove-task',
    'move-task',
    'outdent-task',
    'add-phase',
    'move-phase',
    'rename-phase',
  ];
  if (structural.includes(command.type)) return null;
  if (before.phases.length !== after.phases.length)
    return `the number of phases from ${before.phases.length} to ${after.phases.length}`;
  for (const [index, old] of before.phases.entries()) {
    const now = after.phases[index];
    if (now === undefined) continue;
    const isTarget = 'phase' in command && command.phase === old.key;
    const isOtherHeading = old.title !== now.title || old.number !== now.number;
    if (isOtherHeading && !mayChangeHeading(before, old, command)) return `the heading of ${old.key}`;
    if (old.estimate?.value.minutes !== now.estimate?.value.minutes && !isTarget) return `the estimate of ${old.key}`;
    if (old.statusLine?.chosen !== now.statusLine?.chosen && !isTarget && !mayChangeStatus(before, old, command))
      return `the status of ${old.key}`;
  }
  return null;
}

/** The heading of a phase may be that of the command's task, or hold ids or the statement that the command changes. */
function mayChangeHeading(file: SpecFile, phase: Phase, command: SingleCommand): boolean {
  if (idCommands.includes(command.type)) return true;
  const isStated = file.statements.some((statement) => statement.line === phase.line);
  if (statementCommands.includes(command.type) && isStated) return true;
  const task = 'task' in command ? file.tasks.find((other) => other.key === command.task) : undefined;
  return ['set-title', 'set-parallel', 'set-stories'].includes(command.type) && task?.line === phase.line;
}

/** Logged time keeps status lines in step; `**Phase 2**: T004 depends on T003` is read as one too. */
function mayChangeStatus(file: SpecFile, phase: Phase, command: SingleCommand): boolean {
  if (logCommands.includes(command.type)) return true;
  if (idCommands.includes(command.type)) return true;
  const isStated = file.statements.some((statement) => statement.line === phase.statusLine?.line);
  return statementCommands.includes(command.type) && isStated;
}

function checkHeader(before: SpecFile, after: SpecFile, command: SingleCommand): string | null {
  const show = (file: SpecFile): readonly string[] =>
    file.header
      .filter((field) => command.type !== 'set-header' || field.name.toLowerCase() !== command.name.toLowerCase())
      .filter((field) => command.type !== 'set-claim' || field.line !== command.line)
      .map((field) => `${field.name}: ${field.value}`);
  if (isAboutTitle(before, command)) return null;
  if (idCommands.includes(command.type)) return null;
  if (before.title !== after.title && !isTitleOfTask(before) && !isTitleOfTask(after))
    return 'the title of the document';
  if (command.type === 'move-phase') return null;
  return show(before).join('\n') === show(after).join('\n') ? null : 'the header of the document';
}

/** A document of one task may have the task's heading for its title. */
function isTitleOfTask(file: SpecFile): boolean {
  const at = file.titleRange?.start ?? -1;
  return file.tasks.some((task) => at >= task.source.lineRange.start && at <= task.source.lineRange.end);
}

/** The heading of the command's phase may be the document's title, and what stands under it its header. */
function isAboutTitle(file: SpecFile, command: SingleCommand): boolean {
  const phase = 'phase' in command ? file.phases.find((other) => other.key === command.phase) : undefined;
  return (
    phase !== undefined &&
    phase.headingRange.start <= (file.titleRange?.start ?? -1) &&
    phase.headingRange.end >= (file.titleRange?.end ?? 0)
  );
}
