import type { TaskPlace } from '../../../core/patch/edit-command.ts';
import type { Box, GraphLayout } from '../layout/graph-layout.ts';
import type { GraphModel } from '../model/graph-model.ts';

/** Where in the list a task would come to stand that is dragged over a band of the graph. */
export interface BandPlace {
  readonly place: TaskPlace;
  /** Task beside which it would stand, and the edge of it that is marked; null for a folded band. */
  readonly beside: string | null;
  readonly edge: 'left' | 'right' | 'top' | 'bottom';
}

/**
 * Find the place in the list that a point of a phase's band stands for: before or after the task that is nearest to it.
 *
 * Beside a task in the same column the upper half is before it, in any other the left half is. A document without
 * phases is one band as a whole.
 *
 * @param dragged
 *   Key of the task; it is no neighbour of itself.
 * @param x
 *   Middle of the dragged task, in graph coordinates.
 * @returns
 *   Null outside all bands, and where it stands already.
 */
export function findBandPlace(
  model: GraphModel,
  layout: GraphLayout,
  dragged: string,
  x: number,
  y: number,
): BandPlace | null {
  const band = findBand(model, layout, x, y);
  if (band === null && model.frames.some(({ phase }) => phase !== null)) return null;
  const inBand = new Set(model.tasks.filter(({ task }) => task.phase === band).map(({ key }) => key));
  const nearest = findNearest(
    layout.tasks.filter(({ key }) => inBand.has(key) && key !== dragged),
    x,
    y,
  );
  if (nearest === null) {
    return band === null || inBand.has(dragged) ? null : { place: { into: band }, beside: null, edge: 'bottom' };
  }
  const across = Math.abs(x - middleX(nearest)) < nearest.width / 2;
  const isBefore = across ? y < middleY(nearest) : x < middleX(nearest);
  const edge = across ? (isBefore ? 'top' : 'bottom') : isBefore ? 'left' : 'right';
  const place = isBefore ? { before: nearest.key } : { after: nearest.key };
  return { place, beside: nearest.key, edge };
}

/** Key of the phase in whose band a point lies. */
export function findBand(model: GraphModel, layout: GraphLayout, x: number, y: number): string | null {
  const phases = new Map(model.frames.map(({ key, phase }) => [key, phase]));
  const box = layout.frames.find((frame) => (phases.get(frame.key) ?? null) !== null && isInside(frame, x, y));
  return box === undefined ? null : (phases.get(box.key) ?? null);
}

function findNearest(boxes: readonly Box[], x: number, y: number): Box | null {
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const distance = Math.hypot(middleX(box) - x, middleY(box) - y);
    if (distance >= least) continue;
    least = distance;
    best = box;
  }
  return best;
}

const middleX = (box: Box) => box.x + box.width / 2;

const middleY = (box: Box) => box.y + box.height / 2;

function isInside(box: Box, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
