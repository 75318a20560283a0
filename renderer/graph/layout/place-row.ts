import { layoutSizes } from './graph-layout.ts';
import type { LayeredRow } from './layered-row.ts';

/** Centre by item, and the height of the row. */
export interface PlacedRow {
  readonly centre: Float64Array;
  readonly height: number;
}

const bendHeight = 6;

/**
 * Give every item its height in the row: near the mean of its neighbours, in the given order, without overlap.
 *
 * Each column by itself is a least-squares fit with order constraints, solved exactly by pooling (R. Barlow et al.,
 * "Statistical inference under order restrictions", 1972); columns take turns, left to right and back.
 */
export function placeRow(row: LayeredRow): PlacedRow {
  const centre = new Float64Array(row.columnOf.length);
  for (const column of row.columns) stack(row, column, centre);
  for (let sweep = 0; sweep < 8; sweep++) {
    const toTheRight = sweep % 2 === 0;
    const columns = toTheRight ? row.columns : [...row.columns].reverse();
    const last = sweep >= 6;
    for (const column of columns) {
      const wish = column.map((item) => wishFor(row, item, centre, last ? 'both' : toTheRight ? 'left' : 'right'));
      fitColumn(row, column, wish, centre);
    }
  }
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  centre.forEach((y, item) => {
    top = Math.min(top, y - heightOf(row, item) / 2);
    bottom = Math.max(bottom, y + heightOf(row, item) / 2);
  });
  if (centre.length === 0) return { centre, height: 0 };
  return { centre: centre.map((y) => Math.round(y - top)), height: Math.ceil(bottom - top) };
}

/** What an item takes of its column. */
export function heightOf(row: LayeredRow, item: number): number {
  return row.taskOf[item] === -1 ? bendHeight : layoutSizes.nodeHeight;
}

/** How far each item of a column must at least stand below the first. */
export function offsetsOf(row: LayeredRow, column: readonly number[]): number[] {
  let distance = 0;
  return column.map((item, index) => {
    const above = column[index - 1];
    if (above !== undefined) distance += (heightOf(row, above) + heightOf(row, item)) / 2 + layoutSizes.nodeGap;
    return distance;
  });
}

function stack(row: LayeredRow, column: readonly number[], centre: Float64Array): void {
  let y = 0;
  for (const item of column) {
    const height = heightOf(row, item);
    centre[item] = y + height / 2;
    y += height + layoutSizes.nodeGap;
  }
}

interface Wish {
  readonly at: number;
  readonly weight: number;
}

function wishFor(row: LayeredRow, item: number, centre: Float64Array, side: 'left' | 'right' | 'both'): Wish {
  const near = side === 'both' ? [...(row.left[item] ?? []), ...(row.right[item] ?? [])] : (row[side][item] ?? []);
  if (near.length === 0) return { at: centre[item] as number, weight: 0.05 };
  let sum = 0;
  for (const other of near) sum += centre[other] as number;
  // Bends between bends count more: long lines stay straight.
  return { at: sum / near.length, weight: row.taskOf[item] === -1 ? 2 : 1 };
}

interface Pool {
  weight: number;
  sum: number;
  count: number;
}

function fitColumn(row: LayeredRow, column: readonly number[], wishes: readonly Wish[], centre: Float64Array): void {
  const offset = offsetsOf(row, column);
  const pools: Pool[] = [];
  wishes.forEach((wish, index) => {
    let pool: Pool = { weight: wish.weight, sum: wish.weight * (wish.at - (offset[index] as number)), count: 1 };
    for (let above = pools.at(-1); above && above.sum / above.weight > pool.sum / pool.weight; above = pools.at(-1)) {
      pool = { weight: above.weight + pool.weight, sum: above.sum + pool.sum, count: above.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  let index = 0;
  for (const pool of pools) {
    const base = pool.sum / pool.weight;
    for (let member = 0; member < pool.count; member++, index++) {
      centre[column[index] as number] = base + (offset[index] as number);
    }
  }
}
