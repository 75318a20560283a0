/**
 * An activity-on-node network over small integers, ready for the passes of the critical path method.
 *
 * Nodes are tasks and the points between them: where a phase may start, where a summary is done. A point takes
 * no time and no worker; it stands for "all of these before all of those" without an edge for every pair.
 */
export interface Network {
  readonly nodeCount: number;
  /** Minutes of work by node; 0 for points. */
  readonly durations: Float64Array;
  /** 1 for tasks, 0 for points. */
  readonly isTask: Uint8Array;
  /** Successors of node `n`: `successors[successorStart[n]]` up to, not including, `successorStart[n + 1]`. */
  readonly successorStart: Int32Array;
  readonly successors: Int32Array;
}

/** Edges as two lists of equal length: node `to[i]` starts after node `from[i]` is finished. */
export interface NetworkEdges {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/**
 * Lay out nodes and edges for fast passes (compressed rows, by counting sort).
 *
 * @param durations
 *   Minutes by node: finite and not negative.
 * @param isTask
 *   1 for tasks, 0 for points between tasks.
 * @param edges
 *   Pairs of node numbers below `durations.length`. Repeated pairs do no harm.
 */
export function createNetwork(durations: Float64Array, isTask: Uint8Array, edges: NetworkEdges): Network {
  const nodeCount = durations.length;
  const { from, to } = edges;
  const successorStart = new Int32Array(nodeCount + 1);
  for (let edge = 0; edge < from.length; edge++) {
    const row = (from[edge] ?? 0) + 1;
    successorStart[row] = (successorStart[row] ?? 0) + 1;
  }
  for (let node = 0; node < nodeCount; node++) {
    successorStart[node + 1] = (successorStart[node + 1] ?? 0) + (successorStart[node] ?? 0);
  }
  const nextFree = successorStart.slice();
  const successors = new Int32Array(from.length);
  for (let edge = 0; edge < from.length; edge++) {
    const node = from[edge] ?? 0;
    const slot = nextFree[node] ?? 0;
    successors[slot] = to[edge] ?? 0;
    nextFree[node] = slot + 1;
  }
  return { nodeCount, durations, isTask, successorStart, successors };
}
