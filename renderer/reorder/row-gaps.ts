interface MeasuredRow {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** A virtual list, as far as gaps between its rows are asked for. */
export interface MeasuredRows {
  readonly scrollOffset: number | null;
  getVirtualItemForOffset(offset: number): MeasuredRow | undefined;
  getVirtualItems(): readonly MeasuredRow[];
  getTotalSize(): number;
}

/**
 * Index of the row below the gap that is nearest to a height.
 *
 * @param heightPx
 *   Pixels from where the first row is while nothing is scrolled.
 */
export function findGap(rows: MeasuredRows, heightPx: number): number {
  const offset = heightPx + (rows.scrollOffset ?? 0);
  const row = rows.getVirtualItemForOffset(Math.max(0, offset));
  if (row === undefined) return 0;
  return offset > (row.start + row.end) / 2 ? row.index + 1 : row.index;
}

/** Pixels from the first row to the gap above a row. */
export function offsetOfGap(rows: MeasuredRows, gap: number): number {
  const below = rows.getVirtualItems().find(({ index }) => index === gap);
  if (below !== undefined) return below.start;
  return rows.getVirtualItems().find(({ index }) => index === gap - 1)?.end ?? rows.getTotalSize();
}
