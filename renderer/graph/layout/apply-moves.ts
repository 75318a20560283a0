import type { Box, GraphLayout } from './graph-layout.ts';

/** Ends of an edge as they are drawn: keys of tasks or frames. */
export type FindEnds = (edge: string) => { readonly from: string; readonly to: string } | null;

/**
 * The layout with tasks as far from their places as a hand moved them, so that they go along when an edit moves what
 * is around them. Their edges run straight from box to box, and the bounds take them in. The same object when nothing
 * was moved.
 */
export function applyMoves(
  layout: GraphLayout,
  moved: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
  findEnds: FindEnds,
): GraphLayout {
  if (!layout.tasks.some((task) => moved.has(task.key))) return layout;
  const tasks = layout.tasks.map((task) => {
    const by = moved.get(task.key);
    return by === undefined ? task : { ...task, x: task.x + by.x, y: task.y + by.y };
  });
  const boxes = new Map(tasks.map((task) => [task.key, task]));
  const routes = layout.routes.map((route) => {
    const ends = findEnds(route.id);
    if (ends === null || (!moved.has(ends.from) && !moved.has(ends.to))) return route;
    const from = boxes.get(ends.from);
    const to = boxes.get(ends.to);
    const start = from === undefined ? route.points.slice(0, 2) : [from.x + from.width, from.y + from.height / 2];
    const end = to === undefined ? route.points.slice(-2) : [to.x, to.y + to.height / 2];
    return { id: route.id, points: [...start, ...end] };
  });
  return { tasks, frames: layout.frames, routes, bounds: boundsOf([...tasks, ...layout.frames]) };
}

/** The rectangle around all boxes; nothing at the origin for none. */
export function boundsOf(boxes: readonly Box[]): GraphLayout['bounds'] {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
