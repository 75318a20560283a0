import type { Task } from '../model/task.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { parseTimeLog } from '../time/parse-time-log.ts';
import { toTimeLogPath } from '../time/time-log-path.ts';
import type { EditCommand } from './edit-command.ts';
import type { EditPlan } from './edit-plan.ts';
import { buildNextWorkspace, getText, listSubtasks, type PatchWorkspace } from './patch-workspace.ts';

/** Commands that may give a task another key: its title or id changes, or its place among tasks of the same name. */
const keyCommands: ReadonlySet<EditCommand['type']> = new Set([
  'set-title',
  'rename-id',
  'renumber',
  'add-task',
  'remove-task',
  'move-task',
  'indent-task',
  'outdent-task',
]);

/**
 * Let the rows of the time log follow tasks whose key a plan changes: a new title of a task without id, another
 * order of tasks with the same name.
 *
 * Keys that are ids are mentions, and have been rewritten with all others.
 *
 * @param workspace
 *   State that the command was planned on.
 * @param command
 *   What was asked.
 * @param plan
 *   What it came to without the log.
 */
export function followLogKeys(workspace: PatchWorkspace, command: EditCommand, plan: EditPlan): EditPlan {
  if (!plan.ok || plan.files.length === 0 || !keyCommands.has(command.type)) return plan;
  const path = toTimeLogPath(workspace.file.path);
  const { entries, repeated } = parseTimeLog(path, workspace.texts[path] ?? '');
  const rows = [...entries, ...repeated];
  const logged = new Set(rows.map((row) => row.task));
  const { tasks } = workspace.file;
  const mayChange = (task: Task): boolean =>
    logged.has(task.key) && (task.id === null || task.key !== task.id || isShared(tasks, task));
  if (!tasks.some(mayChange)) return plan;

  const newKeys = mapKeys(workspace, command, plan);
  const text = getText(workspace, path);
  const edits = rows.flatMap((row): TextEdit[] => {
    const cell = row.cells.task;
    const key = newKeys.get(row.task);
    if (cell === null || key === undefined) return [];
    const start = cell.start + text.slice(cell.start, cell.end).indexOf(row.task);
    return start < cell.start ? [] : [{ start, end: start + row.task.length, newText: key }];
  });
  if (edits.length === 0) return plan;
  const own = plan.files.find((file) => file.path === path)?.edits ?? [];
  const others = plan.files.filter((file) => file.path !== path);
  const kept = own.filter((edit) => !edits.some((other) => edit.start < other.end && edit.end > other.start));
  return { ...plan, files: [...others, { path, edits: [...kept, ...edits] }] };
}

function isShared(tasks: readonly Task[], task: Task): boolean {
  return tasks.some((other) => other !== task && other.id === task.id);
}

/** New key by old key, for the tasks that get another; those whose id was rewritten as a mention left out. */
function mapKeys(
  workspace: PatchWorkspace,
  command: EditCommand,
  plan: Extract<EditPlan, { ok: true }>,
): ReadonlyMap<string, string> {
  const before = workspace.file.tasks;
  const after = buildNextWorkspace(workspace, plan.files).file.tasks;
  const isAboutIds = command.type === 'rename-id' || command.type === 'renumber';
  const keys = new Map<string, string>();
  for (const [old, now] of pairTasks(workspace, command, before, after, plan.key)) {
    if (old.key !== now.key && !(isAboutIds && old.key === old.id)) keys.set(old.key, now.key);
  }
  return keys;
}

function pairTasks(
  workspace: PatchWorkspace,
  command: EditCommand,
  before: readonly Task[],
  after: readonly Task[],
  made: string | undefined,
): readonly (readonly [Task, Task])[] {
  if (command.type === 'add-task')
    return pairInOrder(
      before,
      after.filter((task) => task.key !== made),
    );
  const target = 'task' in command ? before.find((task) => task.key === command.task) : undefined;
  if (target === undefined || command.type === 'set-title' || command.type === 'rename-id') {
    return pairInOrder(before, after);
  }
  const moved = new Set([target, ...listSubtasks(workspace.file, target)]);
  const block = before.filter((task) => moved.has(task));
  const rest = before.filter((task) => !moved.has(task));
  if (command.type === 'remove-task') return pairInOrder(rest, after);
  const at = before.indexOf(target);
  const orders = Array.from({ length: rest.length + 1 }, (_, index) => ({
    index,
    tasks: [...rest.slice(0, index), ...block, ...rest.slice(index)],
  })).filter(({ tasks }) => isOrder(tasks, after, moved));
  // Where neighbours have the same name, it is another place that was asked for, or another level in its place.
  const isMove = command.type === 'move-task';
  const order = orders.find(({ index }) => (index !== at) === isMove) ?? orders[0];
  return order === undefined ? [] : pairInOrder(order.tasks, after);
}

/** Whether tasks in an order may be those of another model: their names are, and those that stayed have their parents. */
function isOrder(tasks: readonly Task[], after: readonly Task[], moved: ReadonlySet<Task>): boolean {
  if (!tasks.every((task, position) => nameOf(task) === nameOf(after[position]))) return false;
  const newKeys = new Map(tasks.map((task, position) => [task.key, after[position]?.key]));
  return tasks.every(
    (task, position) => moved.has(task) || task.parent === null || newKeys.get(task.parent) === after[position]?.parent,
  );
}

function pairInOrder(before: readonly Task[], after: readonly Task[]): readonly (readonly [Task, Task])[] {
  return before.flatMap((task, index) => {
    const now = after[index];
    return now === undefined ? [] : [[task, now] as const];
  });
}

function nameOf(task: Task | undefined): string {
  return `${task?.id} ${task?.title}`;
}
