import { type FlowEdges, type FlowPorts, rankFlow } from './flow-ranks.ts';
import { layoutSizes } from './graph-layout.ts';
import { type LayeredRow, layerRow } from './layered-row.ts';
import { orderRow } from './order-row.ts';
import { placeRow } from './place-row.ts';

/** Tasks of one frame that stand in columns from left to right, in as many rows as needed. */
export interface Flow {
  /** Row by task index of the flow. */
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
  /** Centre below the top of its row. */
  readonly centreOf: Float64Array;
  readonly rowHeights: readonly number[];
  readonly columns: number;
  /** Bends by index of the edge: row, column and centre in it, from left to right. Missing for edges between rows. */
  readonly bends: ReadonlyMap<number, readonly Bend[]>;
}

export interface Bend {
  readonly row: number;
  readonly column: number;
  readonly centre: number;
}

/** Lay out the tasks of one flow: columns by what waits for what, rows where the columns are too many. */
export function layoutFlow(taskCount: number, edges: FlowEdges, ports: FlowPorts, maxColumns: number): Flow {
  const ranks = rankFlow(taskCount, edges, layoutSizes.maxColumnTasks);
  const firstRankOfRow = breakRows(ranks, edges, maxColumns);
  const rowOf = new Int32Array(taskCount);
  const columnOf = new Int32Array(taskCount);
  const tasksOfRow: number[][] = firstRankOfRow.map(() => []);
  for (let task = 0; task < taskCount; task++) {
    const row = firstRankOfRow.findLastIndex((first) => first <= (ranks[task] as number));
    rowOf[task] = row;
    columnOf[task] = (ranks[task] as number) - (firstRankOfRow[row] as number);
    tasksOfRow[row]?.push(task);
  }
  const edgesOfRow: number[][] = firstRankOfRow.map(() => []);
  edges.from.forEach((from, edge) => {
    const to = edges.to[edge] as number;
    const row = rowOf[from] as number;
    if (row === rowOf[to] && (columnOf[from] as number) < (columnOf[to] as number)) edgesOfRow[row]?.push(edge);
  });

  const centreOf = new Float64Array(taskCount);
  const bends = new Map<number, readonly Bend[]>();
  const rowHeights = tasksOfRow.map((tasks, index) => {
    const row = layerRow(tasks, columnOf, edges, edgesOfRow[index] ?? []);
    orderRow(row, ports);
    const { centre, height } = placeRow(row);
    row.taskOf.forEach((task, item) => {
      if (task !== -1) centreOf[task] = centre[item] as number;
    });
    for (const [edge, chain] of row.chains) bends.set(edge, listBends(row, index, chain, centre));
    return height;
  });
  const columns = columnOf.reduce((most, column) => Math.max(most, column + 1), 0);
  return { rowOf, columnOf, centreOf, rowHeights, columns, bends };
}

function listBends(row: LayeredRow, index: number, chain: readonly number[], centre: Float64Array): Bend[] {
  return chain
    .filter((item) => row.taskOf[item] === -1)
    .map((item) => ({ row: index, column: row.columnOf[item] as number, centre: centre[item] as number }));
}

/**
 * First rank of every row. Rows are about equally long, and each ends where the fewest edges pass, at most one column
 * before or after.
 */
function breakRows(ranks: Int32Array, edges: FlowEdges, maxColumns: number): number[] {
  const rankCount = ranks.reduce((most, rank) => Math.max(most, rank + 1), 0);
  const passing = new Int32Array(rankCount + 1);
  edges.from.forEach((from, edge) => {
    const start = ranks[from] as number;
    const end = ranks[edges.to[edge] as number] as number;
    for (let rank = start + 1; rank <= end; rank++) passing[rank] = (passing[rank] as number) + 1;
  });
  const firsts = [0];
  for (let first = 0; rankCount - first > maxColumns; ) {
    const rowsLeft = Math.ceil((rankCount - first) / maxColumns);
    const even = first + Math.ceil((rankCount - first) / rowsLeft);
    let cut = even;
    for (const other of [even - 1, even + 1]) {
      const fits = other - first <= maxColumns && rankCount - other <= (rowsLeft - 1) * maxColumns;
      if (fits && (passing[other] as number) < (passing[cut] as number)) cut = other;
    }
    firsts.push(cut);
    first = cut;
  }
  return firsts;
}
