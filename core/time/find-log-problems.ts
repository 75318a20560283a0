import { formatDuration } from '../model/format-duration.ts';
import { createProblem, type Problem } from '../model/problem.ts';
import type { Task } from '../model/task.ts';
import { sumByTask } from './sum-by-task.ts';
import type { TimeLog } from './time-log.ts';

/**
 * List what is wrong with a time log: rows that cannot be read, and those that name no task of the feature (one
 * problem for all rows of one name, at the first of them).
 */
export function findLogProblems(tasks: readonly Task[], log: TimeLog): readonly Problem[] {
  const known = new Set(tasks.map(({ key }) => key));
  const strays = [...sumByTask(log.entries)].filter(([key]) => !known.has(key));
  if (strays.length === 0) return log.problems;
  const found = strays.map(([key, minutes]) => {
    const rows = log.entries.filter((entry) => entry.task === key);
    const [first] = rows;
    const count = rows.length === 1 ? '1 entry' : `${rows.length} entries`;
    const message = `\`${key}\` is no task of this feature: ${formatDuration(minutes)} in ${count}, counted for the feature alone; expected the id of a task`;
    return createProblem('log-task-unknown', message, first?.line ?? 1, first?.cells.task ?? null);
  });
  return [...log.problems, ...found].sort((a, b) => a.line - b.line);
}
