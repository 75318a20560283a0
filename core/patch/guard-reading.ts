import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import type { EditCommand, EditCommandType } from './edit-command.ts';
import type { EditPlan } from './edit-plan.ts';
import { listTaken } from './list-taken.ts';
import { buildNextWorkspace, type PatchWorkspace } from './patch-workspace.ts';
import { refuse } from './plan-result.ts';

const guarded: readonly EditCommandType[] = [
  'add-task',
  'remove-task',
  'move-task',
  'indent-task',
  'outdent-task',
  'move-phase',
  'rename-phase',
  'set-parallel',
  'set-stories',
  'renumber',
  'rename-id',
];

/**
 * Refuse a plan after which other lines would be tasks, and say which: a heading such as `## 11. Documentation` is read
 * as a task when the last one under it goes, and a box among acceptance criteria is none.
 */
export function guardReading(workspace: PatchWorkspace, command: EditCommand, plan: EditPlan): EditPlan {
  if (!plan.ok || plan.files.length === 0 || !guarded.includes(command.type)) return plan;
  const before = workspace.file;
  const after = buildNextWorkspace(workspace, plan.files).file;
  const taken = command.type === 'remove-task' ? listTaken(before, command) : new Set<string>();
  const expected = before.tasks.filter((task) => !taken.has(task.key));
  if (after.tasks.length === expected.length + (command.type === 'add-task' ? 1 : 0)) {
    const bare = expected.find((task, index) => task.id !== null && after.tasks[index]?.id === null);
    const mayLose = command.type === 'remove-task' || command.type === 'rename-id';
    return mayLose && bare !== undefined ? refuseLoneId(bare) : plan;
  }
  const isAboutIds = command.type === 'renumber' || command.type === 'rename-id';
  const nameOf = (task: Task): string => (isAboutIds ? task.title : `${task.id} ${task.title}`);
  const [lost] = listMissing(expected, after.tasks, nameOf);
  const [gained] = listMissing(after.tasks, expected, nameOf);
  const message = describeReading(command, lost, gained);
  return refuse('not-expressible', message, { path: before.path, line: lost?.line ?? lineOf(before, gained) });
}

/** `AE01` alone is no id: it might be a code that the title begins with. */
function refuseLoneId({ id, path, line }: Task): EditPlan {
  const message = `\`${id}\` (${path}:${line}) would be read as a word of its title: ids of that form are read where a document has two of them, so give that task another id first, such as \`T001\``;
  return refuse('not-expressible', message, { path, line });
}

function describeReading(command: EditCommand, lost: Task | undefined, gained: Task | undefined): string {
  if (command.type === 'renumber' || command.type === 'rename-id') {
    const words = gained ?? lost;
    return `With other ids \`${words?.id ?? ''} ${words?.title ?? ''}\` would be read as another task: two parts of the document have the same id, so give one of them another id by hand first`;
  }
  if (lost !== undefined) {
    return `\`${lost.title}\` (${lost.path}:${lost.line}) would not be read as a task any more: its new neighbours are criteria, or the form of its line says something else there`;
  }
  const words = gained === undefined ? 'another line' : `\`${gained.id ?? ''} ${gained.title}\``;
  return `Without the tasks under it ${words} would be read as a task itself: change that heading or row first`;
}

/** Tasks of a list that have no counterpart of the same name in another. */
function listMissing(tasks: readonly Task[], others: readonly Task[], nameOf: (task: Task) => string): readonly Task[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(nameOf(other), (counts.get(nameOf(other)) ?? 0) + 1);
  return tasks.filter((task) => {
    const left = counts.get(nameOf(task)) ?? 0;
    counts.set(nameOf(task), left - 1);
    return left < 1;
  });
}

/** The line that holds the words of a gained task now; the first line where it is not found. */
function lineOf(before: SpecFile, gained: Task | undefined): number {
  const section = before.sections.find((other) => gained !== undefined && other.title.includes(gained.title));
  return section?.line ?? 1;
}
