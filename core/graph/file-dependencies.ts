import type { TaskPair } from './order-dependencies.ts';
import { areNested, type TaskIndex } from './task-index.ts';

/**
 * Find the pairs of neighbouring tasks that name the same file.
 *
 * A short name means the nearest earlier path that ends in it: after `src/api/users.ts`, `users.ts` and
 * `api/users.ts` are that file.
 */
export function findFilePairs(index: TaskIndex): TaskPair[] {
  const pairs: TaskPair[] = [];
  const named = new NamedFiles();
  for (const [position, task] of index.tasks.entries()) {
    if (task.paths.length === 0) continue;
    const before = new Set<number>();
    const paths = new Set(task.paths.filter((path) => path.isFile).map((path) => named.find(path.path)));
    for (const path of paths) {
      const last = named.lastTask(path);
      if (last !== undefined && last !== position && !areNested(index, last, position)) before.add(last);
      named.note(path, position);
    }
    for (const dependsOn of [...before].sort((a, b) => a - b)) pairs.push({ task: position, dependsOn });
  }
  return pairs;
}

/** Files named so far, found by full path or by how they end. */
class NamedFiles {
  readonly #lastTask = new Map<string, number>();
  /** For `src/api/users.ts`, `api/users.ts` and `users.ts`: the path that was named last and ends so. */
  readonly #byEnding = new Map<string, string>();

  find(path: string): string {
    const clean = path.startsWith('./') ? path.slice(2) : path;
    return this.#byEnding.get(clean) ?? clean;
  }

  lastTask(path: string): number | undefined {
    return this.#lastTask.get(path);
  }

  note(path: string, task: number): void {
    this.#lastTask.set(path, task);
    for (let ending = path; ; ending = ending.slice(ending.indexOf('/') + 1)) {
      this.#byEnding.set(ending, path);
      if (!ending.includes('/')) return;
    }
  }
}
