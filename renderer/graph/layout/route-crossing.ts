import type { GapLoads } from './gap-loads.ts';
import { type EdgeRoute, layoutSizes } from './graph-layout.ts';
import { LaneTable } from './lane-table.ts';
import { type EdgeEnd, isTask, middleOf, type PlacedTask, type Places } from './places.ts';
import { findEnd, findStart, gapX, type Port } from './ports.ts';

/** An edge that leaves its row, or ends at a frame. */
export interface CrossingEdge {
  readonly id: string;
  readonly from: EdgeEnd;
  readonly to: EdgeEnd;
}

/** A stretch of a route along a gap between columns (`at` is its x) or a strip between rows (`at` is its y). */
interface Leg {
  readonly gap: string;
  readonly at: number;
}

/** Legs by turns upright and level, upright first and last; between the ports of both ends. */
interface Plan {
  readonly edge: CrossingEdge;
  readonly start: Port;
  readonly end: Port;
  readonly legs: readonly Leg[];
}

/**
 * Route edges along the gaps between columns and the free strips between rows, where no task stands. Where an edge
 * passes rows, it goes down the gap in which it crosses the fewest lines.
 */
export function routeCrossing(edges: readonly CrossingEdge[], places: Places, loads: GapLoads): EdgeRoute[] {
  const plans = edges.map((edge) => planEdge(edge, places, loads));
  const lanes = new LaneTable();
  const bundleOf = createBundler(edges);
  for (const plan of plans) {
    const bounds = [plan.start.y, ...plan.legs.map(({ at }) => at), plan.end.y];
    plan.legs.forEach(({ gap }, index) => {
      // A leg runs from the leg before it to the leg after it.
      const before = index === 0 ? plan.start.y : (bounds[index] as number);
      const after = bounds[index + 2] as number;
      const side = index === 0 ? 'out' : index === plan.legs.length - 1 ? 'in' : 'through';
      lanes.add(gap, { start: before, end: after, bundle: bundleOf(plan, index) }, side);
    });
  }
  const offsetOf = lanes.assign();
  return plans.map((plan) => ({ id: plan.edge.id, points: drawPlan(plan, offsetOf) }));
}

/** Lines that may lie on each other: leaving one task, arriving at one, and between the two where more of them meet. */
function createBundler(edges: readonly CrossingEdge[]): (plan: Plan, leg: number) => string {
  const leaving = new Map<string, number>();
  const arriving = new Map<string, number>();
  for (const { from, to } of edges) {
    leaving.set(from.key, (leaving.get(from.key) ?? 0) + 1);
    arriving.set(to.key, (arriving.get(to.key) ?? 0) + 1);
  }
  return ({ edge: { from, to }, legs }, leg) => {
    const meetsAtEnd = (arriving.get(to.key) ?? 0) > (leaving.get(from.key) ?? 0);
    const isLast = leg === legs.length - 1;
    return isLast || (leg > 0 && meetsAtEnd) ? `to ${to.key}` : `from ${from.key}`;
  };
}

function planEdge(edge: CrossingEdge, places: Places, loads: GapLoads): Plan {
  const { from, to } = edge;
  const goesDown = from.y + from.height <= to.y;
  const start = findStart(from, goesDown && isTask(to));
  const end = findEnd(to, goesDown && isTask(from));
  const out = { gap: start.gap, at: start.laneX };
  const into = { gap: end.gap, at: end.laneX };
  if (isTask(from) && isTask(to)) return { edge, start, end, legs: planWay(from, to, places, loads, out, into) };
  if (start.gap === end.gap) return { edge, start, end, legs: [out] };
  return { edge, start, end, legs: [out, findStrip(from, to, places), into] };
}

/** What a bend more, and a column of detour, cost: in crossings. */
const bendCost = 1.2;
const detourCost = 0.5;
/** And passing a row that it need not pass. */
const awayCost = 2;

/**
 * From task to task: out, along the strip above or under the first row, up or down one gap, along the strip above or
 * under the last row, and in. Of all these ways the one that crosses the fewest lines.
 */
function planWay(from: PlacedTask, to: PlacedTask, places: Places, loads: GapLoads, out: Leg, into: Leg): Leg[] {
  const outGap = from.column + 1;
  const inGap = to.column;
  const nearest = from.row === to.row ? 0 : Math.abs(from.row - to.row) - 1;
  let best = { cost: Number.POSITIVE_INFINITY, first: from.row, last: from.row, gap: inGap };
  for (const first of [from.row, from.row - 1]) {
    for (const last of [to.row - 1, to.row]) {
      const start = middleOf(from);
      const end = middleOf(to);
      const ends =
        loads.countBeside(outGap, from.row, { y: start, side: 'out', isDown: first === from.row }) +
        loads.countBeside(inGap, to.row, { y: end, side: 'in', isDown: last === to.row });
      for (let gap = 0; gap <= places.columns; gap++) {
        // One strip alone needs no gap to change to another.
        if (first === last && gap !== inGap) continue;
        const bends = gap === outGap || gap === inGap ? 0 : bendCost;
        const detour = (Math.abs(gap - outGap) + Math.abs(gap - inGap)) * detourCost;
        // Leaving on the far side of a row leads away from the goal, and around it.
        const rows = (Math.abs(first - last) - nearest) * awayCost;
        const passed = loads.costOf(gap, Math.min(first, last) + 1, Math.max(first, last));
        const cost = ends + passed + bends + detour + rows;
        if (cost < best.cost) best = { cost, first, last, gap };
      }
    }
  }
  if (outGap === inGap && best.gap === outGap) return [out];
  const first = stripUnder(best.first, places);
  const last = stripUnder(best.last, places);
  if (best.first === best.last || best.gap === inGap) return [out, first, into];
  if (best.gap === outGap) return [out, last, into];
  return [out, first, { gap: `column ${best.gap}`, at: gapX(best.gap) }, last, into];
}

/** The strip under the upper one of two rows; under a frame that an edge drops from, half way to what follows. */
function findStrip(from: EdgeEnd, to: EdgeEnd, places: Places): Leg {
  if (!isTask(from) && from.y + from.height <= to.y) {
    return { gap: `strip under ${from.key}`, at: from.y + from.height + layoutSizes.rowGap / 2 };
  }
  const row = isTask(from) ? (isTask(to) ? Math.min(from.row, to.row) : from.row) : isTask(to) ? to.row - 1 : 0;
  return stripUnder(row, places);
}

function stripUnder(row: number, places: Places): Leg {
  const span = places.rows[row];
  if (span !== undefined) return { gap: `strip ${row}`, at: span.bottom + 12 };
  return { gap: 'strip above', at: (places.rows[0]?.top ?? 0) - 9 };
}

function drawPlan({ start, end, legs }: Plan, offsetOf: (gap: string) => number): number[] {
  const at = legs.map((leg) => leg.at + offsetOf(leg.gap));
  const first = at[0] as number;
  const last = at.at(-1) as number;
  const points = start.gap.startsWith('drop') ? [first, start.y] : [start.x, start.y, first, start.y];
  for (let leg = 1; leg < at.length; leg += 2) {
    points.push(at[leg - 1] as number, at[leg] as number, at[leg + 1] as number, at[leg] as number);
  }
  points.push(...(end.gap.startsWith('drop') ? [last, end.y] : [last, end.y, end.x, end.y]));
  return points;
}
