import { loosenId, normalizeId } from '../model/normalize-id.ts';
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

/** `E002-T03` is `T03` to the tasks beside it. */
const tail = /^[\p{L}\p{N}_.]*[\p{L}_][\p{L}\p{N}_.]*-(\p{L}+-?\d.*)$/u;

/**
 * Index tasks by id: as written first, then loosely (`T38` finds `TASK-38`), then by their last part (`T03` finds
 * `E002-T03`), where that is unambiguous.
 */
export function createTaskFinder(tasks: readonly Task[]): TaskFinder {
  const exact = new Map<string, number[]>();
  const loose = new Map<string, Set<string>>();
  const tails = new Map<string, Set<string>>();
  tasks.forEach((task, position) => {
    for (const id of task.ids.length > 0 ? task.ids : [task.key]) {
      const key = normalizeId(id);
      const list = exact.get(key);
      if (list === undefined) exact.set(key, [position]);
      else if (list.at(-1) !== position) list.push(position);
      note(loose, loosenId(id), key);
      const last = tail.exec(id)?.[1];
      if (last !== undefined) note(tails, normalizeId(last), key);
    }
  });
  const findAll = (id: string): readonly number[] => {
    const key = normalizeId(id);
    const found = exact.get(key);
    if (found !== undefined) return found;
    const similar = loose.get(loosenId(id)) ?? tails.get(key) ?? new Set<string>();
    const [only] = similar;
    return similar.size === 1 ? (exact.get(only ?? '') ?? []) : [];
  };
  return {
    findAll,
    find(id, line) {
      const all = findAll(id);
      return all.findLast((position) => (tasks[position]?.line ?? 0) < line) ?? all[0];
    },
  };
}

function note(map: Map<string, Set<string>>, id: string, key: string): void {
  const keys = map.get(id);
  if (keys === undefined) map.set(id, new Set([key]));
  else keys.add(key);
}
