import type { TextRange } from '../text/text-range.ts';
import type { TaskFinder } from './find-task.ts';
import type { TaskPair } from './order-dependencies.ts';
import { areNested, type TaskIndex } from './task-index.ts';

/** A pair that a mark on the task states, with the words that do. */
export interface MarkedPair extends TaskPair {
  readonly range: TextRange;
}

/** `[GREEN→T006]` waits for T006, the test that it makes pass. */
export function findTddPairs(index: TaskIndex, finder: TaskFinder): MarkedPair[] {
  const pairs: MarkedPair[] = [];
  for (const [position, { tdd, line }] of index.tasks.entries()) {
    if (tdd === null || tdd.kind !== 'green' || tdd.target === null) continue;
    const dependsOn = finder.find(tdd.target, line);
    if (dependsOn === undefined || areNested(index, dependsOn, position)) continue;
    pairs.push({ task: position, dependsOn, range: tdd.range });
  }
  return pairs;
}

/** `REUSE: MessageService (from T014)` waits for T014. */
export function findReusePairs(index: TaskIndex, finder: TaskFinder): MarkedPair[] {
  const pairs: MarkedPair[] = [];
  for (const [position, task] of index.tasks.entries()) {
    if (task.details.length === 0) continue;
    const found = new Map<number, MarkedPair>();
    for (const detail of task.details) {
      if (!/^\W*reuse\b/i.test(detail.text)) continue;
      for (const source of detail.text.matchAll(/\(from ([^()]{1,80})\)/gi)) {
        for (const id of (source[1] ?? '').split(/[\s,/+&]+/)) {
          if (!/\d/.test(id)) continue;
          const dependsOn = finder.find(id, task.line);
          if (dependsOn === undefined || found.has(dependsOn) || areNested(index, dependsOn, position)) continue;
          found.set(dependsOn, { task: position, dependsOn, range: detail.range });
        }
      }
    }
    pairs.push(...found.values());
  }
  return pairs;
}
