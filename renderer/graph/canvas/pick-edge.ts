/** Lines that are this near to each other under the pointer, in pixels of the screen, are one to the eye. */
const tolerancePx = 1.5;

/**
 * Find the line that a press on a bundle means: the nearest one, and with each press more the next that lies there.
 *
 * @param selected
 *   Id of the selected line.
 * @returns
 *   Null where no line is.
 */
export function pickEdge(x: number, y: number, selected: string | null): string | null {
  const found = new Map<string, SVGPathElement>();
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest<SVGElement>('.react-flow__edge')?.dataset.id;
    if (id !== undefined && !found.has(id) && element instanceof SVGPathElement) found.set(id, element);
  }
  const bundle = found.size > mostMeasured ? [...found.keys()] : findNearest(found, x, y);
  // The selected line is drawn above the others: in an order of their own, each has its turn.
  bundle.sort();
  const at = selected === null ? -1 : bundle.indexOf(selected);
  return bundle[(at + 1) % bundle.length] ?? null;
}

/** More lines than this at one place cannot be told apart there, and measuring a thousand takes a minute. */
const mostMeasured = 30;

function findNearest(lines: ReadonlyMap<string, SVGPathElement>, x: number, y: number): string[] {
  const distances = [...lines].map(([id, path]) => ({ id, distance: distanceTo(path, x, y) }));
  const least = Math.min(...distances.map(({ distance }) => distance));
  return distances.filter(({ distance }) => distance <= least + tolerancePx).map(({ id }) => id);
}

/** How near a drawn line comes to a place on screen. */
function distanceTo(path: SVGPathElement, x: number, y: number): number {
  const matrix = path.getScreenCTM();
  if (matrix === null) return Number.POSITIVE_INFINITY;
  const length = path.getTotalLength();
  const step = Math.max(1, length / 400);
  let least = Number.POSITIVE_INFINITY;
  for (let along = 0; along <= length; along += step) {
    const point = path.getPointAtLength(along).matrixTransform(matrix);
    least = Math.min(least, Math.hypot(point.x - x, point.y - y));
  }
  return least;
}
