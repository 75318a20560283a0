import { formatDuration } from '../model/format-duration.ts';
import type { Task } from '../model/task.ts';
import { readFrontMatter } from '../parse/backlog/front-matter.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';
import { type TextView, viewText } from '../text/text-view.ts';
import type { EditPlan } from './edit-plan.ts';
import { replaceFrontValue } from './front-matter-edit.ts';
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
import { escapeCell } from './table-cells.ts';

/**
 * Plan another title for a task. Id, labels and everything around the title stay.
 *
 * A title that would be read back as something else (a mark, a heading, another task) is refused.
 */
export function planTitle(workspace: PatchWorkspace, command: CommandOf<'set-title'>): EditPlan {
  const { file } = workspace;
  const task = findTask(file, command.task);
  if (task === undefined) return refuseUnknownTask(command.task, file.path);
  const place = { path: task.path, line: task.line };
  const complaint = checkTitle(command.to);
  if (complaint !== null) return refuse('invalid-value', complaint, place);
  if (task.title === command.to) return nothingToDo;
  if (task.title !== command.from) {
    const values = { base: command.from, theirs: task.title, mine: command.to };
    return refuseChanged(`title of ${task.key}`, values, place);
  }
  const text = getText(workspace, task.path);
  // | T003 | Sift \| weigh |
  const words = task.form === 'table-row' ? escapeCell(command.to) : command.to;
  const plan = planFile(task.path, rewriteTitle(text, task, words));
  if (!plan.ok) return plan;
  const index = file.tasks.indexOf(task);
  const after = buildNextWorkspace(workspace, plan.files).file.tasks;
  const read = after.length === file.tasks.length ? after[index] : undefined;
  if (read === undefined || read.title !== command.to || read.id !== task.id) {
    return refuse('invalid-value', describeMisreading(command.to, read), place);
  }
  for (const kind of ['estimate', 'actual'] as const) {
    if (read[kind]?.value.minutes !== task[kind]?.value.minutes)
      return refuse('invalid-value', describeOtherTime(command.to, kind, task, read), place);
  }
  // ### Task 9: Sing [DONE]
  if (read.status !== task.status) {
    const message = `With the title \`${command.to}\` ${task.key} would be ${read.status}, and is ${task.status} by words of its title now: expected words that keep those`;
    return refuse('invalid-value', message, place);
  }
  return read.key === task.key ? plan : { ...plan, key: read.key };
}

/**
 * What is wrong with a title for a task or phase, whatever the file.
 *
 * @returns
 *   A sentence for people, or null when nothing is.
 */
export function checkTitle(title: string): string | null {
  if (title.trim() === '') return 'The title is empty: expected at least one letter';
  if (/[\r\n\u2028\u2029\0\f\v]/.test(title))
    return `The title \`${title.split(/[\r\n]/)[0]}…\` has a line break: expected one line`;
  if (title !== title.trim()) return `The title \`${title}\` begins or ends with blanks: expected none`;
  return null;
}

/** Say how a title would be read back. */
export function describeMisreading(title: string, read: Task | undefined): string {
  if (read === undefined) return `The title \`${title}\` would not be read as one task: expected plain words`;
  return `The title \`${title}\` would be read as \`${[read.id ?? '', read.title].join(' ').trim()}\`: expected words that are no mark, label or id`;
}

/** `Wait ~2h for the dough`, `Note the actual: 2h of sleep`: a time among the words is that of the task. */
function describeOtherTime(title: string, kind: 'estimate' | 'actual', task: Task, read: Task): string {
  const name = kind === 'estimate' ? 'estimate' : 'actual time';
  const show = (of: Task): string => {
    const minutes = of[kind]?.value.minutes;
    return minutes === undefined ? `no ${name}` : `an ${name} of ${formatDuration(minutes)}`;
  };
  return `With the title \`${title}\` the line would state ${show(read)}, and now it states ${show(task)}: expected words that leave that as it is`;
}

/** The edits that make a title another one; a broken encoding in what stays of it is kept. */
function rewriteTitle(text: string, task: Task, title: string): readonly TextEdit[] {
  const { start, end } = task.source.titleRange;
  if (task.form === 'document' && start < readFrontMatter(text).end)
    return [replaceFrontValue(text, task.source.titleRange, title)];
  const raw = text.slice(start, end);
  const view = viewText(text, start, end);
  if (raw === task.title || view.text !== task.title)
    return replaceSlice(text, start, end, wrapTitle(raw, task, title));
  return replaceSlice(view.text, 0, view.text.length, title).map((edit) => ({
    ...(edit.end > edit.start ? view.rangeOf(edit.start, edit.end) : emptyRangeAt(view, edit.start, start, end)),
    newText: edit.newText,
  }));
}

function emptyRangeAt(view: TextView, at: number, start: number, end: number): TextRange {
  const offset = at === 0 ? start : at === view.text.length ? end : view.offsetOf(at);
  return { start: offset, end: offset };
}

/** `**Design the schema**`: markup around the whole title is kept. */
function wrapTitle(raw: string, task: Task, title: string): string {
  const at = raw.indexOf(task.title);
  if (at < 0 || raw.indexOf(task.title, at + 1) >= 0) return title;
  return raw.slice(0, at) + title + raw.slice(at + task.title.length);
}
