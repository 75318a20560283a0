import type { Task } from '../../model/task.ts';
import type { TimedTask } from './timer-state.ts';

/**
 * Find the task that is timed in a file that has changed: by its key, or by its title where the key now names another
 * task or none.
 *
 * @param renamed
 *   The key that a command gave it, where one is known to have done so.
 * @returns
 *   The timed task as it is called now; the same object where nothing about it changed, also where it is gone.
 */
export function followTimedTask(timed: TimedTask, tasks: readonly Task[], renamed: string | null = null): TimedTask {
  const byKey = tasks.find(({ key }) => key === (renamed ?? timed.task));
  const task = renamed !== null || byKey?.title === timed.title ? byKey : (findByTitle(tasks, timed.title) ?? byKey);
  if (task === undefined) return timed;
  const estimateMinutes = task.estimate?.value.minutes ?? null;
  if (task.key === timed.task && task.title === timed.title && estimateMinutes === timed.estimateMinutes) return timed;
  return { ...timed, task: task.key, title: task.title, estimateMinutes };
}

function findByTitle(tasks: readonly Task[], title: string): Task | undefined {
  const found = tasks.filter((task) => task.title === title);
  return found.length === 1 ? found[0] : undefined;
}
