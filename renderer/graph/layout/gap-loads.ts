import { layoutSizes } from './graph-layout.ts';
import { legInset } from './lane-table.ts';
import { type PlacedTask, type Places, pitch } from './places.ts';

/** A line that comes down over a folded frame costs as much as this many crossings. */
const foldedCost = 3;

/** Heights at which a line enters and leaves a gap between columns. */
interface Slope {
  readonly start: number;
  readonly end: number;
}

/** The upright leg of a route beside the task that it leaves or arrives at. */
interface LegBeside {
  /** Height of the task's middle. */
  readonly y: number;
  readonly side: 'out' | 'in';
  readonly isDown: boolean;
}

/** How far into its gap the leg beside a task runs. */
const legShare = legInset / layoutSizes.columnGap;

/** How many lines within rows pass each gap between columns: what a line that comes down that gap would cross. */
export class GapLoads {
  /** By gap (the column right of it), then by row: where lines pass from left to right, each once for all that share it. */
  readonly #lines = new Map<number, Map<number, Map<string, Slope>>>();
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
      const rows = this.#lines.get(gap) ?? new Map<number, Map<string, Slope>>();
      this.#lines.set(gap, rows);
      const lines = rows.get(from.row) ?? new Map<string, Slope>();
      rows.set(from.row, lines);
      const start = points[corner + 1] as number;
      const end = points[corner + 3] as number;
      lines.set(`${start} ${end}`, { start, end });
    }
  }

  /** What it costs to go down a gap past the rows from `first` up to `last`, both included. */
  costOf(gap: number, first: number, last: number): number {
    if (last < first) return 0;
    const sums = this.#sums.get(gap) ?? this.#sumUp(gap);
    const upTo = (row: number) => sums[Math.max(0, Math.min(row, sums.length - 1))] ?? 0;
    return upTo(last + 1) - upTo(first);
  }

  /** Lines of one row that the leg of a route crosses beside a task, from the task's height up or down. */
  countBeside(gap: number, row: number, { y, side, isDown }: LegBeside): number {
    const share = side === 'out' ? legShare : 1 - legShare;
    let count = 0;
    for (const { start, end } of this.#lines.get(gap)?.get(row)?.values() ?? []) {
      const height = start + (end - start) * share;
      if (isDown ? height > y : height < y) count += 1;
    }
    return count;
  }

  #sumUp(gap: number): readonly number[] {
    const rows = this.#lines.get(gap) ?? new Map<number, Map<string, Slope>>();
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
