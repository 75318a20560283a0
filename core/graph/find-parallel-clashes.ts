import { createProblem, type Problem } from '../model/problem.ts';
import type { Task } from '../model/task.ts';
import type { TaskIndex } from './task-index.ts';

/** Report `[P]` tasks of one run that name the same file: they may run at once, and cannot; one finding a file and run. */
export function findParallelClashes(index: TaskIndex): Problem[] {
  const problems: Problem[] = [];
  for (const siblings of index.siblingLists) {
    let users = new Map<string, Task[]>();
    for (const position of siblings) {
      const task = index.tasks[position];
      if (task === undefined) continue;
      if (!task.parallel) {
        if (users.size > 0) {
          problems.push(...describeShared(users));
          users = new Map();
        }
        continue;
      }
      for (const path of new Set(task.paths.filter((one) => one.isFile).map((one) => one.path))) {
        const sharing = users.get(path);
        if (sharing === undefined) users.set(path, [task]);
        else sharing.push(task);
      }
    }
    problems.push(...describeShared(users));
  }
  return problems;
}

function describeShared(users: ReadonlyMap<string, readonly Task[]>): Problem[] {
  return [...users].flatMap(([path, sharing]) => {
    const second = sharing[1];
    if (second === undefined) return [];
    const range = second.paths.find((one) => one.path === path)?.range ?? null;
    const keys = sharing.slice(0, 6).map((task) => `\`${task.key}\``);
    const names = sharing.length > 6 ? `${keys.join(', ')} and ${sharing.length - 6} more` : keys.join(', ');
    const message = `${names} may run in parallel, but all name ${path}: expected neighbouring \`[P]\` tasks to change different files.`;
    return [createProblem('parallel-same-file', message, second.line, range, second.key)];
  });
}
