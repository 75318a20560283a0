import type { FlowPorts } from './flow-ranks.ts';
import { layoutSizes } from './graph-layout.ts';
import { isHeld, keepHeights } from './keep-heights.ts';
import type { LayeredRow } from './layered-row.ts';
import { countAllCrossings, orderRow, swapWhileBetter } from './order-row.ts';
import { type PlacedRow, placeRow } from './place-row.ts';

/** Kept heights may take this much more than new ones would: room for one task. */
const spareHeight = layoutSizes.nodeHeight + layoutSizes.nodeGap;
/** And the lines between columns may rise and fall this many times as much. */
const spareSlope = 1.5;

/**
 * Order and place a row so that what stood in it before stays where it was.
 *
 * What is new comes beside its neighbour in reading order; swaps then take out crossings. Where a row ordered anew has
 * fewer crossings, or one placed anew is much smaller or has much straighter lines, the row is as that one.
 *
 * @param before
 *   Centre by item before; NaN for what was elsewhere.
 */
export function keepRow(row: LayeredRow, ports: FlowPorts, before: Float64Array): PlacedRow {
  const kept = row.columns.map((column) => mergeNew(row, column, before));
  orderRow(row, ports);
  const anew = row.columns.map((column) => [...column]);
  const fewest = countAllCrossings(row, ports);
  setColumns(row, kept);
  swapWhileBetter(row, ports);
  if (countAllCrossings(row, ports) > fewest) setColumns(row, anew);
  const placed = placeRow(row);
  const still = keepHeights(row, before);
  const isSmall = still.height <= placed.height + spareHeight;
  const isStraight = slopeOf(row, still) <= slopeOf(row, placed) * spareSlope + spareHeight * row.columns.length;
  return isSmall && isStraight ? still : placed;
}

function setColumns(row: LayeredRow, columns: readonly (readonly number[])[]): void {
  columns.forEach((column, index) => {
    row.columns[index]?.splice(0, column.length, ...column);
  });
}

/** A column as it stood, with what is new in it: tasks after the one before them in reading order, bends by height. */
function mergeNew(row: LayeredRow, column: readonly number[], before: Float64Array): number[] {
  const merged = column
    .filter((item) => isHeld(before, item))
    .sort((a, b) => (before[a] as number) - (before[b] as number));
  const tasks = column
    .filter((item) => row.taskOf[item] !== -1)
    .sort((a, b) => (row.taskOf[a] as number) - (row.taskOf[b] as number));
  tasks.forEach((item, index) => {
    if (isHeld(before, item)) return;
    const earlier = tasks[index - 1];
    merged.splice(earlier === undefined ? 0 : merged.indexOf(earlier) + 1, 0, item);
  });
  for (const bend of column.filter((item) => row.taskOf[item] === -1 && !isHeld(before, item))) {
    const near = [...(row.left[bend] ?? []), ...(row.right[bend] ?? [])].filter((item) => isHeld(before, item));
    const height = near.reduce((sum, item) => sum + (before[item] as number), 0) / near.length;
    const below = merged.findIndex((item) => (before[item] as number) > height);
    merged.splice(below === -1 ? merged.length : below, 0, bend);
  }
  return merged;
}

/** How much all lines between neighbouring columns rise and fall. */
function slopeOf(row: LayeredRow, { centre }: PlacedRow): number {
  let slope = 0;
  row.right.forEach((targets, item) => {
    for (const target of targets) slope += Math.abs((centre[target] as number) - (centre[item] as number));
  });
  return slope;
}
