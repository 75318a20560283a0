/** What the layout needs to know of a graph: who stands where, and who waits for whom. Plain data, for a worker. */
export interface LayoutInput {
  /** Frames around tasks, parents before their children, else in reading order. */
  readonly frames: readonly LayoutFrame[];
  /** In reading order. */
  readonly tasks: readonly LayoutTask[];
  readonly edges: readonly LayoutEdge[];
  /** More columns than this continue on a new row. */
  readonly columns: number;
}

/** A phase, or a summary with its subtasks. */
export interface LayoutFrame {
  readonly key: string;
  readonly parent: string | null;
  /** Index into `tasks` of the first one that follows the frame's heading. */
  readonly position: number;
  /** Drawn as one card: nothing inside is laid out. */
  readonly folded: boolean;
}

export interface LayoutTask {
  readonly key: string;
  /** Frame that it stands in; null for none. */
  readonly frame: string | null;
}

/** `from` comes before `to`. Both name a task or a frame. */
export interface LayoutEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** A rectangle in graph coordinates. */
export interface Box {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where an edge runs: corners as `x0, y0, x1, y1, …` from the end of one box to the beginning of the other. */
export interface EdgeRoute {
  readonly id: string;
  readonly points: readonly number[];
}

export interface GraphLayout {
  readonly tasks: readonly Box[];
  readonly frames: readonly Box[];
  readonly routes: readonly EdgeRoute[];
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Sizes of the drawing in pixels at full size. Columns have one pitch everywhere, so that their gaps line up. */
export const layoutSizes = {
  nodeWidth: 204,
  nodeHeight: 72,
  /** Between columns: room for curves and for edges that go up or down. */
  columnGap: 52,
  /** Between tasks of one column. */
  nodeGap: 16,
  /** Above the tasks of a frame. */
  headerHeight: 40,
  framePadding: 18,
  /** Right of the last column: edges turn here to the next row. */
  frameOutdent: 44,
  /** Left of the first column: edges enter the frame here. */
  frameIndent: 44,
  /** How much a nested frame is narrower than the one around it, on each side. */
  nestInset: 12,
  /** Between frames, and between the rows of one. */
  rowGap: 34,
  foldedWidth: 420,
  /** More tasks than this that could stand in one column continue in the next. */
  maxColumnTasks: 5,
} as const;
