import type { Network } from './network.ts';

/** Result of the critical path method by node of the network, in minutes from the start of the work. */
export interface CriticalPathTimes {
  readonly order: Int32Array;
  readonly earliestStart: Float64Array;
  readonly latestStart: Float64Array;
  /** Minutes that a node can slip without moving the finish or missing a deadline; negative when one is missed. */
  readonly totalFloat: Float64Array;
  /** Minutes that a node can slip without moving any other task. */
  readonly freeFloat: Float64Array;
  readonly finish: number;
}

/** Limits that dates set, by node, in minutes from the start of the work. */
export interface TimeLimits {
  /** Not before; 0 for none. */
  readonly release: Float64Array;
  /** Finish at the latest; infinite for none. */
  readonly deadline: Float64Array;
}

/**
 * Compute earliest and latest times and floats of every node.
 *
 * Source: J. E. Kelley and M. R. Walker, "Critical-path planning and scheduling", Proc. Eastern Joint Computer
 * Conference (1959); floats as in ISO 21511 and the PMI Practice Standard for Scheduling.
 *
 * 1. Forward pass in topological order: earliest start is the latest earliest finish of the predecessors, and not
 *    before the node's release.
 * 2. Backward pass: latest start is the earliest latest start of the successors and the node's deadline, less the own
 *    duration; free float is measured to the next *tasks*, looking through points, because a point that moves delays
 *    nobody by itself.
 *
 * Precondition: the network has no cycle (`withoutCycles`). Postconditions: `0 <= freeFloat`; without deadlines
 * `freeFloat <= totalFloat`; some chain to `finish` has no float; with nothing to do, `finish` is 0.
 *
 * @param limits
 *   What dates say; none unless given.
 */
export function computeCriticalPath(network: Network, limits: TimeLimits | null = null): CriticalPathTimes {
  const order = new Int32Array(network.nodeCount);
  const earliestStart = limits === null ? new Float64Array(network.nodeCount) : limits.release.slice();
  const finish = passForward(network, order, earliestStart);
  const latestStart = new Float64Array(network.nodeCount);
  const totalFloat = new Float64Array(network.nodeCount);
  const freeFloat = new Float64Array(network.nodeCount);
  const times = { order, earliestStart, latestStart, totalFloat, freeFloat, finish };
  passBackward(network, limits?.deadline ?? null, times);
  return times;
}

/** Kahn's pass, in which each node hands its earliest finish on when its turn comes. Points do not make the finish. */
function passForward(network: Network, order: Int32Array, earliestStart: Float64Array): number {
  const { nodeCount, durations, isTask, successorStart, successors } = network;
  const waitingFor = new Int32Array(nodeCount);
  for (let edge = 0; edge < successors.length; edge++) {
    const node = successors[edge] as number;
    waitingFor[node] = (waitingFor[node] as number) + 1;
  }
  let length = 0;
  for (let node = 0; node < nodeCount; node++) if (waitingFor[node] === 0) order[length++] = node;
  let finish = 0;
  for (let place = 0; place < length; place++) {
    const node = order[place] as number;
    const earliestFinish = (earliestStart[node] as number) + (durations[node] as number);
    if (earliestFinish > finish && isTask[node] === 1) finish = earliestFinish;
    const end = successorStart[node + 1] as number;
    for (let edge = successorStart[node] as number; edge < end; edge++) {
      const successor = successors[edge] as number;
      if (earliestFinish > (earliestStart[successor] as number)) earliestStart[successor] = earliestFinish;
      const left = (waitingFor[successor] as number) - 1;
      waitingFor[successor] = left;
      if (left === 0) order[length++] = successor;
    }
  }
  if (length < nodeCount) throw new Error('The critical path method needs a network without cycles.');
  return finish;
}

function passBackward(network: Network, deadline: Float64Array | null, times: CriticalPathTimes): void {
  const { durations, isTask, successorStart, successors } = network;
  const { order, earliestStart, latestStart, totalFloat, freeFloat, finish } = times;
  for (let place = order.length - 1; place >= 0; place--) {
    const node = order[place] as number;
    const duration = durations[node] as number;
    const start = earliestStart[node] as number;
    let latestFinish = finish;
    if (deadline !== null && (deadline[node] as number) < latestFinish) latestFinish = deadline[node] as number;
    let nextTaskStart = finish;
    const end = successorStart[node + 1] as number;
    for (let edge = successorStart[node] as number; edge < end; edge++) {
      const successor = successors[edge] as number;
      const latest = latestStart[successor] as number;
      if (latest < latestFinish) latestFinish = latest;
      let next = earliestStart[successor] as number;
      if (isTask[successor] === 0) next += freeFloat[successor] as number;
      if (next < nextTaskStart) nextTaskStart = next;
    }
    latestStart[node] = latestFinish - duration;
    totalFloat[node] = latestFinish - duration - start;
    freeFloat[node] = Math.max(0, nextTaskStart - start - duration);
  }
}
