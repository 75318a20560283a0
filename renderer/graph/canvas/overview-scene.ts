import type { Box, GraphLayout } from '../layout/graph-layout.ts';
import type { GraphEdge, GraphFrame, GraphTask } from '../model/graph-model.ts';
import { edgeColor, type GraphColors, taskColor } from './graph-colors.ts';

/** As much of a task as is drawn from far away. */
export interface OverviewTask extends Pick<GraphTask, 'key' | 'state' | 'critical' | 'inCycle'> {
  readonly task: { readonly id: string | null };
}

/** As much of a graph as is drawn from far away: of tasks, or of features. */
export interface OverviewModel {
  readonly frames: readonly Pick<GraphFrame, 'key' | 'parent' | 'label' | 'title' | 'done' | 'total'>[];
  readonly tasks: readonly OverviewTask[];
  readonly edges: readonly Pick<GraphEdge, 'id' | 'origin' | 'critical' | 'inCycle'>[];
}

/** What is drawn in one colour at once. */
export interface OverviewPaint {
  readonly fill: string | null;
  readonly stroke: string | null;
  /** Recedes, because something else is looked for. */
  readonly dim: boolean;
  readonly path: Path2D;
}

/** A task whose id may be written on it. */
export interface OverviewLabel {
  readonly task: OverviewTask;
  readonly box: Box;
  /** Its ground has a colour of its own. */
  readonly onColor: boolean;
}

/** Everything of one stretch of the drawing from top to bottom, so that what is out of view costs nothing. */
export interface OverviewBand {
  readonly top: number;
  readonly bottom: number;
  readonly paints: readonly OverviewPaint[];
  readonly tasks: readonly OverviewLabel[];
}

/** The graph from far away as paths in graph coordinates, built once for all frames in which only the view moves. */
export interface OverviewScene {
  readonly frames: readonly { readonly frame: OverviewModel['frames'][number]; readonly box: Box }[];
  readonly edges: readonly OverviewBand[];
  readonly tasks: readonly OverviewBand[];
}

export interface OverviewInput {
  readonly model: OverviewModel;
  readonly layout: GraphLayout;
  readonly matches: ReadonlySet<string> | null;
  /** Index of a colour by task key, where tasks are coloured by what they share. */
  readonly lanes: ReadonlyMap<string, number> | null;
  readonly colors: GraphColors;
}

/** Height of a band: about what is in view at the zoom where the overview begins. */
const bandHeight = 2_400;
const taskCorner = 9;

export function buildOverviewScene(input: OverviewInput): OverviewScene {
  const { model, layout } = input;
  const frames = new Map(model.frames.map((frame) => [frame.key, frame]));
  return {
    frames: layout.frames.flatMap((box) => {
      const frame = frames.get(box.key);
      return frame === undefined ? [] : [{ frame, box }];
    }),
    edges: buildEdgeBands(input),
    tasks: buildTaskBands(input),
  };
}

function buildTaskBands({ model, layout, matches, lanes, colors }: OverviewInput): OverviewBand[] {
  const tasks = new Map(model.tasks.map((task) => [task.key, task]));
  const bands = new BandTable();
  for (const box of layout.tasks) {
    const task = tasks.get(box.key);
    if (task === undefined) continue;
    const color = taskColor(task, colors);
    const isOver = task.state === 'done' || task.state === 'skipped';
    const lane = lanes?.get(box.key);
    const shared = lane === undefined ? undefined : colors.lanes[lane % colors.lanes.length];
    const fill = shared ?? (isOver ? colors.done : task.state === 'blocked' ? colors.node : color);
    const band = bands.at(box.y, box.y + box.height);
    const path = band.pathOf(fill, color, matches !== null && !matches.has(box.key));
    path.roundRect(box.x, box.y, box.width, box.height, taskCorner);
    band.tasks.push({ task, box, onColor: shared !== undefined });
  }
  return bands.list();
}

function buildEdgeBands({ model, layout, matches, colors }: OverviewInput): OverviewBand[] {
  const edges = new Map(model.edges.map((edge) => [edge.id, edge]));
  const bands = new BandTable();
  for (const { id, points } of layout.routes) {
    const edge = edges.get(id);
    if (edge === undefined) continue;
    let top = Number.POSITIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (let corner = 1; corner < points.length; corner += 2) {
      top = Math.min(top, points[corner] as number);
      bottom = Math.max(bottom, points[corner] as number);
    }
    const path = bands.at(top, bottom).pathOf(null, edgeColor(edge, colors), matches !== null);
    path.moveTo(points[0] as number, points[1] as number);
    for (let corner = 2; corner < points.length; corner += 2) {
      path.lineTo(points[corner] as number, points[corner + 1] as number);
    }
  }
  return bands.list();
}

/** Bands by where things begin; each grows down to the last end of what is in it. */
class BandTable {
  readonly #bands = new Map<number, GrowingBand>();

  at(top: number, bottom: number): GrowingBand {
    const index = Math.floor(top / bandHeight);
    const band = this.#bands.get(index) ?? new GrowingBand(index * bandHeight);
    this.#bands.set(index, band);
    band.bottom = Math.max(band.bottom, bottom);
    return band;
  }

  list(): OverviewBand[] {
    return [...this.#bands.values()].map(({ top, bottom, paints, tasks }) => ({
      top,
      bottom,
      paints: [...paints.values()],
      tasks,
    }));
  }
}

class GrowingBand {
  readonly top: number;
  bottom: number;
  readonly paints = new Map<string, OverviewPaint>();
  readonly tasks: OverviewLabel[] = [];

  constructor(top: number) {
    this.top = top;
    this.bottom = top;
  }

  pathOf(fill: string | null, stroke: string | null, dim: boolean): Path2D {
    const name = `${fill} ${stroke} ${dim}`;
    const paint = this.paints.get(name) ?? { fill, stroke, dim, path: new Path2D() };
    this.paints.set(name, paint);
    return paint.path;
  }
}
