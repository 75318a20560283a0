import { findNearest, type ParallelLifts } from './parallel-lifts.ts';
import type { TaskIndex } from './task-index.ts';

/** One task waits for another; both are positions in file order. */
export interface TaskPair {
  readonly task: number;
  readonly dependsOn: number;
}

/**
 * Find the pairs that follow from the order of a list: `A, B [P], C [P], D` gives B and C on A, D on B and C.
 *
 * Runs over whole phases (group headings change nothing) and over the subtasks of a task; only nearest pairs.
 *
 * @param index
 *   Tasks of the file.
 * @param lifts
 *   Pairs that a statement allows to run in parallel.
 */
export function findOrderPairs(index: TaskIndex, lifts: ParallelLifts): TaskPair[] {
  const nearest: number[][] = index.tasks.map(() => []);
  for (const siblings of index.siblingLists) {
    let before: number[] = [];
    let run: number[] = [];
    for (const position of siblings) {
      if (index.tasks[position]?.parallel === true) {
        nearest[position] = before;
        run.push(position);
        continue;
      }
      nearest[position] = run.length > 0 ? run : before;
      before = [position];
      run = [];
    }
  }
  const pairs: TaskPair[] = [];
  for (let task = 0; task < nearest.length; task += 1) {
    for (const dependsOn of findNearest(task, nearest, lifts)) pairs.push({ task, dependsOn });
  }
  return pairs;
}
