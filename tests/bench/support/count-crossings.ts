import type { GraphLayout, LayoutInput } from '../../../renderer/graph/layout/graph-layout.ts';
import { layoutGraph } from '../../../renderer/graph/layout/layout-graph.ts';

/** How often lines between tasks cross as they are laid out. */
export function countTaskCrossings(input: LayoutInput): number {
  return countInPlan(layoutGraph(input), input);
}

/** How often lines between tasks cross in a layout. */
export function countInPlan(layout: GraphLayout, input: LayoutInput): number {
  const between = new Set(listTaskEdges(input).map(({ id }) => id));
  const routes = layout.routes.filter(({ id }) => between.has(id));
  return countCrossings(routes.map(({ points }) => points));
}

/** Edges of which neither end is a frame. */
export function listTaskEdges(input: LayoutInput): LayoutInput['edges'] {
  const tasks = new Set(input.tasks.map(({ key }) => key));
  return input.edges.filter(({ from, to }) => tasks.has(from) && tasks.has(to));
}

/** How many pairs of lines cross, each line given as `x0, y0, x1, y1, …`; touching at a corner is no crossing. */
export function countCrossings(lines: readonly (readonly number[])[]): number {
  let crossings = 0;
  lines.forEach((a, index) => {
    for (const b of lines.slice(index + 1)) if (cross(a, b)) crossings += 1;
  });
  return crossings;
}

function cross(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 2; i < a.length; i += 2) {
    for (let j = 2; j < b.length; j += 2) {
      const p = [a[i - 2], a[i - 1], a[i], a[i + 1], b[j - 2], b[j - 1], b[j], b[j + 1]] as number[];
      const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = 0, dy = 0] = p;
      const apart = sideOf(ax, ay, bx, by, cx, cy) * sideOf(ax, ay, bx, by, dx, dy);
      if (apart < 0 && sideOf(cx, cy, dx, dy, ax, ay) * sideOf(cx, cy, dx, dy, bx, by) < 0) return true;
    }
  }
  return false;
}

function sideOf(px: number, py: number, qx: number, qy: number, rx: number, ry: number): number {
  return Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
}
