import { findLanguage } from '../fields/document-language.ts';
import { rewriteStatus, withoutNote } from '../fields/rewrite-status.ts';
import { readStatusWords, statusField as statusFieldSpec } from '../fields/status.ts';
import { readTickMark, writeStatusMark, writeStatusWords } from '../fields/write-status.ts';
import type { Task, TaskStatus } from '../model/task.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { EditPlan } from './edit-plan.ts';
import { buildNextWorkspace, findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import {
  type CommandOf,
  nothingToDo,
  planFile,
  refuse,
  refuseChanged,
  refuseUnknownTask,
  replaceSlice,
} from './plan-result.ts';
import { planNewField } from './task-field.ts';

/**
 * Plan a tick, an untick, or another mark.
 *
 * A box changes in one character, and with it the task's own status line, which a box gets for a status that the
 * file has no mark for. Where no box says the status, the status line, status cell or front matter changes; a heading task whose status follows from its criteria gets them all ticked or unticked.
 */
export function planStatus(workspace: PatchWorkspace, command: CommandOf<'set-status'>): EditPlan {
  const { file } = workspace;
  const task = findTask(file, command.task);
  if (task === undefined) return refuseUnknownTask(command.task, file.path);
  if (task.status === command.to) return nothingToDo;
  const place = { path: task.path, line: task.line };
  if (task.status !== command.from) {
    const values = { base: command.from, theirs: task.status, mine: command.to };
    return refuseChanged(`status of ${task.key}`, values, place);
  }
  const inexpressible = (reason: string): EditPlan =>
    refuse(
      'not-expressible',
      `${task.key} cannot be set to ${command.to} (${task.path}:${task.line}): ${reason}`,
      place,
    );
  const edits: TextEdit[] = [];
  const notes: string[] = [];
  const { markRange, statusField } = task.source;
  if (markRange !== null) {
    if (isStruck(getText(workspace, task.path), task)) {
      return inexpressible('its title is struck through, and that says skipped whatever the box says');
    }
    const mark = writeStatusMark(file, command.to);
    if (mark === null && (task.form !== 'checkbox' || command.to === 'other')) {
      return inexpressible('this file has no mark for it; a line of its legend would give it one');
    }
    // An open box is as far as its status line says.
    edits.push(...replaceSlice(getText(workspace, task.path), markRange.start, markRange.end, mark ?? ' '));
    if (mark === null && statusField === null) {
      const words = writeStatusWords('', command.to, listStatusValues(workspace, command.to), findLanguage(file)) ?? '';
      const line = planNewField(workspace, task, { spec: statusFieldSpec, value: words });
      return line.ok ? planFile(task.path, [...edits, ...line.files.flatMap((one) => one.edits)]) : line;
    }
  }
  // `| T001 | Fix it | [ ] |`: the box stands in the status cell.
  const isBoxInside =
    markRange !== null &&
    statusField !== null &&
    markRange.start >= statusField.valueRange.start &&
    markRange.end <= statusField.valueRange.end;
  if (statusField !== null && !isBoxInside) {
    const { start, end } = statusField.valueRange;
    const text = getText(workspace, task.path);
    const samples = listStatusValues(workspace, command.to);
    const said = rewriteStatus(text.slice(start, end), command.to, samples, findLanguage(workspace.file));
    if (said === null) return inexpressible('a status line has no words for it');
    edits.push(...replaceSlice(text, start, end, said.value));
    if (said.note !== '') notes.push(`${task.path}:${statusField.line} goes on saying \`${said.note}\``);
  }
  if (edits.length > 0) return planFile(task.path, edits, notes);
  const plan = planWithoutStatus(workspace, task, command.to);
  if (plan === null) return inexpressible('neither a box nor a status line says it');
  // `### T001: Weigh the flour [COMPLETED]`, whatever its criteria say
  const next = plan.ok ? buildNextWorkspace(workspace, plan.files).file.tasks[file.tasks.indexOf(task)] : undefined;
  return next === undefined || next.status === command.to
    ? plan
    : inexpressible(`words of its own line make it ${next.status}: change those by hand`);
}

/** A heading task without box and status line: its criteria say it, else it gets a status line. */
function planWithoutStatus(workspace: PatchWorkspace, task: Task, to: TaskStatus): EditPlan | null {
  const { file } = workspace;
  const values = listStatusValues(workspace, to);
  const usesLines = file.tasks.some((other) => other.form === task.form && other.source.statusField !== null);
  const criteria = file.checklists.filter((list) => list.task === task.key).flatMap((list) => list.items);
  if (!usesLines && criteria.length > 0 && (to === 'done' || to === 'todo')) {
    const mark = to === 'done' ? readTickMark(file) : ' ';
    const text = getText(workspace, task.path);
    const wrong = criteria.filter((item) => item.checked !== (to === 'done'));
    const edits = wrong.flatMap((item) => replaceSlice(text, item.markRange.start, item.markRange.end, mark));
    const verb = to === 'done' ? 'ticks' : 'unticks';
    return planFile(task.path, edits, [
      `This ${verb} ${wrong.length} criteria of ${task.key}: its status follows them`,
    ]);
  }
  if (task.form !== 'heading') return null;
  const words = writeStatusWords('', to, values, findLanguage(file));
  return words === null ? null : planNewField(workspace, task, { spec: statusFieldSpec, value: words });
}

/** What Backlog.md itself calls a status, for folders in which no task has it yet. */
const backlogWords: Partial<Record<TaskStatus, string>> = { todo: 'To Do', 'in-progress': 'In Progress', done: 'Done' };

function listStatusValues({ file }: PatchWorkspace, status: TaskStatus): readonly string[] {
  const values = file.tasks.flatMap(({ source }) =>
    source.statusField !== null && readStatusWords(source.statusField.value) === status
      ? [withoutNote(source.statusField.value)]
      : [],
  );
  return [...values, ...(file.kind === 'backlog' ? [backlogWords[status] ?? []].flat() : [])];
}

/** `- [x] ~~T004 Create …~~ **REMOVED**` */
function isStruck(text: string, task: Task): boolean {
  const { lineRange, markRange } = task.source;
  return task.status === 'skipped' && /^\]\s*\**~~/.test(text.slice(markRange?.end ?? lineRange.start, lineRange.end));
}
