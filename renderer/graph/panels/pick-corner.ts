import type { GraphLayout } from '../layout/graph-layout.ts';
import type { ElementSize } from '../use-element-size.ts';
import { type Covered, findCovered } from './find-covered.ts';

/** Corners of the view for a card, by preference. */
export const corners = ['top-right', 'top-left', 'bottom-left', 'bottom-right'] as const;
export type Corner = (typeof corners)[number];

/** As in the style sheet. */
const margin = 12;
const costs: Readonly<Record<Covered, number>> = { nothing: 0, work: 1, selection: 4 };

/**
 * Pick the corner where a card hides the least: above all not the ends of the line that it speaks of, then no other
 * task. A corner that hides a task is as good as one that hides several.
 *
 * @param view
 *   From graph coordinates to pixels of the view.
 * @param ends
 *   Keys of tasks.
 */
export function pickCorner(
  layout: GraphLayout,
  size: ElementSize,
  view: { readonly x: number; readonly y: number; readonly zoom: number },
  card: ElementSize,
  ends: readonly string[],
): Corner {
  const costOf = (corner: Corner): number => {
    const left = corner.endsWith('left') ? margin : size.width - margin - card.width;
    const top = corner.startsWith('top') ? margin : size.height - margin - card.height;
    const area = {
      x: (left - view.x) / view.zoom,
      y: (top - view.y) / view.zoom,
      width: card.width / view.zoom,
      height: card.height / view.zoom,
    };
    return Math.max(...ends.map((end) => costs[findCovered(layout, area, end)]), 0);
  };
  return corners.reduce((best, corner) => (costOf(corner) < costOf(best) ? corner : best));
}
