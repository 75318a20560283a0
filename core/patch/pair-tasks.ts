import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import type { EditCommand } from './edit-command.ts';
import { listTaken } from './list-taken.ts';

/** A task as it was, and as it is after a command. */
export type TaskPair = readonly [Task, Task];

/**
 * List the ways to pair the tasks of two models, one of before a command and one of after it.
 *
 * Tasks that the command leaves in their place keep their order. Where several have the same id and title, the new or
 * moved ones may be any of several neighbours: each is a way.
 *
 * @returns
 *   Nothing where there are other tasks than there should be.
 */
export function* listPairings(before: SpecFile, after: SpecFile, command: EditCommand): Generator<readonly TaskPair[]> {
  const taken = listTaken(before, command);
  const resting = before.tasks.filter((task) => !taken.has(task.key));
  const moved = command.type === 'remove-task' ? [] : before.tasks.filter((task) => taken.has(task.key));
  const count = command.type === 'add-task' ? 1 : moved.length;
  if (after.tasks.length !== resting.length + count) return;
  if (count === 0) {
    yield resting.map((task, index) => [task, after.tasks[index] ?? task]);
    return;
  }
  const first = resting.length - countEqualEnd(resting, after.tasks);
  const last = countEqualStart(resting, after.tasks);
  for (let at = Math.max(0, first); at <= last; at += 1) {
    const landed = after.tasks.slice(at, at + count);
    if (moved.some((task, index) => nameOf(task) !== nameOf(landed[index]))) continue;
    const others = [...after.tasks.slice(0, at), ...after.tasks.slice(at + count)];
    yield [
      ...resting.map((task, index) => [task, others[index] ?? task] as const),
      ...moved.map((task, index) => [task, landed[index] ?? task] as const),
    ];
  }
}

function countEqualStart(a: readonly Task[], b: readonly Task[]): number {
  let count = 0;
  while (count < a.length && count < b.length && nameOf(a[count]) === nameOf(b[count])) count += 1;
  return count;
}

function countEqualEnd(a: readonly Task[], b: readonly Task[]): number {
  let count = 0;
  while (count < a.length && count < b.length && nameOf(a.at(-1 - count)) === nameOf(b.at(-1 - count))) count += 1;
  return count;
}

function nameOf(task: Task | undefined): string {
  return `${task?.id} ${task?.title}`;
}
