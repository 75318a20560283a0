import { searchTasks } from '../../store/search-tasks.ts';
import type { TaskFilter } from '../graph-store.ts';
import type { GraphTask } from './graph-model.ts';

/** Keys of the tasks that a filter lets through, in file order; null when it lets all through. */
export function findMatches(tasks: readonly GraphTask[], filter: TaskFilter): ReadonlySet<string> | null {
  if (filter.words.trim() === '' && countConditions(filter) === 0) return null;
  return new Set(
    searchTasks(
      tasks.filter((task) => fulfils(task, filter)),
      filter.words,
    ).map((task) => task.key),
  );
}

/** How many conditions a filter has besides its words. */
export function countConditions({ state, phase, story, assignee, critical, problem }: TaskFilter): number {
  return [state !== 'all', phase !== null, story !== null, assignee !== null, critical, problem].filter(Boolean).length;
}

function fulfils(shown: GraphTask, { state, phase, story, assignee, critical, problem }: TaskFilter): boolean {
  const { task } = shown;
  return (
    isInState(shown, state) &&
    (phase === null || task.phase === phase) &&
    (story === null || task.stories.includes(story)) &&
    (assignee === null || task.assignee?.value === assignee) &&
    (!critical || shown.critical) &&
    (!problem || shown.problem !== null || shown.inCycle)
  );
}

function isInState(task: GraphTask, state: TaskFilter['state']): boolean {
  if (state === 'all') return true;
  if (state === 'open') return task.state !== 'done' && task.state !== 'skipped';
  return task.state === state;
}
