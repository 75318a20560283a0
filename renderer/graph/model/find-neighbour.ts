import type { Box, GraphLayout } from '../layout/graph-layout.ts';
import type { GraphEdge } from './graph-model.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Where an arrow key leads; null for all other keys. */
export function toDirection(key: string): Direction | null {
  return directions[key] ?? null;
}

/**
 * Find the task to go to with an arrow key: left and right follow an edge where there is one, else the nearest task
 * that way; from nothing, the first task.
 *
 * @returns
 *   Its key; null when there is none that way.
 */
export function findNeighbour(
  layout: GraphLayout,
  model: { readonly edges: readonly Pick<GraphEdge, 'from' | 'to'>[] },
  from: string | null,
  direction: Direction,
): string | null {
  const start = layout.tasks.find((box) => box.key === from);
  if (start === undefined) return layout.tasks[0]?.key ?? null;
  if (direction === 'left' || direction === 'right') {
    const ends = model.edges.flatMap((edge) => {
      if (direction === 'right') return edge.from === from ? [edge.to] : [];
      return edge.to === from ? [edge.from] : [];
    });
    const linked = nearest(
      start,
      layout.tasks.filter((box) => ends.includes(box.key)),
    );
    if (linked !== null) return linked;
  }
  return nearest(
    start,
    layout.tasks.filter((box) => box !== start && liesThatWay(start, box, direction)),
    direction,
  );
}

function liesThatWay(start: Box, box: Box, direction: Direction): boolean {
  if (direction === 'left') return box.x < start.x;
  if (direction === 'right') return box.x > start.x;
  return direction === 'up' ? box.y < start.y : box.y > start.y;
}

/** Steps aside cost more than steps straight on. */
function nearest(start: Box, boxes: readonly Box[], direction?: Direction): string | null {
  const aside = direction === undefined ? [1, 1] : direction === 'left' || direction === 'right' ? [1, 4] : [4, 1];
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const distance = Math.abs(box.x - start.x) * (aside[0] ?? 1) + Math.abs(box.y - start.y) * (aside[1] ?? 1);
    if (distance >= least) continue;
    least = distance;
    best = box;
  }
  return best?.key ?? null;
}
