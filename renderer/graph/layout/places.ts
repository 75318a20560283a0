import { type Box, layoutSizes } from './graph-layout.ts';

export interface PlacedTask extends Box {
  /** Index into `rows`. */
  readonly row: number;
  readonly column: number;
}

export interface PlacedFrame extends Box {
  readonly depth: number;
  readonly folded: boolean;
}

export interface PlacedRowSpan {
  readonly top: number;
  readonly bottom: number;
}

/** A place in a column that an edge passes. */
export interface PlacedBend {
  readonly column: number;
  readonly y: number;
}

/** Everything that edges have to go around. */
export interface Places {
  readonly tasks: ReadonlyMap<string, PlacedTask>;
  readonly frames: ReadonlyMap<string, PlacedFrame>;
  readonly rows: readonly PlacedRowSpan[];
  /** How many columns there are in all. */
  readonly columns: number;
  /** By edge id, for edges that run within a row. */
  readonly bends: ReadonlyMap<string, readonly PlacedBend[]>;
}

/** What an edge ends at: a task, or a frame. */
export type EdgeEnd = PlacedTask | PlacedFrame;

export function isTask(end: EdgeEnd): end is PlacedTask {
  return 'column' in end;
}

/** From one column to the next. */
export const pitch = layoutSizes.nodeWidth + layoutSizes.columnGap;

export function middleOf(box: Box): number {
  return box.y + box.height / 2;
}
