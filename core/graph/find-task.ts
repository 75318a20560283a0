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
  tasks.forEach((task, position) => {
    for (const id of listIds(task)) {
      const key = normalizeId(id);
      const list = exact.get(key);
      if (list === undefined) exact.set(key, [position]);
      else if (list.at(-1) !== position) list.push(position);
    }
  });
  // Most texts name tasks as written: what stands for them loosely is asked for late or never.
  let short: ShortNames | null = null;
  const findAll = (id: string): readonly number[] => {
    const key = normalizeId(id);
    const found = exact.get(key);
    if (found !== undefined) return found;
    short ??= listShortNames(tasks);
    const similar = short.loose.get(loosenId(id)) ?? short.tails.get(key) ?? new Set<string>();
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

/** Ids by what texts leave of them. */
interface ShortNames {
  readonly loose: ReadonlyMap<string, ReadonlySet<string>>;
  readonly tails: ReadonlyMap<string, ReadonlySet<string>>;
}

function listShortNames(tasks: readonly Task[]): ShortNames {
  const loose = new Map<string, Set<string>>();
  const tails = new Map<string, Set<string>>();
  for (const task of tasks) {
    for (const id of listIds(task)) {
      const key = normalizeId(id);
      note(loose, loosenId(id), key);
      const last = tail.exec(id)?.[1];
      if (last !== undefined) note(tails, normalizeId(last), key);
    }
  }
  return { loose, tails };
}

function listIds(task: Task): readonly string[] {
  return task.ids.length > 0 ? task.ids : [task.key];
}

function note(map: Map<string, Set<string>>, name: string, key: string): void {
  const keys = map.get(name);
  if (keys === undefined) map.set(name, new Set([key]));
  else keys.add(key);
}
