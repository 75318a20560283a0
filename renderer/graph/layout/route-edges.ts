import { type Box, type EdgeRoute, type LayoutInput, layoutSizes } from './graph-layout.ts';
import { assignLanes, type Stretch } from './lanes.ts';

export interface PlacedTask extends Box {
  /** Index into `rows`. */
  readonly row: number;
  readonly column: number;
}

export interface PlacedFrame extends Box {
  readonly depth: number;
  readonly folded: boolean;
}

export interface PlacedRowSpan {
  readonly top: number;
  readonly bottom: number;
}

/** A place in a column that an edge passes. */
export interface PlacedBend {
  readonly column: number;
  readonly y: number;
}

/** Everything that edges have to go around. */
export interface Places {
  readonly tasks: ReadonlyMap<string, PlacedTask>;
  readonly frames: ReadonlyMap<string, PlacedFrame>;
  readonly rows: readonly PlacedRowSpan[];
  /** By edge id, for edges that run within a row. */
  readonly bends: ReadonlyMap<string, readonly PlacedBend[]>;
}

const pitch = layoutSizes.nodeWidth + layoutSizes.columnGap;
/** Between parallel lines. */
const laneStep = 7;

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
      straight.push({ id: edge.id, points: routeInRow(from, to, bends) });
    } else if (!isTask(from) && !isTask(to) && isRightBelow(from, to, places)) {
      straight.push({ id: edge.id, points: routeDown(from, to) });
    } else {
      crossing.push({ id: edge.id, from, to });
    }
  }
  return [...straight, ...routeCrossing(crossing, places)];
}

type EdgeEnd = PlacedTask | PlacedFrame;

function isTask(end: EdgeEnd): end is PlacedTask {
  return 'column' in end;
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

function middleOf(box: Box): number {
  return box.y + box.height / 2;
}

/** Whether nothing stands between two frames, so that an arrow can drop from one to the other. */
function isRightBelow(from: PlacedFrame, to: PlacedFrame, places: Places): boolean {
  if (from.depth !== to.depth || to.y < from.y + from.height) return false;
  for (const frame of places.frames.values()) {
    if (frame.depth <= from.depth && frame.y > from.y && frame.y < to.y) return false;
  }
  return !places.rows.some((row) => row.top >= from.y + from.height && row.bottom <= to.y);
}

/** Where arrows between neighbouring frames drop: clear of the heading's words. */
const dropIndent = 22;

function routeDown(from: PlacedFrame, to: PlacedFrame): number[] {
  return [from.x + dropIndent, from.y + from.height, to.x + dropIndent, to.y];
}

interface CrossingEdge {
  readonly id: string;
  readonly from: EdgeEnd;
  readonly to: EdgeEnd;
}

/** The parts of a crossing edge: out at `startY`, along a lane, across a strip, along a lane, in at `endY`. */
interface Plan {
  readonly edge: CrossingEdge;
  readonly startX: number;
  readonly startY: number;
  readonly endX: number;
  readonly endY: number;
  /** Names of the gaps: a column's left gap, or the gutter of frames of a depth. */
  readonly outGap: string;
  readonly inGap: string;
  readonly outX: number;
  readonly inX: number;
  /** Index of the strip and where it runs; null when one lane serves both ends. */
  readonly strip: { readonly name: string; readonly y: number } | null;
}

function routeCrossing(edges: readonly CrossingEdge[], places: Places): EdgeRoute[] {
  const plans = edges.map((edge) => planCrossing(edge, places));
  const lanes = new LaneTable();
  for (const plan of plans) {
    const { edge, strip } = plan;
    if (strip === null) {
      lanes.add(plan.outGap, { start: plan.startY, end: plan.endY, bundle: `to ${edge.to.key}` });
      continue;
    }
    lanes.add(plan.outGap, { start: plan.startY, end: strip.y, bundle: `from ${edge.from.key}` });
    lanes.add(strip.name, { start: plan.outX, end: plan.inX, bundle: `from ${edge.from.key}` });
    lanes.add(plan.inGap, { start: strip.y, end: plan.endY, bundle: `to ${edge.to.key}` });
  }
  const offsets = lanes.assign();
  return plans.map((plan) => ({ id: plan.edge.id, points: drawPlan(plan, offsets) }));
}

function planCrossing(edge: CrossingEdge, places: Places): Plan {
  const { from, to } = edge;
  const goesDown = from.y + from.height <= to.y;
  const start = findStart(from, goesDown && isTask(to));
  const end = findEnd(to, goesDown && isTask(from));
  const plan = {
    edge,
    startX: start.x,
    startY: start.y,
    endX: end.x,
    endY: end.y,
    outGap: start.gap,
    inGap: end.gap,
    outX: start.laneX,
    inX: end.laneX,
  };
  if (start.gap === end.gap) return { ...plan, strip: null };
  return { ...plan, strip: findStrip(from, to, places) };
}

/** A side of a box where an edge leaves or arrives, and the gap along which it goes on. */
interface Port {
  readonly x: number;
  readonly y: number;
  readonly gap: string;
  readonly laneX: number;
}

function findStart(from: EdgeEnd, drops: boolean): Port {
  if (isTask(from)) {
    const column = from.column + 1;
    return { x: from.x + from.width, y: middleOf(from), gap: `column ${column}`, laneX: gapX(column) };
  }
  const bottom = from.y + from.height;
  if (drops) return { x: from.x + dropIndent, y: bottom, gap: `drop ${from.key}`, laneX: from.x + dropIndent };
  return { x: from.x, y: bottom - 14, gap: `gutter ${from.depth}`, laneX: from.x - gutterOf(from) };
}

function findEnd(to: EdgeEnd, drops: boolean): Port {
  if (isTask(to)) return { x: to.x, y: middleOf(to), gap: `column ${to.column}`, laneX: gapX(to.column) };
  if (drops) return { x: to.x + dropIndent, y: to.y, gap: `drop ${to.key}`, laneX: to.x + dropIndent };
  const y = to.y + layoutSizes.headerHeight / 2;
  return { x: to.x, y, gap: `gutter ${to.depth}`, laneX: to.x - gutterOf(to) };
}

/** Middle of the gap left of a column. */
function gapX(column: number): number {
  return column === 0 ? -14 : column * pitch - layoutSizes.columnGap / 2;
}

function gutterOf(frame: PlacedFrame): number {
  return frame.depth === 0 ? 16 : layoutSizes.nestInset / 2;
}

/** The strip under the upper one of two rows; under a frame that an edge drops from, half way to what follows. */
function findStrip(from: EdgeEnd, to: EdgeEnd, places: Places): { readonly name: string; readonly y: number } {
  if (!isTask(from) && from.y + from.height <= to.y) {
    return { name: `strip under ${from.key}`, y: from.y + from.height + layoutSizes.rowGap / 2 };
  }
  const row = isTask(from) ? (isTask(to) ? Math.min(from.row, to.row) : from.row) : isTask(to) ? to.row - 1 : 0;
  const span = places.rows[row];
  if (span !== undefined) return { name: `strip ${row}`, y: span.bottom + 12 };
  return { name: 'strip above', y: (places.rows[0]?.top ?? 0) - 9 };
}

/** Gathers stretches by gap and hands out offsets in the order in which they were added. */
class LaneTable {
  readonly #gaps = new Map<string, Stretch[]>();

  add(gap: string, stretch: Stretch): void {
    const stretches = this.#gaps.get(gap);
    if (stretches) stretches.push(stretch);
    else this.#gaps.set(gap, [stretch]);
  }

  /** A function that gives the offset of a gap's next stretch from the gap's middle. */
  assign(): (gap: string) => number {
    const queues = new Map<string, number[]>();
    for (const [gap, stretches] of this.#gaps) {
      const { lanes, count } = assignLanes(stretches);
      const room = gap.startsWith('column') && gap !== 'column 0' ? 36 : 14;
      const step = Math.min(laneStep, room / Math.max(1, count - 1));
      queues.set(
        gap,
        lanes.map((lane) => (lane - (count - 1) / 2) * step),
      );
    }
    const next = new Map<string, number>();
    return (gap) => {
      const index = next.get(gap) ?? 0;
      next.set(gap, index + 1);
      return queues.get(gap)?.[index] ?? 0;
    };
  }
}

function drawPlan(plan: Plan, offsetOf: (gap: string) => number): number[] {
  const outX = plan.outX + offsetOf(plan.outGap);
  if (plan.strip === null) {
    return [plan.startX, plan.startY, outX, plan.startY, outX, plan.endY, plan.endX, plan.endY];
  }
  const y = plan.strip.y + offsetOf(plan.strip.name);
  const inX = plan.inX + offsetOf(plan.inGap);
  const points = [outX, y, inX, y];
  points.unshift(
    ...(plan.outGap.startsWith('drop') ? [outX, plan.startY] : [plan.startX, plan.startY, outX, plan.startY]),
  );
  points.push(...(plan.inGap.startsWith('drop') ? [inX, plan.endY] : [inX, plan.endY, plan.endX, plan.endY]));
  return points;
}
