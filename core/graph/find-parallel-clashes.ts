import { createProblem, type Problem } from '../model/problem.ts';
import type { TaskIndex } from './task-index.ts';

/** Report two `[P]` tasks of one run that name the same file: they are marked to run at once, and cannot. */
export function findParallelClashes(index: TaskIndex): Problem[] {
  const problems: Problem[] = [];
  for (const siblings of index.siblingLists) {
    let named = new Map<string, number>();
    for (const position of siblings) {
      const task = index.tasks[position];
      if (task === undefined) continue;
      if (!task.parallel) {
        named = new Map();
        continue;
      }
      for (const path of new Set(task.paths.filter((one) => one.isFile).map((one) => one.path))) {
        const other = index.tasks[named.get(path) ?? -1];
        named.set(path, position);
        if (other === undefined || other === task) continue;
        const range = task.paths.find((one) => one.path === path)?.range ?? null;
        const message = `${task.key} and ${other.key} (line ${other.line}) are both marked [P] and name ${path}; expected different files.`;
        problems.push(createProblem('parallel-same-file', message, task.line, range, task.key));
      }
    }
  }
  return problems;
}
