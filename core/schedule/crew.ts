import type { Task } from '../model/task.ts';

/** Somebody who works, and how much of each working day: 1 for all of it, 0.5 for half. */
export interface Worker {
  readonly name: string;
  readonly pace: number;
}

/** Who works on a network, and which nodes wait for somebody in particular. */
export interface Crew {
  readonly workers: readonly Worker[];
  /** Index into `workers` by node; -1 where anybody can do it. */
  readonly workerOf: Int32Array;
}

/**
 * Make a crew of equal people without names of their own, as large as it can be of use.
 *
 * @param people
 *   At least 1; the part behind the point is left out.
 */
export function createCrew(people: number, nodeCount: number): Crew {
  const count = Math.max(1, Math.min(Math.floor(people), nodeCount));
  const workers = Array.from({ length: count }, (_, index) => ({ name: `Person ${index + 1}`, pace: 1 }));
  return { workers, workerOf: new Int32Array(nodeCount).fill(-1) };
}

/**
 * Make a crew of named people: a task that names one of them waits for that one, every other is for anybody.
 *
 * @param workers
 *   At least one, each with a pace above 0.
 * @param taskOfNode
 *   Index into `tasks` by node; -1 for points.
 */
export function createNamedCrew(workers: readonly Worker[], tasks: readonly Task[], taskOfNode: Int32Array): Crew {
  const indexOf = new Map(workers.map(({ name }, index) => [normalizeName(name), index]));
  const workerOf = taskOfNode.map((index) => {
    const name = tasks[index]?.assignee?.value;
    return name === undefined ? -1 : (indexOf.get(normalizeName(name)) ?? -1);
  });
  return { workers, workerOf };
}

/** The people that the tasks name, in the order of their first task, each with all of their day. */
export function listAssignees(tasks: readonly Task[]): readonly Worker[] {
  const names = new Map<string, string>();
  for (const { assignee } of tasks) {
    if (assignee !== null && !names.has(normalizeName(assignee.value))) {
      names.set(normalizeName(assignee.value), assignee.value);
    }
  }
  return [...names.values()].map((name) => ({ name, pace: 1 }));
}

/** `@Ada` and `ada` are one person. */
export function normalizeName(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase();
}
