import type { FlowEdges } from './flow-ranks.ts';

/**
 * One row of a flow, as columns of items. An item is a task, or a bend: a place that an edge over several columns
 * keeps free for itself. Edges with the same start (or, if it has but one, the same end) share their bends, so
 * that a fork runs as one line until it parts.
 */
export interface LayeredRow {
  /** Items by column, top first; the order is changed by `orderRow`. */
  readonly columns: number[][];
  /** Column by item. */
  readonly columnOf: number[];
  /** Task index by item; -1 for bends. */
  readonly taskOf: number[];
  /** Neighbours one column to the left and to the right, by item. */
  readonly left: number[][];
  readonly right: number[][];
  /** Items that each edge passes, by edge index; missing for edges of other rows. */
  readonly chains: ReadonlyMap<number, readonly number[]>;
}

/**
 * Build the columns of a row.
 *
 * @param tasks
 *   Task indexes of the row, in reading order.
 * @param columnOfTask
 *   Column within the row by task index.
 * @param edges
 *   Edges of the whole flow; those named by `edgeIndexes` run within this row, from left to right.
 */
export function layerRow(
  tasks: readonly number[],
  columnOfTask: ArrayLike<number>,
  edges: FlowEdges,
  edgeIndexes: readonly number[],
): LayeredRow {
  const columns: number[][] = [];
  const columnOf: number[] = [];
  const taskOf: number[] = [];
  const left: number[][] = [];
  const right: number[][] = [];
  const add = (column: number, task: number): number => {
    const item = columnOf.length;
    columnOf.push(column);
    taskOf.push(task);
    left.push([]);
    right.push([]);
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(item);
    return item;
  };
  const connect = (a: number, b: number): void => {
    if (right[a]?.includes(b)) return;
    right[a]?.push(b);
    left[b]?.push(a);
  };

  const itemOf = new Map(tasks.map((task) => [task, add(columnOfTask[task] ?? 0, task)]));
  const outgoing = countBy(edgeIndexes.map((edge) => edges.from[edge] as number));
  const bends = new Map<string, number>();
  const chains = new Map<number, number[]>();
  for (const edge of edgeIndexes) {
    const from = edges.from[edge] as number;
    const to = edges.to[edge] as number;
    const first = itemOf.get(from);
    const last = itemOf.get(to);
    if (first === undefined || last === undefined) continue;
    const owner = (outgoing.get(from) ?? 0) > 1 ? `from ${from}` : `to ${to}`;
    const chain = [first];
    for (let column = (columnOf[first] as number) + 1; column < (columnOf[last] as number); column++) {
      const name = `${owner} ${column}`;
      const bend = bends.get(name) ?? add(column, -1);
      bends.set(name, bend);
      chain.push(bend);
    }
    chain.push(last);
    chain.slice(1).forEach((item, place) => {
      connect(chain[place] as number, item);
    });
    chains.set(edge, chain);
  }
  return { columns: columns.map((column) => bendsInTheMiddle(column, taskOf)), columnOf, taskOf, left, right, chains };
}

/** Edges that pass a column do so half way down, unless their neighbours draw them elsewhere. */
function bendsInTheMiddle(column: readonly number[], taskOf: readonly number[]): number[] {
  const bends = column.filter((item) => taskOf[item] === -1);
  const others = column.filter((item) => taskOf[item] !== -1);
  const half = Math.ceil(others.length / 2);
  return [...others.slice(0, half), ...bends, ...others.slice(half)];
}

function countBy(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
