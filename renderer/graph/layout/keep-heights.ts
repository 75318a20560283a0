import type { LayeredRow } from './layered-row.ts';
import { heightOf, offsetsOf, type PlacedRow } from './place-row.ts';

/** Whether an item stood in its row before. */
export function isHeld(before: Float64Array, item: number): boolean {
  return !Number.isNaN(before[item] as number);
}

/**
 * Heights as before wherever the order allows them; what is new stands near its neighbours in what room there is, and
 * pushes as few others aside as it can.
 */
export function keepHeights(row: LayeredRow, before: Float64Array): PlacedRow {
  const centre = before.map((y) => (Number.isNaN(y) ? 0 : y));
  for (let sweep = 0; sweep < 4; sweep++) {
    const columns = sweep % 2 === 0 ? row.columns : [...row.columns].reverse();
    for (const column of columns) {
      const wishes = column.map((item) =>
        isHeld(before, item)
          ? (before[item] as number)
          : meanHeight([...(row.left[item] ?? []), ...(row.right[item] ?? [])], centre),
      );
      fitStill(row, column, wishes, (item) => (isHeld(before, item) ? 1 : 0.01), centre);
    }
  }
  let height = 0;
  centre.forEach((y, item) => {
    centre[item] = Math.round(y);
    height = Math.max(height, Math.ceil(y + heightOf(row, item) / 2));
  });
  return { centre, height };
}

function meanHeight(items: readonly number[], centre: Float64Array): number {
  return items.reduce((sum, item) => sum + (centre[item] as number), 0) / Math.max(1, items.length);
}

interface Pool {
  /** Where the first item would stand for each member to have its wish, with its weight. */
  readonly members: readonly { readonly at: number; readonly weight: number }[];
  readonly at: number;
}

/**
 * Least absolute deviations with order constraints, by pooling adjacent violators with weighted medians: unlike least
 * squares, it moves few items far and none a little. No item rises above the top of the row.
 */
function fitStill(
  row: LayeredRow,
  column: readonly number[],
  wishes: readonly number[],
  weightOf: (item: number) => number,
  centre: Float64Array,
): void {
  const offsets = offsetsOf(row, column);
  const pools: Pool[] = [];
  column.forEach((item, index) => {
    const at = (wishes[index] as number) - (offsets[index] as number);
    let pool: Pool = { members: [{ at, weight: weightOf(item) }], at };
    for (let above = pools.at(-1); above !== undefined && above.at > pool.at; above = pools.at(-1)) {
      const members = [...above.members, ...pool.members];
      pool = { members, at: weightedMedian(members) };
      pools.pop();
    }
    pools.push(pool);
  });
  const first = column[0];
  const top = first === undefined ? 0 : heightOf(row, first) / 2;
  let index = 0;
  for (const { members, at } of pools) {
    for (let member = 0; member < members.length; member++, index++) {
      centre[column[index] as number] = Math.max(at, top) + (offsets[index] as number);
    }
  }
}

function weightedMedian(members: Pool['members']): number {
  const sorted = members.toSorted((a, b) => a.at - b.at);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { at, weight } of sorted) {
    sum += weight;
    if (sum >= half - 1e-9) return at;
  }
  return 0;
}
