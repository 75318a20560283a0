import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Task } from '../../core/model/task.ts';

/**
 * Find the task that was selected again after its file changed.
 *
 * A key without an id is the slug of a title, and `T006~2` counts duplicates, so an outside edit can give a
 * task another key, or its key to another task. The same title, then the same place, tell which one it is.
 *
 * @param before
 *   The file as it was when `key` was selected.
 * @param after
 *   The file as it is now.
 * @returns
 *   Key of the same task, else of its nearest neighbour, else null when the file has no tasks.
 */
export function keepSelection(before: SpecFile, after: SpecFile, key: string | null): string | null {
  if (key === null || before === after) return key;
  const index = before.tasks.findIndex((task) => task.key === key);
  const selected = before.tasks[index];
  const sameKey = after.tasks.find((task) => task.key === key);
  if (selected === undefined) return sameKey?.key ?? null;
  if (sameKey !== undefined && (sameKey.id === null || !key.includes('~') || sameKey.title === selected.title)) {
    return key;
  }
  const sameTitle = after.tasks.filter((task) => task.title === selected.title && task.id === selected.id);
  if (sameTitle.length > 0) return findNearest(sameTitle, selected.line)?.key ?? null;
  if (sameKey !== undefined) return key;
  const sameLine = after.tasks.find((task) => task.line === selected.line && task.id === selected.id);
  if (sameLine !== undefined) return sameLine.key;
  return (after.tasks[Math.min(index, after.tasks.length - 1)] ?? null)?.key ?? null;
}

function findNearest(tasks: readonly Task[], line: number): Task | undefined {
  return tasks.reduce<Task | undefined>(
    (best, task) => (best === undefined || Math.abs(task.line - line) < Math.abs(best.line - line) ? task : best),
    undefined,
  );
}
