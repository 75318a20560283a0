import { GapLoads } from './gap-loads.ts';
import { type EdgeRoute, type LayoutInput, layoutSizes } from './graph-layout.ts';
import {
  type EdgeEnd,
  isTask,
  middleOf,
  type PlacedBend,
  type PlacedFrame,
  type PlacedTask,
  type Places,
  pitch,
} from './places.ts';
import { dropIndent } from './ports.ts';
import { type CrossingEdge, routeCrossing } from './route-crossing.ts';

/**
 * Find the way of every edge.
 *
 * Edges within a row run from column to column through their bends. All others leave to the gap right of their
 * start, follow the free strip under a row, and come down or up the gap left of their end; frames are left and
 * entered on their left side. Lines that share neither start nor end get lanes of their own.
 */
export function routeEdges(input: LayoutInput, places: Places): EdgeRoute[] {
  const straight: EdgeRoute[] = [];
  const crossing: CrossingEdge[] = [];
  const loads = new GapLoads(places);
  const ends = new Map<string, EdgeEnd | null>();
  const fold = buildFolding(input);
  const findEnd = (key: string): EdgeEnd | null => {
    const known = ends.get(key);
    if (known !== undefined) return known;
    const shown = fold(key);
    const end = places.tasks.get(shown) ?? places.frames.get(shown) ?? null;
    ends.set(key, end);
    return end;
  };
  for (const edge of input.edges) {
    const from = findEnd(edge.from);
    const to = findEnd(edge.to);
    if (from === null || to === null || from === to) continue;
    const bends = places.bends.get(edge.id);
    if (bends !== undefined && isTask(from) && isTask(to)) {
      const points = routeInRow(from, to, bends);
      straight.push({ id: edge.id, points });
      loads.addRoute(from, points);
    } else if (!isTask(from) && !isTask(to) && isRightBelow(from, to, places)) {
      straight.push({ id: edge.id, points: routeDown(from, to) });
    } else {
      crossing.push({ id: edge.id, from, to });
    }
  }
  return [...straight, ...routeCrossing(crossing, places, loads)];
}

/** Key of the box that stands for a task or frame: itself, or the outermost folded frame around it. */
function buildFolding(input: LayoutInput): (key: string) => string {
  const frames = new Map(input.frames.map((frame) => [frame.key, frame]));
  const frameOf = new Map(input.tasks.map((task) => [task.key, task.frame]));
  return (key) => {
    let shown = key;
    for (let above = frames.get(key)?.key ?? frameOf.get(key) ?? null; above !== null; ) {
      const frame = frames.get(above);
      if (frame === undefined) break;
      if (frame.folded) shown = frame.key;
      above = frame.parent;
    }
    return shown;
  };
}

function routeInRow(from: PlacedTask, to: PlacedTask, bends: readonly PlacedBend[]): number[] {
  const points = [from.x + from.width, middleOf(from)];
  for (const bend of bends) {
    points.push(bend.column * pitch, bend.y, bend.column * pitch + layoutSizes.nodeWidth, bend.y);
  }
  points.push(to.x, middleOf(to));
  return points;
}

/** Whether nothing stands between two frames, so that an arrow can drop from one to the other. */
function isRightBelow(from: PlacedFrame, to: PlacedFrame, places: Places): boolean {
  if (from.depth !== to.depth || to.y < from.y + from.height) return false;
  for (const frame of places.frames.values()) {
    if (frame.depth <= from.depth && frame.y > from.y && frame.y < to.y) return false;
  }
  return !places.rows.some((row) => row.top >= from.y + from.height && row.bottom <= to.y);
}

function routeDown(from: PlacedFrame, to: PlacedFrame): number[] {
  return [from.x + dropIndent, from.y + from.height, to.x + dropIndent, to.y];
}
