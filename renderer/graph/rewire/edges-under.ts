import type { EdgeRoute } from '../layout/graph-layout.ts';

/** How near to an edge a task is dropped into it, in graph pixels. */
const reach = 26;

/** Lines of one bundle lie on each other, and near a task all of its lines do. */
const tolerance = 4;

/** Find the edge nearest to a point, within reach, and all that lie on it there, as they are listed. */
export function findEdgesUnder(
  routes: readonly EdgeRoute[],
  isCandidate: (id: string) => boolean,
  x: number,
  y: number,
): readonly string[] {
  const found: { readonly id: string; readonly distance: number }[] = [];
  let least = reach;
  for (const { id, points } of routes) {
    if (!isNear(points, y) || !isCandidate(id)) continue;
    const distance = distanceToRoute(x, y, points);
    if (distance >= least + tolerance || distance >= reach) continue;
    least = Math.min(least, distance);
    found.push({ id, distance });
  }
  return found.filter(({ distance }) => distance < least + tolerance).map(({ id }) => id);
}

function distanceToRoute(x: number, y: number, points: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let corner = 2; corner < points.length; corner += 2) {
    const distance = distanceToStretch(
      x,
      y,
      points[corner - 2] as number,
      points[corner - 1] as number,
      points[corner] as number,
      points[corner + 1] as number,
    );
    least = Math.min(least, distance);
  }
  return least;
}

/** Whether a route comes to the height of a point at all: most do not. */
function isNear(points: readonly number[], y: number): boolean {
  let above = false;
  let below = false;
  for (let corner = 1; corner < points.length; corner += 2) {
    above ||= (points[corner] as number) <= y + reach;
    below ||= (points[corner] as number) >= y - reach;
  }
  return above && below;
}

function distanceToStretch(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length));
  return Math.hypot(x - (x0 + along * (x1 - x0)), y - (y0 + along * (y1 - y0)));
}
