import { layoutSizes } from './graph-layout.ts';
import { type EdgeEnd, isTask, middleOf, type PlacedFrame, pitch } from './places.ts';

/** Where arrows between neighbouring frames drop: clear of the heading's words and of the lines left of the tasks. */
export const dropIndent = 12;

/** A side of a box where an edge leaves or arrives, and the gap along which it goes on. */
export interface Port {
  readonly x: number;
  readonly y: number;
  readonly gap: string;
  readonly laneX: number;
}

export function findStart(from: EdgeEnd, drops: boolean): Port {
  if (isTask(from)) {
    const column = from.column + 1;
    return { x: from.x + from.width, y: middleOf(from), gap: `column ${column}`, laneX: gapX(column) };
  }
  const bottom = from.y + from.height;
  if (drops) return { x: from.x + dropIndent, y: bottom, gap: `drop ${from.key}`, laneX: from.x + dropIndent };
  return { x: from.x, y: bottom - 14, gap: `gutter ${from.depth}`, laneX: from.x - gutterOf(from) };
}

export function findEnd(to: EdgeEnd, drops: boolean): Port {
  if (isTask(to)) return { x: to.x, y: middleOf(to), gap: `column ${to.column}`, laneX: gapX(to.column) };
  if (drops) return { x: to.x + dropIndent, y: to.y, gap: `drop ${to.key}`, laneX: to.x + dropIndent };
  const y = to.y + layoutSizes.headerHeight / 2;
  return { x: to.x, y, gap: `gutter ${to.depth}`, laneX: to.x - gutterOf(to) };
}

/** Middle of the gap left of a column. */
export function gapX(column: number): number {
  return column === 0 ? -17 : column * pitch - layoutSizes.columnGap / 2;
}

function gutterOf(frame: PlacedFrame): number {
  return frame.depth === 0 ? 16 : layoutSizes.nestInset / 2;
}
