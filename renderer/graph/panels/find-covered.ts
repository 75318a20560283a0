import { type Box, type GraphLayout, layoutSizes } from '../layout/graph-layout.ts';

export type Area = Pick<Box, 'x' | 'y' | 'width' | 'height'>;

/** What a panel over the drawing hides: nothing, something to read, or what is selected. */
export type Covered = 'nothing' | 'work' | 'selection';

/**
 * Find what lies under a part of the view: tasks, folded phases and headings. Lines may pass below a panel.
 *
 * @param area
 *   In graph coordinates.
 */
export function findCovered({ tasks, frames }: GraphLayout, area: Area, selected: string | null): Covered {
  let covered: Covered = 'nothing';
  for (const box of tasks) {
    if (!overlap(box, area)) continue;
    if (box.key === selected) return 'selection';
    covered = 'work';
  }
  if (covered === 'work') return covered;
  return frames.some((frame) => overlap(headingOf(frame), area)) ? 'work' : 'nothing';
}

function headingOf({ x, y, width }: Box): Area {
  return { x, y, width: Math.min(width, layoutSizes.foldedWidth), height: layoutSizes.headerHeight };
}

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
