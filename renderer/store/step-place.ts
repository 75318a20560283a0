import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Task } from '../../core/model/task.ts';
import type { TaskPlace } from '../../core/patch/edit-command.ts';

/**
 * Find the place one step up or down the list: past the neighbour on the same level; out of a group or phase into the
 * one beside it.
 *
 * @returns
 *   The place; null at the end of the file, and at the end of the parent's subtasks.
 */
export function findStepPlace(file: Pick<SpecFile, 'tasks'>, task: Task, step: 1 | -1): TaskPlace | null {
  const level = file.tasks.filter(({ parent }) => parent === task.parent);
  const neighbour = level[level.indexOf(task) + step];
  if (neighbour === undefined) return null;
  const isSameList = neighbour.phase === task.phase && neighbour.group === task.group;
  if (isSameList) return step === 1 ? { after: neighbour.key } : { before: neighbour.key };
  // The heading between the two is what is stepped over.
  return step === 1 ? { before: neighbour.key } : { after: neighbour.key };
}
