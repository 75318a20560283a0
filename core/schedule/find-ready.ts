import type { DependencyOrigin } from '../model/dependency.ts';
import type { SpecFile } from '../model/spec-file.ts';
import { buildTaskNetwork, type DependencySet } from './task-network.ts';

/**
 * Find the tasks that could start now: open ones, without subtasks, that wait for nothing that is still open.
 *
 * Looks through phases and summaries to the tasks behind them. A task of a cycle is never ready.
 *
 * @param without
 *   Origins of dependencies that are not followed.
 * @returns
 *   Keys in file order.
 */
export function findReadyTasks(
  file: SpecFile,
  dependencies: DependencySet,
  without: ReadonlySet<DependencyOrigin>,
): ReadonlySet<string> {
  const { network, startNode, isSummary, taskOfNode } = buildTaskNetwork(file, dependencies, new Map(), without);
  const { nodeCount, successorStart, successors } = network;
  const isOpen = Uint8Array.from(file.tasks, ({ status }) => (status === 'done' || status === 'skipped' ? 0 : 1));
  const waits = new Uint8Array(nodeCount);
  const open: number[] = [];
  // What is open holds back all that follows it directly; points hand that on.
  for (let node = 0; node < nodeCount; node++) if (isOpen[taskOfNode[node] ?? -1] === 1) open.push(node);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const end = successorStart[node + 1] as number;
    for (let edge = successorStart[node] as number; edge < end; edge++) {
      const successor = successors[edge] as number;
      if (waits[successor] === 1) continue;
      waits[successor] = 1;
      if (taskOfNode[successor] === -1) open.push(successor);
    }
  }
  const ready = file.tasks.filter(
    (_, index) => isSummary[index] === 0 && isOpen[index] === 1 && waits[startNode[index] as number] === 0,
  );
  return new Set(ready.map((task) => task.key));
}
