import type { SpecFile } from '../model/spec-file.ts';
import type { Sourced, Task } from '../model/task.ts';
import { losesDetailWords, losesTitleWords } from './check-words.ts';
import type { EditCommand, EditCommandType } from './edit-command.ts';
import { listTaken } from './list-taken.ts';
import { listPairings, type TaskPair } from './pair-tasks.ts';

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
} as const satisfies Record<string, (task: Task) => string | number | boolean | null>;

type TaskPart = keyof typeof taskParts | 'details';

/** A list, as every task of a file is held against itself part by part. */
const partReaders = Object.entries(taskParts) as readonly (readonly [
  keyof typeof taskParts,
  (task: Task) => string | number | boolean | null,
])[];

/** What a command may change of the task that it names; of other tasks it may change nothing. */
const allowedParts: Partial<Record<EditCommandType, readonly TaskPart[]>> = {
  'set-status': ['status', 'mark', 'details'],
  'set-title': ['title', 'paths', 'details'],
  'set-estimate': ['estimate', 'details', 'title'],
  'set-actual': ['actual', 'details', 'title'],
  'log-time': ['actual', 'details', 'title'],
  'change-log': ['actual', 'details', 'title'],
  'set-due': ['due', 'details', 'title'],
  'set-start': ['start', 'details', 'title'],
  'set-assignee': ['assignee', 'details', 'title'],
  'set-parallel': ['parallel', 'details'],
  'set-stories': ['stories', 'details'],
  'add-dependency': ['title', 'details'],
  'remove-dependency': ['title', 'details', 'tdd'],
  'retarget-dependency': ['title', 'details', 'tdd'],
  'rename-id': ['id'],
};

/** Commands after which every task may have another id, and the words that mention ids read otherwise. */
const idCommands: readonly EditCommandType[] = ['rename-id', 'renumber', 'remove-task'];

/** Commands that change one value of a task. */
const valueCommands: readonly EditCommandType[] = [
  'set-estimate',
  'set-actual',
  'set-due',
  'set-start',
  'set-assignee',
];

/** Commands that may write any words into a title; others leave its words where they are. */
const freeInTitle: readonly EditCommandType[] = ['set-title', 'rewrite-statement', ...idCommands];

/** Commands that rewrite statements, wherever they stand. */
const statementCommands: readonly EditCommandType[] = [
  'rewrite-statement',
  'remove-dependency',
  'retarget-dependency',
  'rename-phase',
  'set-phase-dependencies',
];

/** Commands that change headings of phases, or put some around tasks. */
const phaseCommands: readonly EditCommandType[] = ['rename-phase', 'move-phase', 'add-phase'];

/** Commands that change words of the task's own line. */
const headingCommands: readonly EditCommandType[] = ['set-title', 'set-parallel', 'set-stories'];

/** One command with a task, a phase or a place of its own. */
export type SingleCommand = Exclude<EditCommand, { type: 'batch' } | { type: 'revert' }>;

/** What the comparison of two models is about. */
interface Comparison {
  readonly command: SingleCommand;
  readonly before: SpecFile;
  /** The task that the command names. */
  readonly target: Task | undefined;
  /** Keys of the tasks that the command takes elsewhere. */
  readonly taken: ReadonlySet<string>;
  /** Lines on which tasks stand, before and after. */
  readonly lines: { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> };
}

/**
 * Say what changed of tasks that the command did not ask for.
 *
 * @returns
 *   The first such change in words, as `the title of T012 from … to …`; null when there is none.
 */
export function checkTasks(before: SpecFile, after: SpecFile, command: SingleCommand): string | null {
  const comparison: Comparison = {
    command,
    before,
    target: 'task' in command ? before.tasks.find((task) => task.key === command.task) : undefined,
    taken: listTaken(before, command),
    lines: { before: listTaskLines(before), after: listTaskLines(after) },
  };
  let first: string | null = null;
  for (const pairs of listPairings(before, after, command)) {
    // Without an id a task may have the key now that another one of its title had.
    const keys = new Map(pairs.map(([old, now]) => [old.key, now.key]));
    const complaint = firstOf(
      pairs,
      (pair) => checkParts(comparison, pair) ?? checkDetails(comparison, pair) ?? checkPlace(comparison, pair, keys),
    );
    if (complaint === null) return null;
    first ??= complaint;
  }
  return first ?? describeOtherTasks(before, after);
}

function firstOf<Item>(items: readonly Item[], check: (item: Item) => string | null): string | null {
  for (const item of items) {
    const complaint = check(item);
    if (complaint !== null) return complaint;
  }
  return null;
}

function checkParts(comparison: Comparison, [old, now]: TaskPair): string | null {
  if (isAlike(old, now)) return null;
  for (const [part, read] of partReaders) {
    const { type } = comparison.command;
    const isLost = part === 'title' && !freeInTitle.includes(type) && losesTitleWords(comparison.before, old, now);
    if (read(old) === read(now) || (!isLost && isAllowed(comparison, old, part, [read(old), read(now)]))) continue;
    // The status of a heading task may follow from the boxes below it.
    if (part === 'status' && old.mark === now.mark && ['set-status', 'set-checked'].includes(type)) continue;
    return `the ${part} of ${old.key} from \`${shorten(read(old))}\` to \`${shorten(read(now))}\``;
  }
  return null;
}

/** Whether a look shows that no part differs, as with all tasks but one: 20,000 of them are looked at. */
function isAlike(old: Task, now: Task): boolean {
  return (
    old === now ||
    (old.id === now.id &&
      old.title === now.title &&
      old.status === now.status &&
      old.mark === now.mark &&
      old.parallel === now.parallel &&
      old.priority === now.priority &&
      old.ids === now.ids &&
      old.stories === now.stories &&
      isNoneOf(old) &&
      isNoneOf(now) &&
      old.paths.length === now.paths.length &&
      old.paths.every(({ path }, index) => path === now.paths[index]?.path))
  );
}

/** Whether a task says nothing of what few tasks say something about. */
function isNoneOf({ tdd, estimate, actual, start, due, assignee }: Task): boolean {
  return (tdd ?? estimate ?? actual ?? start ?? due ?? assignee) === null;
}

function isAllowed(
  { command, before, target }: Comparison,
  task: Task,
  part: TaskPart,
  [was, is]: readonly [unknown, unknown],
): boolean {
  const allowed = allowedParts[command.type] ?? [];
  if (task === target && (allowed.includes(part) || (command.type === 'set-title' && isInTitle(task, part))))
    return true;
  const isWords = part === 'title' || part === 'details';
  if (command.type === 'remove-task') return isWords || part === 'tdd';
  if (command.type === 'renumber' || command.type === 'rename-id')
    return part === 'id' ? command.type === 'renumber' : part === 'tdd' || (isWords && isSameButIds(`${was}`, `${is}`));
  if (command.type === 'change-log') return isLogged(command, task) && allowed.includes(part);
  if (command.type === 'set-phase-estimate')
    return isHeadingOf(before, task, command.phase) && ['estimate', 'details'].includes(part);
  // All tasks of a phase may have to wait.
  if (command.type === 'add-dependency') return isWords && task.phase === command.task;
  return statementCommands.includes(command.type) && isWords;
}

/** Whether words differ in nothing but ids, of which a range may become a list. */
function isSameButIds(before: string, after: string): boolean {
  const ids = /[\p{L}-]*\d[\w.]*(?:\s*(?:,|[-–~]|\.{2,3}|…|to|through|至|到)\s*[\p{L}-]*\d[\w.]*)*/gu;
  return before.replace(ids, '#') === after.replace(ids, '#');
}

/** Whether rows of the task change, come or go. */
function isLogged({ changes, added }: Extract<SingleCommand, { type: 'change-log' }>, { key }: Task): boolean {
  const isOfTask = ({ task }: { readonly task: string }) => task === key;
  return added.some(isOfTask) || changes.some(({ from, to }) => isOfTask(from) || (to !== null && isOfTask(to)));
}

/** Whether the task's heading is that of the phase, so that what stands under it is the phase's too. */
function isHeadingOf(file: SpecFile, task: Task, key: string): boolean {
  const phase = file.phases.find((other) => other.key === key);
  return phase !== undefined && phase.line === task.line && phase.headingRange.start === task.source.lineRange.start;
}

/** `Sift the flour [EXECUTOR: mill]`: who does it is one of the words of the title. */
function isInTitle(task: Task, part: TaskPart): boolean {
  const source: Sourced<unknown> | null =
    part === 'assignee' ? task.assignee : part === 'due' ? task.due : part === 'start' ? task.start : null;
  const { start, end } = task.source.titleRange;
  return source !== null && source.range.start >= start && source.range.end <= end;
}

function checkDetails(comparison: Comparison, [old, now]: TaskPair): string | null {
  if (old.details.length === 0 && now.details.length === 0) return null;
  const { before, after } = comparison.lines;
  const [was, is] = [showDetails(old, before), showDetails(now, after)];
  const isLost = valueCommands.includes(comparison.command.type) && losesDetailWords(old, now);
  if (was === is || (!isLost && isAllowed(comparison, old, 'details', [was, is]))) return null;
  return `the details of ${old.key} from \`${shorten(was)}\` to \`${shorten(is)}\``;
}

/**
 * What stands under a task; the rows of a table that are tasks themselves speak for themselves, and a cell that
 * names the phase is held with the task's place.
 */
function showDetails(task: Task, taskLines: ReadonlySet<number>): string {
  return task.details
    .filter(
      (detail) => detail.field === null || detail.field.nameRange.start !== task.source.phaseField?.nameRange.start,
    )
    .filter((detail) => detail.line === task.line || !taskLines.has(detail.line))
    .map((detail) => detail.text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

function listTaskLines(file: SpecFile): ReadonlySet<number> {
  return new Set(file.tasks.map((task) => task.line));
}

function checkPlace(
  { command, target, taken }: Comparison,
  [old, now]: TaskPair,
  keys: ReadonlyMap<string, string>,
): string | null {
  if (taken.has(old.key)) return null;
  if (phaseCommands.includes(command.type) || idCommands.includes(command.type)) return null;
  // The heading of a task may be that of a phase or a group too.
  if (target?.form === 'heading' && headingCommands.includes(command.type)) return null;
  if (old.group !== now.group) return `the group of ${old.key} from \`${old.group}\` to \`${now.group}\``;
  if (command.type === 'set-title') return null;
  if (old.phase !== now.phase) return `the phase of ${old.key} from \`${old.phase}\` to \`${now.phase}\``;
  const parent = old.parent === null ? null : (keys.get(old.parent) ?? old.parent);
  if (parent !== now.parent) return `the parent of ${old.key} from \`${old.parent}\` to \`${now.parent}\``;
  return null;
}

function describeOtherTasks(before: SpecFile, after: SpecFile): string {
  return before.tasks.length === after.tasks.length
    ? 'the order of the tasks'
    : `the number of tasks from ${before.tasks.length} to ${after.tasks.length}`;
}

/** A value in a message: long ones are cut. */
function shorten(value: string | number | boolean | null): string {
  const words = String(value);
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
}
