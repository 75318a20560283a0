import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import type { EditCommand, EditCommandType } from './edit-command.ts';
import type { Refusal } from './edit-plan.ts';

/** Parts of a task that are compared, each as text. */
const taskParts = {
  id: (task: Task) => task.ids.join(' ') || task.id,
  title: (task: Task) => task.title,
  status: (task: Task) => task.status,
  mark: (task: Task) => task.mark,
  parallel: (task: Task) => task.parallel,
  stories: (task: Task) => task.stories.join(' '),
  priority: (task: Task) => task.priority,
  tdd: (task: Task) => (task.tdd === null ? null : `${task.tdd.kind} ${task.tdd.target}`),
  estimate: (task: Task) => task.estimate?.value.minutes ?? null,
  actual: (task: Task) => task.actual?.value.minutes ?? null,
  start: (task: Task) => task.start?.value ?? null,
  due: (task: Task) => task.due?.value ?? null,
  assignee: (task: Task) => task.assignee?.value ?? null,
  paths: (task: Task) => task.paths.map((path) => path.path).join(' '),
  details: (task: Task) =>
    task.details
      .map((detail) => detail.text.trim())
      .filter((text) => text !== '')
      .join('\n'),
} as const satisfies Record<string, (task: Task) => string | number | boolean | null>;

type TaskPart = keyof typeof taskParts;

/** What a command may change of the task that it names; of other tasks it may change nothing. */
const allowedParts: Partial<Record<EditCommandType, readonly TaskPart[]>> = {
  'set-status': ['status', 'mark', 'details'],
  'set-title': ['title', 'paths', 'details'],
  'set-estimate': ['estimate', 'details', 'title'],
  'set-actual': ['actual', 'details', 'title'],
  'log-time': ['actual', 'details', 'title'],
  'set-due': ['due', 'details', 'title'],
  'set-start': ['start', 'details', 'title'],
  'set-assignee': ['assignee', 'details', 'title'],
  'set-parallel': ['parallel', 'details'],
  'set-stories': ['stories', 'details'],
  'add-dependency': ['title', 'details'],
  'remove-dependency': ['title', 'details', 'tdd'],
  'retarget-dependency': ['title', 'details', 'tdd'],
  'rewrite-statement': ['title', 'details'],
  'rename-id': ['id'],
};

/** Commands after which every task may have another id, and the words that mention ids read otherwise. */
const idCommands: readonly EditCommandType[] = ['rename-id', 'renumber', 'remove-task'];

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
  if (complaint === null) return null;
  return {
    code: 'check-failed',
    message: `Nothing was written: the change would also have changed ${complaint}. Please report this, with the file`,
    path: before.path,
  };
}

type Single = Exclude<EditCommand, { type: 'batch' } | { type: 'revert' }>;

function checkTasks(before: SpecFile, after: SpecFile, command: Single): string | null {
  const pairs = pairTasks(before, after, command);
  if (typeof pairs === 'string') return pairs;
  const isAboutIds = idCommands.includes(command.type);
  const allowed = allowedParts[command.type] ?? [];
  const target = 'task' in command ? command.task : null;
  const moved = listMoved(before, command);
  for (const [old, now] of pairs) {
    const isTarget = old.key === target;
    for (const [part, read] of Object.entries(taskParts) as [
      TaskPart,
      (task: Task) => string | number | boolean | null,
    ][]) {
      if (read(old) === read(now)) continue;
      if (isTarget && allowed.includes(part)) continue;
      if (isAboutIds && (part === 'title' || part === 'details' || part === 'id' || part === 'tdd')) continue;
      if (command.type === 'retarget-dependency' && old.key === command.to.task && allowed.includes(part)) continue;
      if (
        ['rewrite-statement', 'remove-dependency', 'rename-phase', 'set-phase-dependencies'].includes(command.type) &&
        (part === 'title' || part === 'details')
      )
        continue;
      // The status of a heading task may follow from the boxes below it.
      if (part === 'status' && old.mark === now.mark && ['set-status', 'set-checked'].includes(command.type)) continue;
      return `the ${part} of ${old.key} from \`${shorten(read(old))}\` to \`${shorten(read(now))}\``;
    }
    if (
      moved.has(old.key) ||
      command.type === 'rename-phase' ||
      command.type === 'move-phase' ||
      command.type === 'add-phase'
    )
      continue;
    if (old.group !== now.group) return `the group of ${old.key} from \`${old.group}\` to \`${now.group}\``;
    if (isAboutIds || command.type === 'set-title') continue;
    if (old.phase !== now.phase) return `the phase of ${old.key} from \`${old.phase}\` to \`${now.phase}\``;
    if (old.parent !== now.parent) return `the parent of ${old.key} from \`${old.parent}\` to \`${now.parent}\``;
  }
  return null;
}

/** Pair the tasks of both models; a sentence when there are others than there should be. */
function pairTasks(before: SpecFile, after: SpecFile, command: Single): readonly (readonly [Task, Task])[] | string {
  const removed = command.type === 'remove-task' ? listMoved(before, command) : new Set<string>();
  const expected = before.tasks.filter((task) => !removed.has(task.key));
  const difference = after.tasks.length - expected.length;
  const wanted = command.type === 'add-task' ? 1 : 0;
  if (difference !== wanted) return `the number of tasks from ${before.tasks.length} to ${after.tasks.length}`;
  if (['add-task', 'move-task', 'move-phase', 'indent-task', 'outdent-task'].includes(command.type))
    return pairByName(expected, after.tasks);
  return expected.map((task, index) => [task, after.tasks[index] ?? task] as const);
}

/** Tasks that stand elsewhere now are known by id and title; equal ones by their order. */
function pairByName(expected: readonly Task[], tasks: readonly Task[]): readonly (readonly [Task, Task])[] | string {
  const byName = new Map<string, Task[]>();
  for (const task of tasks) {
    const list = byName.get(nameOf(task));
    if (list === undefined) byName.set(nameOf(task), [task]);
    else list.push(task);
  }
  const pairs: (readonly [Task, Task])[] = [];
  for (const task of expected) {
    const now = byName.get(nameOf(task))?.shift();
    if (now === undefined) return `the id or title of ${task.key}`;
    pairs.push([task, now]);
  }
  return pairs;
}

function nameOf(task: Task): string {
  return `${task.id} ${task.title}`;
}

/** Keys of the command's task and its subtasks, for commands that take them elsewhere or away. */
function listMoved(before: SpecFile, command: Single): Set<string> {
  const types: readonly EditCommandType[] = ['remove-task', 'move-task', 'indent-task', 'outdent-task'];
  const keys = new Set<string>();
  if (!types.includes(command.type) || !('task' in command)) return keys;
  keys.add(command.task);
  for (const task of before.tasks) if (task.parent !== null && keys.has(task.parent)) keys.add(task.key);
  return keys;
}

function checkChecklists(before: SpecFile, after: SpecFile, command: Single): string | null {
  const gone = listMoved(before, command);
  const mayGo = command.type === 'remove-task';
  const old = before.checklists
    .filter((list) => !mayGo || list.task === null || !gone.has(list.task))
    .flatMap((list) => list.items.map((item) => ({ item, task: list.task })));
  const now = after.checklists.flatMap((list) => list.items);
  if (old.length !== now.length) return `the number of checklist items from ${old.length} to ${now.length}`;
  const isMoved = ['move-task', 'move-phase', 'renumber', 'rename-id', 'remove-task'].includes(command.type);
  if (isMoved) return null;
  for (const [index, { item, task }] of old.entries()) {
    const other = now[index];
    if (other === undefined || (item.text === other.text && item.mark === other.mark)) continue;
    if (item.text === other.text && command.type === 'set-checked' && item.text === command.text) continue;
    if (item.text === other.text && command.type === 'set-status' && task === command.task) continue;
    return `the checklist item \`${item.text}\``;
  }
  return null;
}

function checkPhases(before: SpecFile, after: SpecFile, command: Single): string | null {
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
    if (old.title !== now.title || old.number !== now.number) return `the heading of ${old.key}`;
    if (old.estimate?.value.minutes !== now.estimate?.value.minutes && !isTarget) return `the estimate of ${old.key}`;
    if (old.statusLine?.chosen !== now.statusLine?.chosen && !isTarget && !idCommands.includes(command.type))
      return `the status of ${old.key}`;
  }
  return null;
}

function checkHeader(before: SpecFile, after: SpecFile, command: Single): string | null {
  const show = (file: SpecFile): readonly string[] =>
    file.header
      .filter((field) => command.type !== 'set-header' || field.name.toLowerCase() !== command.name.toLowerCase())
      .filter((field) => command.type !== 'set-claim' || field.line !== command.line)
      .map((field) => `${field.name}: ${field.value}`);
  if (isAboutTitle(before, command)) return null;
  if (before.title !== after.title && !isTitleOfTask(before) && !isTitleOfTask(after))
    return 'the title of the document';
  if (idCommands.includes(command.type) || command.type === 'move-phase') return null;
  return show(before).join('\n') === show(after).join('\n') ? null : 'the header of the document';
}

/** A document of one task may have the task's heading for its title. */
function isTitleOfTask(file: SpecFile): boolean {
  const at = file.titleRange?.start ?? -1;
  return file.tasks.some((task) => at >= task.source.lineRange.start && at <= task.source.lineRange.end);
}

/** A value in a message: long ones are cut. */
function shorten(value: string | number | boolean | null): string {
  const words = String(value);
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
}

/** The heading of the command's phase may be the document's title, and what stands under it its header. */
function isAboutTitle(file: SpecFile, command: Single): boolean {
  const phase = 'phase' in command ? file.phases.find((other) => other.key === command.phase) : undefined;
  return (
    phase !== undefined &&
    phase.headingRange.start <= (file.titleRange?.start ?? -1) &&
    phase.headingRange.end >= (file.titleRange?.end ?? 0)
  );
}
