import type { Task } from '../model/task.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { EditPlan } from './edit-plan.ts';
import { findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import {
  type CommandOf,
  nothingToDo,
  planFile,
  refuse,
  refuseChanged,
  refuseUnknownTask,
  replaceSlice,
} from './plan-result.ts';
import { listCellRanges } from './table-cells.ts';
import { type LineLabel, labelStart, listLineLabels, removeLabel } from './task-line.ts';

/** Plan a `[P]` mark, or its removal. It goes where the file's other tasks have it, else directly behind the id. */
export function planParallel(workspace: PatchWorkspace, command: CommandOf<'set-parallel'>): EditPlan {
  const { file } = workspace;
  const task = findTask(file, command.task);
  if (task === undefined) return refuseUnknownTask(command.task, file.path);
  const place = { path: task.path, line: task.line };
  if (task.parallel === command.to) return nothingToDo;
  if (task.form === 'document') {
    return refuse('not-expressible', `${task.key} has no task line that could carry \`[P]\``, place);
  }
  const text = getText(workspace, task.path);
  const label = listLineLabels(text, task).find(({ text: name }) => name === 'P');
  if (!command.to) {
    if (label === undefined) {
      return refuse(
        'not-expressible',
        `${task.key} is parallel without a \`[P]\` in its line (${task.path}:${task.line})`,
        place,
      );
    }
    return planFile(task.path, [removeLabel(text, label)]);
  }
  if (task.form === 'table-row') return planParallelCell(workspace, task);
  const mark = findParallelMark(workspace);
  const story = listLineLabels(text, task).findLast((found) => isStoryLabel(found.text));
  if (mark.isAfterStory && story !== undefined)
    return planFile(task.path, [{ start: story.end, end: story.end, newText: ` ${mark.text}` }]);
  return planFile(task.path, [insertLabel(text, task, mark.text, null)]);
}

/** Plan the story labels of a task line: `[US1]`, one pair of brackets a story unless the line joins them. */
export function planStories(workspace: PatchWorkspace, command: CommandOf<'set-stories'>): EditPlan {
  const { file } = workspace;
  const task = findTask(file, command.task);
  if (task === undefined) return refuseUnknownTask(command.task, file.path);
  const place = { path: task.path, line: task.line };
  const wrong = command.to.find((label) => !/^[\p{Letter}\p{Number}][\p{Letter}\p{Number}.-]*$/u.test(label));
  if (wrong !== undefined) {
    return refuse('invalid-value', `\`${wrong}\` is no story label: expected one like \`US1\``, place);
  }
  if (isSameList(task.stories, command.to)) return nothingToDo;
  if (!isSameList(task.stories, command.from)) {
    const values = { base: command.from.join(' '), theirs: task.stories.join(' '), mine: command.to.join(' ') };
    return refuseChanged(`stories of ${task.key}`, values, place);
  }
  if (task.form === 'document' || task.form === 'table-row') {
    return refuse('not-expressible', `${task.key} has no task line that could carry story labels`, place);
  }
  const text = getText(workspace, task.path);
  const all = listLineLabels(text, task);
  const labels = all.filter((label) => isStoryLabel(label.text));
  const [first, ...others] = labels;
  const written = command.to.map((label) => `[${label}]`).join(' ');
  if (first === undefined) {
    if (task.stories.length > 0) {
      return refuse('not-expressible', `The stories of ${task.key} do not stand in brackets in its line`, place);
    }
    // `Test the queue [P] (10 retries)`: among the words of the title the mark shows no place for labels.
    const isOutside = ({ start, end }: LineLabel): boolean =>
      end <= task.source.titleRange.start || start >= task.source.titleRange.end;
    const parallel = all.find((label) => label.text === 'P' && isOutside(label));
    return planFile(task.path, [insertLabel(text, task, written, parallel ?? null)]);
  }
  // `[US1][US2]` stand together: they change as one.
  const last = labels.at(-1) ?? first;
  const inside = all.filter((label) => label.start >= first.end && label.end <= last.end);
  const isTogether =
    inside.every((label) => labels.includes(label)) && /^(?:\s*\[[^\][]*\])*$/.test(text.slice(first.end, last.end));
  const whole = isTogether ? { start: first.start, end: last.end } : first;
  const edits: TextEdit[] = isTogether ? [] : others.map((label) => removeLabel(text, label));
  if (command.to.length === 0) edits.push(removeLabel(text, whole));
  else edits.push(...replaceSlice(text, whole.start, whole.end, written));
  return planFile(task.path, edits);
}

/** `[US1]`, `[US1-US2]`, `[US2/US3]`, `[US5a]` */
function isStoryLabel(label: string): boolean {
  return /^(?:US|Story )\s?\d+[a-z]?(?:\s?[-/+,&]\s?(?:US)?\d+[a-z]?)*$/i.test(label);
}

/** Where the file puts the mark, and in which brackets. */
function findParallelMark(workspace: PatchWorkspace): { readonly text: string; readonly isAfterStory: boolean } {
  let before = 0;
  let after = 0;
  let round = 0;
  let square = 0;
  for (const task of workspace.file.tasks) {
    if (!task.parallel) continue;
    const text = getText(workspace, task.path);
    const labels = listLineLabels(text, task);
    const mark = labels.find((label) => label.text === 'P');
    if (mark === undefined) continue;
    if (text[mark.start] === '(') round += 1;
    else square += 1;
    const story = labels.find((label) => isStoryLabel(label.text));
    if (story !== undefined && story.start < mark.start) after += 1;
    else if (story !== undefined) before += 1;
  }
  return { text: round > square ? '(P)' : '[P]', isAfterStory: after > before };
}

/**
 * Insert a label before the title, or behind another label.
 *
 * ```
 * - [ ] **T012**: Create the store
 *                 ^ here
 * ```
 */
function insertLabel(text: string, task: Task, written: string, behind: LineLabel | null): TextEdit {
  if (behind !== null) return { start: behind.end, end: behind.end, newText: ` ${written}` };
  const first = listLineLabels(text, task)[0];
  const from = labelStart(task);
  const start = Math.min(first?.start ?? Number.POSITIVE_INFINITY, Math.max(task.source.titleRange.start, from));
  // `- [ ] **Title**`: before the emphasis of the title.
  const opening = matchWords(/(?:\*\*|__|~~)+$/, text.slice(from, start));
  const at = first === undefined || first.start > start ? start - opening.length : start;
  // `- [x]1.1 Title` has no blank to lean on.
  const gap = /[\s*_]/.test(text.charAt(at - 1)) ? '' : ' ';
  return { start: at, end: at, newText: `${gap}${written} ` };
}

/** A row has a column for it when its heading row says so: another row's cell with the mark shows which. */
function planParallelCell(workspace: PatchWorkspace, task: Task): EditPlan {
  for (const other of workspace.file.tasks) {
    if (!other.parallel || other.form !== 'table-row' || other.path !== task.path) continue;
    const text = getText(workspace, task.path);
    const cells = listCellRanges(text, other.source.lineRange);
    const column = cells.findIndex((cell) =>
      /^\s*(?:\[P\]|\(P\)|P|yes|✅|✓|x)\s*$/i.test(text.slice(cell.start, cell.end)),
    );
    const target = listCellRanges(text, task.source.lineRange)[column];
    const sample = cells[column];
    if (target === undefined || sample === undefined) continue;
    return planFile(task.path, replaceSlice(text, target.start, target.end, text.slice(sample.start, sample.end)));
  }
  const place = { path: task.path, line: task.line };
  return refuse('not-expressible', `No row of the table of ${task.key} shows how it marks parallel tasks`, place);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
