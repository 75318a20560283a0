import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Task } from '../../core/model/task.ts';
import type { TaskPlace } from '../../core/patch/edit-command.ts';

/**
 * Find the place one step away: past the neighbour on the same level, out of a group or phase into the one beside it;
 * under the task above, or out of the task it is under.
 *
 * @returns
 *   The place; null at the end of the file, at the end of the parent's subtasks, and where there is no such level.
 */
export function findStepPlace(file: Pick<SpecFile, 'tasks'>, task: Task, step: MoveStep): TaskPlace | null {
  if (step === 'out') return task.parent === null ? null : { after: task.parent };
  if (step === 'in') {
    const level = file.tasks.filter(({ parent }) => parent === task.parent);
    const above = level[level.indexOf(task) - 1];
    return above === undefined ? null : { under: above.key };
  }
  return findPlaceBeside(file, task, step === 'down' ? 1 : -1);
}

function findPlaceBeside(file: Pick<SpecFile, 'tasks'>, task: Task, step: 1 | -1): TaskPlace | null {
  const level = file.tasks.filter(({ parent }) => parent === task.parent);
  const neighbour = level[level.indexOf(task) + step];
  if (neighbour === undefined) return null;
  const isSameList = neighbour.phase === task.phase && neighbour.group === task.group;
  if (isSameList) return step === 1 ? { after: neighbour.key } : { before: neighbour.key };
  // The heading between the two is what is stepped over.
  return step === 1 ? { before: neighbour.key } : { after: neighbour.key };
}

/** Ways in which a task is moved without naming a place. */
export type MoveStep = 'up' | 'down' | 'in' | 'out';
