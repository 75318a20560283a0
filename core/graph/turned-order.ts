import type { Claim } from './collect-claims.ts';
import type { TaskPair } from './order-dependencies.ts';
import type { ParallelLifts } from './parallel-lifts.ts';
import type { TaskIndex } from './task-index.ts';

/**
 * Put the tasks of each list in the order that statements give them: a task that waits for a later one of its list
 * takes its place behind it, all others stay as they are.
 *
 * `T003 depends on T005` makes T004, T005, T003, T006 of T003, T004, T005, T006, so that the order of the list, which
 * nobody stated, never says the opposite of a sentence.
 *
 * @param index
 *   Tasks of the file.
 * @param stated
 *   Pairs that the document states.
 */
export function orderAsStated(index: TaskIndex, stated: readonly TaskPair[]): TaskIndex['siblingLists'] {
  const turned = stated.filter(({ task, dependsOn }) => task < dependsOn);
  if (turned.length === 0) return index.siblingLists;
  const before = new Map<number, number[]>();
  for (const { task, dependsOn } of stated) before.set(task, [...(before.get(task) ?? []), dependsOn]);
  const touched = new Set(turned.map(({ task }) => task));
  return index.siblingLists.map((list) => (list.some((task) => touched.has(task)) ? placeBehind(list, before) : list));
}

/** Depth-first in file order: what a task waits for within the list is placed before it. */
function placeBehind(list: readonly number[], before: ReadonlyMap<number, readonly number[]>): number[] {
  const members = new Set(list);
  const placed = new Set<number>();
  let waiting = [...list];
  const isReady = (task: number): boolean =>
    (before.get(task) ?? []).every((earlier) => !members.has(earlier) || placed.has(earlier) || earlier === task);
  const order: number[] = [];
  while (waiting.length > 0) {
    const held: number[] = [];
    for (const task of waiting) {
      if (!isReady(task)) {
        held.push(task);
        continue;
      }
      order.push(task);
      placed.add(task);
      // What has waited for this task alone follows it at once.
      for (const follower of held.filter(isReady)) {
        held.splice(held.indexOf(follower), 1);
        order.push(follower);
        placed.add(follower);
      }
    }
    // Tasks that state a circle stay in file order.
    if (held.length === waiting.length) return [...order, ...held];
    waiting = held;
  }
  return order;
}

/**
 * Take away the default barriers that say the opposite of a statement: where something in an earlier phase waits for
 * something in a later one, the later phase does not wait for those from the earlier one on.
 *
 * @param index
 *   Phases with tasks, in file order.
 * @param stated
 *   Pairs of tasks that the document states.
 * @param barriers
 *   Pairs of phases that it states.
 * @param lifts
 *   Pairs of phases that may run side by side; those found are added.
 */
export function liftTurnedPhases(
  index: TaskIndex,
  stated: readonly TaskPair[],
  barriers: readonly Claim<string>[],
  lifts: ParallelLifts,
): void {
  const places = new Map(index.phases.map(({ phase }, at) => [phase.key, at]));
  const placeOf = (key: string | null | undefined): number => places.get(key ?? '') ?? -1;
  const turned = new Map<string, readonly [number, number]>();
  const note = (waits: number, dependsOn: number): void => {
    if (waits >= 0 && waits < dependsOn) turned.set(`${waits} ${dependsOn}`, [waits, dependsOn]);
  };
  for (const { task, dependsOn } of stated)
    note(placeOf(index.tasks[task]?.phase), placeOf(index.tasks[dependsOn]?.phase));
  for (const { waits, dependsOn, statements } of barriers)
    if (statements.some((one) => !one.statement.soft)) note(placeOf(waits), placeOf(dependsOn));
  for (const [waits, dependsOn] of turned.values()) {
    const between = Array.from({ length: dependsOn - waits }, (_, step) => waits + step);
    lifts.add([dependsOn], between);
  }
}
