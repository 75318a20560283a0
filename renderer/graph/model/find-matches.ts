import { searchTasks } from '../../store/search-tasks.ts';
import type { TaskFilter } from '../graph-store.ts';
import type { GraphTask } from './graph-model.ts';

/** Keys of the tasks that a filter lets through, in file order; null when it lets all through. */
export function findMatches(tasks: readonly GraphTask[], { words, kind }: TaskFilter): ReadonlySet<string> | null {
  if (words.trim() === '' && kind === 'all') return null;
  return new Set(
    searchTasks(
      tasks.filter((task) => isOfKind(task, kind)),
      words,
    ).map((task) => task.key),
  );
}

function isOfKind(task: GraphTask, kind: TaskFilter['kind']): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'ready':
    case 'blocked':
      return task.state === kind;
    case 'open':
      return task.state !== 'done' && task.state !== 'skipped';
    case 'critical':
      return task.critical;
    case 'problem':
      return task.problem !== null || task.inCycle;
  }
}
