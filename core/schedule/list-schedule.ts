import type { CriticalPathTimes } from './critical-path.ts';
import type { Network } from './network.ts';
import { WorkHeap } from './work-heap.ts';

/** Starts by node for a limited number of people, and the finish that comes out. */
export interface ListSchedule {
  readonly start: Float64Array;
  readonly finish: number;
  /** Finish that no plan with this many people can beat: all work shared evenly, or the critical path. */
  readonly lowerBound: number;
}

/**
 * Schedule the network for a number of equal people, one task a person at a time.
 *
 * Source: R. L. Graham, "Bounds on multiprocessing timing anomalies", SIAM J. Appl. Math. 17 (1969): whenever somebody
 * is free, the first ready task of the list starts. The list is ordered by least latest start, which is the
 * longest chain of work behind (Hu's level rule); equal ones by node number, that is file order.
 *
 * Precondition: no cycle; `people >= 1`. Postconditions: no task starts before its predecessors are done; never more
 * than `people` tasks at a time; `finish <= work / people + (1 - 1 / people) * criticalPath`; with as many
 * people as tasks, starts are the earliest starts.
 */
export function scheduleForPeople(network: Network, times: CriticalPathTimes, people: number): ListSchedule {
  const { nodeCount, durations, isTask, successorStart, successors } = network;
  const { latestStart } = times;
  const start = new Float64Array(nodeCount);
  const end = new Float64Array(nodeCount);
  const waitingFor = countPredecessors(network);
  const ready = new WorkHeap((a, b) => comesFirst(latestStart, a, b));
  const running = new WorkHeap((a, b) => comesFirst(end, a, b));
  let free = Math.max(1, Math.floor(people));
  let now = 0;

  const release = (released: number): void => {
    const open = [released];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const last = successorStart[node + 1] as number;
      for (let edge = successorStart[node] as number; edge < last; edge++) {
        const successor = successors[edge] as number;
        waitingFor[successor] = (waitingFor[successor] as number) - 1;
        if (waitingFor[successor] === 0 && arrive(successor)) open.push(successor);
      }
    }
  };
  /** Whether the node is over at once: points and tasks without work need nobody. */
  const arrive = (node: number): boolean => {
    if (isTask[node] === 1 && (durations[node] as number) > 0) {
      ready.add(node);
      return false;
    }
    start[node] = now;
    end[node] = now;
    return true;
  };

  const sources = Array.from({ length: nodeCount }, (_, node) => node).filter((node) => waitingFor[node] === 0);
  for (const node of sources) if (arrive(node)) release(node);
  for (;;) {
    while (free > 0 && ready.first !== undefined) {
      const node = ready.take() as number;
      start[node] = now;
      end[node] = now + (durations[node] as number);
      running.add(node);
      free--;
    }
    const next = running.take();
    if (next === undefined) break;
    now = end[next] as number;
    free++;
    release(next);
  }
  return { start, finish: now, lowerBound: Math.max(times.finish, sumOfWork(network) / Math.max(1, people)) };
}

/** Minutes of all tasks together. */
export function sumOfWork(network: Network): number {
  let sum = 0;
  for (let node = 0; node < network.nodeCount; node++) sum += network.durations[node] as number;
  return sum;
}

function comesFirst(value: Float64Array, a: number, b: number): boolean {
  const difference = (value[a] as number) - (value[b] as number);
  return difference === 0 ? a < b : difference < 0;
}

function countPredecessors(network: Network): Int32Array {
  const counts = new Int32Array(network.nodeCount);
  for (const successor of network.successors) counts[successor] = (counts[successor] as number) + 1;
  return counts;
}
