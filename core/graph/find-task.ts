import type { Task } from '../model/task.ts';

/** Finds tasks by the ids that texts use for them. */
export interface TaskFinder {
  /**
   * Give the position of the task that an id means at a line: the nearest before it, else the first.
   *
   * @param id
   *   Id as written: `T012`, `t12`, `TASK-12`, `Task 1.2`, `1.2`.
   * @param line
   *   Line of the mention; a task does not mean itself.
   */
  find(id: string, line: number): number | undefined;
  /** All positions with this id, in file order. */
  findAll(id: string): readonly number[];
}

/** Index tasks by id: as written first, then loosely (`T38` finds `TASK-38`) where that is unambiguous. */
export function createTaskFinder(tasks: readonly Task[]): TaskFinder {
  const exact = new Map<string, number[]>();
  const loose = new Map<string, Set<string>>();
  tasks.forEach((task, position) => {
    for (const id of task.ids) {
      const key = normalizeId(id);
      const list = exact.get(key);
      if (list === undefined) exact.set(key, [position]);
      else if (list.at(-1) !== position) list.push(position);
      const looseKey = loosenId(key);
      loose.set(looseKey, (loose.get(looseKey) ?? new Set()).add(key));
    }
  });
  const findAll = (id: string): readonly number[] => {
    const key = normalizeId(id);
    const found = exact.get(key);
    if (found !== undefined) return found;
    const similar = [...(loose.get(loosenId(key)) ?? [])];
    return similar.length === 1 ? (exact.get(similar[0] ?? '') ?? []) : [];
  };
  return {
    findAll,
    find(id, line) {
      const all = findAll(id);
      return all.findLast((position) => (tasks[position]?.line ?? 0) < line) ?? all[0];
    },
  };
}

/** `**T012**`, `t012` and `T012.` are one id. */
export function normalizeId(id: string): string {
  return id
    .toLowerCase()
    .replace(/[*`[\]()]/g, '')
    .replace(/[.:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `TASK-038`, `Task 38`, `T38` and `38` become `38`; `WP01` becomes `wp1`. */
function loosenId(key: string): string {
  const bare = key.replace(/^(?:tasks?|t)[\s.-]*(?=\d)/, '');
  return bare.replace(/(^|[^\d.])0+(?=\d)/g, '$1').replace(/^([a-z]+)[\s-]+(?=\d)/, '$1');
}
