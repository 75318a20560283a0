import { boundsOf } from './apply-moves.ts';
import { type LayoutRun, layoutAnew } from './flow-memory.ts';
import { type Block, buildFrameTree, type FrameTree, push } from './frame-tree.ts';
import { type Box, type GraphLayout, type LayoutInput, layoutSizes } from './graph-layout.ts';
import type { Flow } from './layout-flow.ts';
import type { PlacedBend, PlacedFrame, PlacedRowSpan, PlacedTask } from './places.ts';
import { routeEdges } from './route-edges.ts';

/**
 * Lay out a graph of tasks: frames one below the other as the document has them, and inside each the tasks in columns
 * from left to right, so that every task stands right of what it waits for there.
 *
 * Columns are the same everywhere, so their gaps are free lanes through the whole drawing: edges between frames run
 * in them and never behind a task. An edit changes the columns of its own frame only; frames below move up or down.
 * A function of its input alone; made to run in a worker.
 *
 * @param layoutRun
 *   Lays out one run of tasks; one that remembers spares those that did not change.
 */
export function layoutGraph(input: LayoutInput, layoutRun: LayoutRun = layoutAnew): GraphLayout {
  const stack = new Stack(input, layoutRun);
  stack.place(buildFrameTree(input).blocks, 0);
  return stack.finish();
}

/** Places blocks from top to bottom. */
class Stack {
  readonly #input: LayoutInput;
  readonly #layoutRun: LayoutRun;
  readonly #tasks = new Map<string, PlacedTask>();
  readonly #frames = new Map<string, PlacedFrame>();
  readonly #rows: PlacedRowSpan[] = [];
  readonly #bends = new Map<string, readonly PlacedBend[]>();
  readonly #indexOfTask: ReadonlyMap<string, number>;
  /** Indexes of edges between tasks, by the index of the task at one end. */
  readonly #edgesFrom = new Map<number, number[]>();
  readonly #edgesTo = new Map<number, number[]>();
  #y = 0;
  #columns = 1;
  #depth = 0;

  constructor(input: LayoutInput, layoutRun: LayoutRun) {
    this.#input = input;
    this.#layoutRun = layoutRun;
    this.#indexOfTask = new Map(input.tasks.map((task, index) => [task.key, index]));
    input.edges.forEach((edge, index) => {
      const from = this.#indexOfTask.get(edge.from);
      const to = this.#indexOfTask.get(edge.to);
      if (from === undefined || to === undefined) return;
      push(this.#edgesFrom, from, index);
      push(this.#edgesTo, to, index);
    });
  }

  place(blocks: readonly Block[], depth: number): void {
    this.#depth = Math.max(this.#depth, depth);
    blocks.forEach((block, index) => {
      if (index > 0) this.#y += layoutSizes.rowGap;
      if (block.kind === 'flow') this.#placeFlow(block.tasks);
      else this.#placeFrame(block.frame);
    });
  }

  finish(): GraphLayout {
    const right = this.#columns * (layoutSizes.nodeWidth + layoutSizes.columnGap) - layoutSizes.columnGap;
    const frames = [...this.#frames.values()].map((frame) => {
      const { x } = frame;
      const end = right + layoutSizes.frameOutdent + (this.#depth - frame.depth) * layoutSizes.nestInset;
      const width = frame.folded ? Math.min(layoutSizes.foldedWidth, end - x) : end - x;
      return { ...frame, width };
    });
    for (const frame of frames) this.#frames.set(frame.key, frame);
    const routes = routeEdges(this.#input, {
      tasks: this.#tasks,
      frames: this.#frames,
      rows: this.#rows,
      columns: this.#columns,
      bends: this.#bends,
    });
    const tasks = [...this.#tasks.values()].map(toBox);
    return { tasks, frames: frames.map(toBox), routes, bounds: boundsOf([...tasks, ...frames]) };
  }

  #placeFrame(tree: FrameTree): void {
    const { frame, depth, blocks } = tree;
    const top = this.#y;
    const x = -layoutSizes.frameIndent + Math.min(depth, 3) * layoutSizes.nestInset;
    this.#y += layoutSizes.headerHeight;
    // The frame is entered before its content is placed, so that frames come out in reading order.
    this.#frames.set(frame.key, { key: frame.key, x, y: top, width: 0, height: 0, depth, folded: frame.folded });
    if (blocks.length > 0) {
      this.place(blocks, depth + 1);
      this.#y += layoutSizes.framePadding;
    }
    const height = this.#y - top;
    this.#frames.set(frame.key, { key: frame.key, x, y: top, width: 0, height, depth, folded: frame.folded });
  }

  #placeFlow(tasks: readonly number[]): void {
    const local = new Map(tasks.map((task, index) => [task, index]));
    const edges: { from: number[]; to: number[]; ids: string[] } = { from: [], to: [], ids: [] };
    tasks.forEach((task, from) => {
      for (const index of this.#edgesFrom.get(task) ?? []) {
        const edge = this.#input.edges[index];
        const to = edge && local.get(this.#indexOfTask.get(edge.to) ?? -1);
        if (edge === undefined || to === undefined || to === from) continue;
        edges.from.push(from);
        edges.to.push(to);
        edges.ids.push(edge.id);
      }
    });
    const ports = {
      leaves: tasks.map((task) => this.#leadsOut(this.#edgesFrom.get(task), 'to', local)),
      enters: tasks.map((task) => this.#leadsOut(this.#edgesTo.get(task), 'from', local)),
    };
    const keys = tasks.map((task) => this.#input.tasks[task]?.key ?? '');
    this.#placeRows(tasks, this.#layoutRun({ keys, edges, ports, maxColumns: this.#input.columns }), edges.ids);
  }

  /** Whether any of these edges has its other end outside of a flow. */
  #leadsOut(edges: readonly number[] | undefined, end: 'from' | 'to', local: ReadonlyMap<number, number>): boolean {
    return (edges ?? []).some(
      (index) => !local.has(this.#indexOfTask.get(this.#input.edges[index]?.[end] ?? '') ?? -1),
    );
  }

  #placeRows(tasks: readonly number[], flow: Flow, edgeIds: readonly string[]): void {
    this.#columns = Math.max(this.#columns, flow.columns);
    const tops: number[] = [];
    flow.rowHeights.forEach((height, index) => {
      if (index > 0) this.#y += layoutSizes.rowGap;
      tops.push(this.#y);
      this.#rows.push({ top: this.#y, bottom: this.#y + height });
      this.#y += height;
    });
    const firstRow = this.#rows.length - flow.rowHeights.length;
    tasks.forEach((task, index) => {
      const key = this.#input.tasks[task]?.key;
      if (key === undefined) return;
      const row = flow.rowOf[index] as number;
      const column = flow.columnOf[index] as number;
      const centre = (tops[row] as number) + (flow.centreOf[index] as number);
      this.#tasks.set(key, {
        key,
        x: column * (layoutSizes.nodeWidth + layoutSizes.columnGap),
        y: centre - layoutSizes.nodeHeight / 2,
        width: layoutSizes.nodeWidth,
        height: layoutSizes.nodeHeight,
        row: firstRow + row,
        column,
      });
    });
    for (const [edge, bends] of flow.bends) {
      const id = edgeIds[edge];
      if (id === undefined) continue;
      this.#bends.set(
        id,
        bends.map(({ row, column, centre }) => ({ column, y: (tops[row] as number) + centre })),
      );
    }
  }
}

function toBox({ key, x, y, width, height }: Box): Box {
  return { key, x, y, width, height };
}
