import { layoutSizes } from './graph-layout.ts';
import { type PlacedTask, type Places, pitch } from './places.ts';

/** A line that comes down over a folded frame costs as much as this many crossings. */
const foldedCost = 3;

/** How many lines within rows pass each gap between columns: what a line that comes down that gap would cross. */
export class GapLoads {
  /** By gap (the column right of it), then by row: heights at which lines pass, each once for all that share it. */
  readonly #heights = new Map<number, Map<number, Map<string, number>>>();
  /** By gap: cost of all rows before one. */
  readonly #sums = new Map<number, readonly number[]>();
  readonly #foldedAbove = new Map<number, number>();

  constructor({ frames, rows }: Pick<Places, 'frames' | 'rows'>) {
    for (const frame of frames.values()) {
      if (!frame.folded) continue;
      const row = rows.findIndex((span) => span.top >= frame.y);
      this.#foldedAbove.set(row, (this.#foldedAbove.get(row) ?? 0) + foldedCost);
    }
  }

  /** Note the line of an edge within a row: corners from column to column. */
  addRoute(from: PlacedTask, points: readonly number[]): void {
    for (let corner = 0; corner + 3 < points.length; corner += 4) {
      const gap = Math.round(((points[corner] as number) - layoutSizes.nodeWidth) / pitch) + 1;
      const rows = this.#heights.get(gap) ?? new Map<number, Map<string, number>>();
      this.#heights.set(gap, rows);
      const lines = rows.get(from.row) ?? new Map<string, number>();
      rows.set(from.row, lines);
      const start = points[corner + 1] as number;
      const end = points[corner + 3] as number;
      lines.set(`${start} ${end}`, (start + end) / 2);
    }
  }

  /** What it costs to go down a gap past the rows from `first` up to `last`, both included. */
  costOf(gap: number, first: number, last: number): number {
    if (last < first) return 0;
    const sums = this.#sums.get(gap) ?? this.#sumUp(gap);
    const upTo = (row: number) => sums[Math.max(0, Math.min(row, sums.length - 1))] ?? 0;
    return upTo(last + 1) - upTo(first);
  }

  /** Lines in a gap of one row above a height. */
  countAbove(gap: number, row: number, y: number): number {
    return this.#count(gap, row, (height) => height < y);
  }

  countBelow(gap: number, row: number, y: number): number {
    return this.#count(gap, row, (height) => height > y);
  }

  #count(gap: number, row: number, isCrossed: (height: number) => boolean): number {
    let count = 0;
    for (const height of this.#heights.get(gap)?.get(row)?.values() ?? []) if (isCrossed(height)) count += 1;
    return count;
  }

  #sumUp(gap: number): readonly number[] {
    const rows = this.#heights.get(gap) ?? new Map<number, Map<string, number>>();
    // Folded frames are as wide as one column and a half.
    const folded = gap * pitch < layoutSizes.foldedWidth ? this.#foldedAbove : new Map<number, number>();
    const sums = [0];
    const last = Math.max(-1, ...rows.keys(), ...folded.keys());
    for (let row = 0; row <= last; row++) {
      sums.push((sums[row] as number) + (rows.get(row)?.size ?? 0) + (folded.get(row) ?? 0));
    }
    this.#sums.set(gap, sums);
    return sums;
  }
}
