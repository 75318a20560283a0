import type { FlowPorts } from './flow-ranks.ts';
import type { LayeredRow } from './layered-row.ts';

/**
 * Order the items of every column so that few edges cross.
 *
 * Source: K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical system structures", IEEE
 * Trans. SMC 11 (1981): sweeps by barycentre over the columns, left to right and back, then swaps of neighbours while
 * they help. The best order seen is kept; the one to begin with is reading order, and ties keep it, so that an edit
 * moves little.
 */
export function orderRow(row: LayeredRow, ports: FlowPorts, sweeps = 8): void {
  const place = placesOf(row);
  let best = row.columns.map((column) => [...column]);
  let fewest = countAllCrossings(row, ports, place);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const toTheRight = sweep % 2 === 0;
    const columns = toTheRight ? row.columns : [...row.columns].reverse();
    // The last sweeps let ties change places: what is stuck in one order may get loose in another.
    const keepsTies = sweep < sweeps / 2;
    for (const column of columns) {
      sortByBarycentre(column, toTheRight ? row.left : row.right, place, keepsTies);
      number(column, place);
    }
    swapWhileBetter(row, ports, place);
    const crossings = countAllCrossings(row, ports, place);
    if (crossings < fewest) {
      fewest = crossings;
      best = row.columns.map((column) => [...column]);
    }
  }
  best.forEach((column, index) => {
    row.columns[index]?.splice(0, column.length, ...column);
  });
}

/** Crossings within a row, and of the lines that leave and enter it, as its columns are ordered. */
export function countAllCrossings(row: LayeredRow, ports: FlowPorts, place = placesOf(row)): number {
  const beside = row.columns.reduce((sum, column) => sum + countPortCrossings(row, ports, column), 0);
  return countRowCrossings(row, place) + beside;
}

/** Place in its column by item. */
function placesOf(row: LayeredRow): Float64Array {
  const place = new Float64Array(row.columnOf.length);
  for (const column of row.columns) number(column, place);
  return place;
}

function number(column: readonly number[], place: Float64Array): void {
  column.forEach((item, index) => {
    place[item] = index;
  });
}

/** Sort by the mean place of the neighbours; items without any keep their own place. */
function sortByBarycentre(
  column: number[],
  neighbours: readonly (readonly number[])[],
  place: Float64Array,
  keepsTies: boolean,
): void {
  const weight = new Map<number, number>();
  for (const item of column) {
    const near = neighbours[item] ?? [];
    const sum = near.reduce((total, other) => total + (place[other] as number), 0);
    weight.set(item, near.length === 0 ? (place[item] as number) : sum / near.length);
  }
  const tie = keepsTies ? 1 : -1;
  column.sort(
    (a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0) || tie * ((place[a] as number) - (place[b] as number)),
  );
}

/** Passes over all columns that swap two neighbours where that makes fewer crossings, as long as any does. */
export function swapWhileBetter(row: LayeredRow, ports: FlowPorts, place = placesOf(row)): void {
  for (let pass = 0, swapped = true; swapped && pass < row.columnOf.length; pass++) {
    swapped = false;
    for (const column of row.columns) {
      for (let index = 0; index + 1 < column.length; index++) {
        if (swapIfBetter(row, ports, place, column, index)) swapped = true;
      }
    }
  }
}

function swapIfBetter(
  row: LayeredRow,
  ports: FlowPorts,
  place: Float64Array,
  column: number[],
  index: number,
): boolean {
  const upper = column[index] as number;
  const lower = column[index + 1] as number;
  const asIs = countPairCrossings(row, upper, lower, place) + countPortCrossings(row, ports, column);
  if (asIs === 0) return false;
  column[index] = lower;
  column[index + 1] = upper;
  if (countPairCrossings(row, lower, upper, place) + countPortCrossings(row, ports, column) >= asIs) {
    column[index] = upper;
    column[index + 1] = lower;
    return false;
  }
  place[lower] = index;
  place[upper] = index + 1;
  return true;
}

/**
 * Count what lines to and from other rows cross beside their tasks: they pass either all lines above or all below, so
 * they cross the fewer of the two.
 */
function countPortCrossings(row: LayeredRow, ports: FlowPorts, column: readonly number[]): number {
  let crossings = 0;
  for (const [has, neighbours] of [
    [ports.leaves, row.right],
    [ports.enters, row.left],
  ] as const) {
    column.forEach((item, index) => {
      if (!has[row.taskOf[item] as number]) return;
      const linesOf = (items: readonly number[]) =>
        items.reduce((sum, other) => sum + (neighbours[other]?.length ?? 0), 0);
      crossings += Math.min(linesOf(column.slice(0, index)), linesOf(column.slice(index + 1)));
    });
  }
  return crossings;
}

function countPairCrossings(row: LayeredRow, upper: number, lower: number, place: Float64Array): number {
  let crossings = 0;
  for (const neighbours of [row.left, row.right]) {
    for (const a of neighbours[upper] ?? []) {
      for (const b of neighbours[lower] ?? []) if ((place[a] as number) > (place[b] as number)) crossings++;
    }
  }
  return crossings;
}

/**
 * Count crossings between all neighbouring columns: inversions, by a Fenwick tree.
 *
 * Source: W. Barth, P. Mutzel, M. Jünger, "Simple and efficient bilayer cross counting", JGAA 8 (2004).
 */
export function countRowCrossings(row: LayeredRow, place: ArrayLike<number>): number {
  let crossings = 0;
  for (const column of row.columns) {
    const ends: number[] = [];
    let width = 0;
    for (const item of column) {
      const targets = (row.right[item] ?? []).map((other) => place[other] as number).sort((a, b) => a - b);
      for (const target of targets) {
        ends.push(target);
        width = Math.max(width, target + 1);
      }
    }
    const tree = new Int32Array(width + 1);
    ends.forEach((end, seen) => {
      let before = 0;
      for (let node = end + 1; node > 0; node -= node & -node) before += tree[node] as number;
      crossings += seen - before;
      for (let node = end + 1; node <= width; node += node & -node) tree[node] = (tree[node] as number) + 1;
    });
  }
  return crossings;
}
