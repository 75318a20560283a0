/** How round corners are. */
const cornerRadius = 8;

/**
 * Draw a route as an SVG path: level and upright stretches as lines with round corners, all others as S-curves that
 * leave and arrive level.
 *
 * @param points
 *   Corners as `x0, y0, x1, y1, …`, at least two.
 */
export function edgePath(points: readonly number[]): string {
  let path = `M${at(points, 0)}`;
  for (let corner = 1; corner * 2 < points.length; corner++) {
    const x0 = points[corner * 2 - 2] as number;
    const y0 = points[corner * 2 - 1] as number;
    const x = points[corner * 2] as number;
    const y = points[corner * 2 + 1] as number;
    if (x !== x0 && y !== y0) {
      const middle = (x - x0) / 2;
      path += `C${x0 + middle},${y0} ${x - middle},${y} ${x},${y}`;
      continue;
    }
    const nextX = points[corner * 2 + 2];
    const nextY = points[corner * 2 + 3];
    const turns =
      nextX !== undefined && nextY !== undefined && (x === x0) !== (nextX === x) && (nextX === x || nextY === y);
    if (!turns) {
      path += `L${x},${y}`;
      continue;
    }
    const radius = Math.min(
      cornerRadius,
      (Math.abs(x - x0) + Math.abs(y - y0)) / 2,
      (Math.abs(nextX - x) + Math.abs(nextY - y)) / 2,
    );
    const inX = x - Math.sign(x - x0) * radius;
    const inY = y - Math.sign(y - y0) * radius;
    const outX = x + Math.sign(nextX - x) * radius;
    const outY = y + Math.sign(nextY - y) * radius;
    path += `L${inX},${inY}Q${x},${y} ${outX},${outY}`;
  }
  return path;
}

function at(points: readonly number[], corner: number): string {
  return `${points[corner * 2]},${points[corner * 2 + 1]}`;
}
