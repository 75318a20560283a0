import { layoutSizes } from './graph-layout.ts';
import { assignLanes, type Stretch } from './lanes.ts';

/** Between parallel lines. */
const laneStep = 7;
/** What the lines of one side may take of a gap between columns, all lines left of the first, and of any other gap. */
const sideRoom = 11;
const leftRoom = 20;
const otherRoom = 14;
/** From a task to the first line that runs up or down beside it: room for its corner and the arrow. */
export const legInset = 11;

/** Which side of a gap a stretch keeps to: lines that leave tasks left, those that arrive right, others in between. */
export type LaneSide = 'out' | 'through' | 'in';

const sides = ['out', 'through', 'in'] as const;

/** Gathers stretches by gap and hands out offsets in the order in which they were added. */
export class LaneTable {
  readonly #gaps = new Map<string, { readonly stretch: Stretch; readonly side: LaneSide }[]>();

  add(gap: string, stretch: Stretch, side: LaneSide): void {
    const stretches = this.#gaps.get(gap);
    if (stretches) stretches.push({ stretch, side });
    else this.#gaps.set(gap, [{ stretch, side }]);
  }

  /** A function that gives the offset of a gap's next stretch from the gap's middle. */
  assign(): (gap: string) => number {
    const queues = new Map<string, readonly number[]>();
    for (const [gap, members] of this.#gaps) {
      const isColumn = gap.startsWith('column');
      if (gap === 'column 0') queues.set(gap, assignAll(members, leftRoom));
      else queues.set(gap, isColumn ? assignBySide(members) : assignAll(members, otherRoom));
    }
    const next = new Map<string, number>();
    return (gap) => {
      const index = next.get(gap) ?? 0;
      next.set(gap, index + 1);
      return queues.get(gap)?.[index] ?? 0;
    };
  }
}

interface Member {
  readonly stretch: Stretch;
  readonly side: LaneSide;
}

function assignAll(members: readonly Member[], room: number): number[] {
  const { lanes, count } = assignLanes(members.map(({ stretch }) => stretch));
  return spread(lanes, count, room);
}

/** Lanes for each side by itself: beside the tasks that lines leave, beside those they arrive at, and half way. */
function assignBySide(members: readonly Member[]): number[] {
  const offsets = members.map(() => 0);
  const edge = layoutSizes.columnGap / 2 - legInset;
  for (const side of sides) {
    const indexes = members.flatMap((member, index) => (member.side === side ? [index] : []));
    const { lanes, count } = assignLanes(indexes.flatMap((index) => members[index]?.stretch ?? []));
    const step = Math.min(laneStep, sideRoom / Math.max(1, count - 1));
    indexes.forEach((index, place) => {
      const lane = lanes[place] ?? 0;
      if (side === 'out') offsets[index] = lane * step - edge;
      else if (side === 'in') offsets[index] = edge - lane * step;
      else offsets[index] = (lane - (count - 1) / 2) * step;
    });
  }
  return offsets;
}

function spread(lanes: readonly number[], count: number, room: number): number[] {
  const step = Math.min(laneStep, room / Math.max(1, count - 1));
  return lanes.map((lane) => (lane - (count - 1) / 2) * step);
}
