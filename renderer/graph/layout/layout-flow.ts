import { type FlowEdges, type FlowPorts, rankFlow } from './flow-ranks.ts';
import { layoutSizes } from './graph-layout.ts';
import { keepRow } from './keep-row.ts';
import { type LayeredRow, layerRow } from './layered-row.ts';
import { orderRow } from './order-row.ts';
import { type PlacedRow, placeRow } from './place-row.ts';

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

/** Where tasks stood before, by their index now: row -1 for those that were not there. Bends by the edge they are of. */
export interface EarlierFlow {
  readonly rowOf: ArrayLike<number>;
  readonly columnOf: ArrayLike<number>;
  readonly centreOf: ArrayLike<number>;
  readonly bends: Flow['bends'];
}

/**
 * Lay out the tasks of one flow: columns by what waits for what, rows where the columns are too many.
 *
 * @param earlier
 *   How they stood before; what can stay there does.
 */
export function layoutFlow(
  taskCount: number,
  edges: FlowEdges,
  ports: FlowPorts,
  maxColumns: number,
  earlier?: EarlierFlow,
): Flow {
  const ranks = rankFlow(taskCount, edges, layoutSizes.maxColumnTasks);
  const firstRankOfRow = breakRows(ranks, edges, maxColumns, earlier);
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
    const { centre, height } = placeItems(row, index, ports, earlier);
    row.taskOf.forEach((task, item) => {
      if (task !== -1) centreOf[task] = centre[item] as number;
    });
    for (const [edge, chain] of row.chains) bends.set(edge, listBends(row, index, chain, centre));
    return height;
  });
  const columns = columnOf.reduce((most, column) => Math.max(most, column + 1), 0);
  return { rowOf, columnOf, centreOf, rowHeights, columns, bends };
}

function placeItems(row: LayeredRow, index: number, ports: FlowPorts, earlier: EarlierFlow | undefined): PlacedRow {
  if (earlier !== undefined) {
    const before = findBefore(row, index, earlier);
    if (before.some((y) => !Number.isNaN(y))) return keepRow(row, ports, before);
  }
  orderRow(row, ports);
  return placeRow(row);
}

/** Centre by item of a row before; NaN for what stood in another row or column. */
function findBefore(row: LayeredRow, index: number, earlier: EarlierFlow): Float64Array {
  const before = new Float64Array(row.columnOf.length).fill(Number.NaN);
  row.taskOf.forEach((task, item) => {
    const stays = task !== -1 && earlier.rowOf[task] === index && earlier.columnOf[task] === row.columnOf[item];
    if (stays) before[item] = earlier.centreOf[task] as number;
  });
  for (const [edge, chain] of row.chains) {
    for (const bend of earlier.bends.get(edge) ?? []) {
      const item = chain.find((each) => row.columnOf[each] === bend.column);
      const stays = item !== undefined && row.taskOf[item] === -1 && bend.row === index;
      if (stays) before[item] = bend.centre;
    }
  }
  return before;
}

function listBends(row: LayeredRow, index: number, chain: readonly number[], centre: Float64Array): Bend[] {
  return chain
    .filter((item) => row.taskOf[item] === -1)
    .map((item) => ({ row: index, column: row.columnOf[item] as number, centre: centre[item] as number }));
}

/**
 * First rank of every row. Rows begin where they began before as far as their number allows; else they are about
 * equally long, and each ends where the fewest edges pass, at most one column before or after.
 */
function breakRows(
  ranks: Int32Array,
  edges: FlowEdges,
  maxColumns: number,
  earlier: EarlierFlow | undefined,
): number[] {
  const rankCount = ranks.reduce((most, rank) => Math.max(most, rank + 1), 0);
  const passing = new Int32Array(rankCount + 1);
  edges.from.forEach((from, edge) => {
    const start = ranks[from] as number;
    const end = ranks[edges.to[edge] as number] as number;
    for (let rank = start + 1; rank <= end; rank++) passing[rank] = (passing[rank] as number) + 1;
  });
  const begins = earlier === undefined ? [] : findBeginnings(ranks, earlier);
  const firsts = [0];
  for (let first = 0; rankCount - first > maxColumns; ) {
    const rowsLeft = Math.ceil((rankCount - first) / maxColumns);
    const fits = (cut: number) => cut - first <= maxColumns && rankCount - cut <= (rowsLeft - 1) * maxColumns;
    const even = first + Math.ceil((rankCount - first) / rowsLeft);
    const before = begins[firsts.length];
    let cut = even;
    if (before !== undefined && before > first && before < rankCount && fits(before)) {
      cut = before;
    } else {
      for (const other of [even - 1, even + 1]) {
        if (fits(other) && (passing[other] as number) < (passing[cut] as number)) cut = other;
      }
    }
    firsts.push(cut);
    first = cut;
  }
  return firsts;
}

/** By row: the rank at which most of the tasks that stood in it stay in their columns. */
function findBeginnings(ranks: Int32Array, { rowOf, columnOf }: EarlierFlow): number[] {
  const votes: Map<number, number>[] = [];
  ranks.forEach((rank, task) => {
    const row = rowOf[task] as number;
    if (row === -1) return;
    const counts = votes[row] ?? new Map<number, number>();
    votes[row] = counts;
    const first = rank - (columnOf[task] as number);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  });
  return votes.map((counts) => {
    let best = -1;
    for (const [first, count] of counts) if (best === -1 || count > (counts.get(best) ?? 0)) best = first;
    return best;
  });
}
