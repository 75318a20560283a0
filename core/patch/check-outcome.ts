import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import type { SingleCommand } from './check-tasks.ts';
import type { TaskPlace } from './edit-command.ts';
import { findPhase, findTask } from './patch-workspace.ts';
import type { CommandOf } from './plan-result.ts';

/** Commands that set one value of the task that they name, and how the value is read. */
const taskValues = {
  'set-status': (task: Task) => task.status,
  'set-title': (task: Task) => task.title,
  'set-estimate': (task: Task) => task.estimate?.value.minutes ?? null,
  'set-actual': (task: Task) => task.actual?.value.minutes ?? null,
  'set-due': (task: Task) => task.due?.value ?? null,
  'set-start': (task: Task) => task.start?.value ?? null,
  'set-assignee': (task: Task) => task.assignee?.value.replace(/^@/, '') ?? null,
  'set-parallel': (task: Task) => task.parallel,
  'set-stories': (task: Task) => task.stories.join(' '),
} as const;

/**
 * Hold the model of the new text against what was asked: is it so now?
 *
 * Plans are made by words and places; a value that is read as another one, or a task that landed in another phase than
 * the one asked for, shows only when the new text is read.
 *
 * @returns
 *   What is otherwise, as `T012 would stand in phase-2, not in phase-3`; null when all is as asked.
 */
export function checkOutcome(before: SpecFile, after: SpecFile, command: SingleCommand): string | null {
  switch (command.type) {
    case 'set-status':
    case 'set-title':
    case 'set-estimate':
    case 'set-actual':
    case 'set-due':
    case 'set-start':
    case 'set-assignee':
    case 'set-parallel':
    case 'set-stories':
      return checkValue(before, after, command);
    case 'add-task':
      return checkAdded(before, after, command);
    case 'move-task':
      return checkMoved(before, after, command.task, command.place);
    case 'indent-task':
      return checkNested(before, after, command.task);
    case 'rename-phase':
      return checkRenamed(before, after, command);
    case 'set-phase-estimate': {
      const minutes = findPhase(after, command.phase)?.estimate?.value.minutes ?? null;
      return minutes === command.to ? null : `the estimate of ${command.phase} would be read as \`${minutes}\``;
    }
    default:
      return null;
  }
}

type ValueCommand = CommandOf<keyof typeof taskValues>;

function checkValue(before: SpecFile, after: SpecFile, command: ValueCommand): string | null {
  // A title may change the key of its task, but never the order of tasks.
  const task = after.tasks[before.tasks.findIndex((other) => other.key === command.task)];
  if (task === undefined) return null;
  const { to } = command;
  const wanted = Array.isArray(to)
    ? to.join(' ')
    : command.type === 'set-assignee'
      ? (to?.toString().replace(/^@/, '') ?? null)
      : to;
  const read = taskValues[command.type](task);
  if (read === wanted) return null;
  // Of several people the one that was seen is taken out.
  if (command.type === 'set-assignee' && wanted === null && read !== command.from?.replace(/^@/, '')) return null;
  return `the ${command.type.slice('set-'.length)} of ${command.task} would be read as \`${read}\`, not as \`${wanted}\``;
}

/** A task of that name more than before stands where it was asked for. */
function checkAdded(before: SpecFile, after: SpecFile, command: CommandOf<'add-task'>): string | null {
  const { place, title } = command;
  if (after.tasks.length !== before.tasks.length + 1) return null;
  const at = after.tasks.findIndex((task, index) => task.title === title && !isSameTask(task, before.tasks[index]));
  const added = after.tasks[at];
  return added === undefined ? null : checkPlace(before, after, added, place);
}

function isSameTask(task: Task, other: Task | undefined): boolean {
  return other !== undefined && task.id === other.id && task.title === other.title;
}

function checkMoved(before: SpecFile, after: SpecFile, key: string, place: TaskPlace): string | null {
  const task = findSole(after, key);
  return task === undefined ? null : checkPlace(before, after, task, place);
}

/** The task with an id that no other has: only such a one surely has the key after a change that it had before. */
function findSole(file: SpecFile, key: string): Task | undefined {
  const task = findTask(file, key);
  const isSole = task?.id != null && file.tasks.every((other) => other === task || other.id !== task.id);
  return isSole ? task : undefined;
}

function checkPlace(before: SpecFile, after: SpecFile, task: Task, place: TaskPlace): string | null {
  const name = task.id ?? task.title;
  if ('into' in place) {
    const phase = findPhase(before, place.into);
    if (phase === undefined) return null;
    const group = place.group ?? task.group;
    if (task.phase !== phase.key) return `${name} would stand in ${task.phase ?? 'no phase'}, not in ${phase.key}`;
    return task.group === group ? null : `${name} would stand under \`${task.group}\`, not under \`${group}\``;
  }
  if ('under' in place) {
    const parent = findSole(after, place.under);
    return parent === undefined || task.parent === parent.key ? null : `${name} would be no subtask of ${parent.key}`;
  }
  const key = 'before' in place ? place.before : place.after;
  const now = findSole(after, key);
  if (now === undefined || now === task) return null;
  if (task.phase !== now.phase) return `${name} would stand in ${task.phase ?? 'no phase'}, not in ${now.phase}`;
  if (task.parent !== now.parent) return `${name} would not stand on the level of ${key}`;
  const siblings = after.tasks.filter((other) => other.parent === now.parent);
  const distance = siblings.indexOf(task) - siblings.indexOf(now);
  const wanted = 'before' in place ? -1 : 1;
  return distance === wanted ? null : `${name} would not stand right ${wanted < 0 ? 'before' : 'behind'} ${key}`;
}

function checkNested(before: SpecFile, after: SpecFile, key: string): string | null {
  const [was, now] = [findTask(before, key), findSole(after, key)];
  if (was === undefined || now === undefined) return null;
  return now.parent !== null && now.parent !== was.parent ? null : `${key} would be no subtask`;
}

function checkRenamed(before: SpecFile, after: SpecFile, command: CommandOf<'rename-phase'>): string | null {
  const title = after.phases[before.phases.findIndex((phase) => phase.key === command.phase)]?.title;
  if (title === undefined || title === command.to) return null;
  return `the title of ${command.phase} would be read as \`${title}\`, not as \`${command.to}\``;
}
