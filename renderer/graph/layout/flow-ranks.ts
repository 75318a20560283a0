/** Edges over small integers: `from[i]` comes before `to[i]`. */
export interface FlowEdges {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Which nodes have edges to or from elsewhere: their lines leave and enter the row beside other lines. */
export interface FlowPorts {
  readonly leaves: readonly boolean[];
  readonly enters: readonly boolean[];
}

/**
 * Give each node the column after the last of those it waits for; a full column sends what follows to the next one.
 *
 * Longest path layering with bounded width (after E. Coffman and R. Graham, "Optimal scheduling for two-processor
 * systems", Acta Informatica 1, 1972), nodes taken in reading order. Edges that close a cycle are not followed.
 *
 * @returns
 *   Column by node, from 0 without gaps.
 */
export function rankFlow(nodeCount: number, edges: FlowEdges, maxPerColumn: number): Int32Array {
  const before: number[][] = Array.from({ length: nodeCount }, () => []);
  for (let edge = 0; edge < edges.from.length; edge++) {
    before[edges.to[edge] as number]?.push(edges.from[edge] as number);
  }
  const order = orderByReading(before);
  const placeInOrder = new Int32Array(nodeCount);
  order.forEach((node, place) => {
    placeInOrder[node] = place;
  });
  const ranks = new Int32Array(nodeCount);
  const filled: number[] = [];
  for (const node of order) {
    let rank = 0;
    for (const earlier of before[node] ?? []) {
      const followsIt = (placeInOrder[earlier] as number) < (placeInOrder[node] as number);
      if (followsIt) rank = Math.max(rank, (ranks[earlier] as number) + 1);
    }
    while ((filled[rank] ?? 0) >= maxPerColumn) rank++;
    ranks[node] = rank;
    filled[rank] = (filled[rank] ?? 0) + 1;
  }
  return ranks;
}

/** Every node after those it waits for, else in reading order; a cycle is entered at its first node. */
function orderByReading(before: readonly (readonly number[])[]): number[] {
  const order: number[] = [];
  const seen = new Uint8Array(before.length);
  const nextBefore = new Int32Array(before.length);
  for (let root = 0; root < before.length; root++) {
    const path = [root];
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      if (seen[node] === 2) {
        path.pop();
        continue;
      }
      seen[node] = 1;
      const waits = before[node] ?? [];
      const next = waits[nextBefore[node] as number];
      if (next === undefined) {
        seen[node] = 2;
        order.push(node);
        path.pop();
        continue;
      }
      nextBefore[node] = (nextBefore[node] as number) + 1;
      if (seen[next] === 0) path.push(next);
    }
  }
  return order;
}
