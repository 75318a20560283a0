import { type Edge, type Node, type NodeHandle, Position } from '@xyflow/react';
import type { FrameFlowNode, GraphFlowEdge } from '../canvas/flow-types.ts';
import { type GraphLayout, layoutSizes } from '../layout/graph-layout.ts';
import type { FeatureCard, FeatureMapModel, MapEdge, MapFrame, MapTask } from './feature-map-model.ts';

export type FeatureCardFlowNode = Node<
  { readonly card: FeatureCard; readonly first: boolean; readonly match: 'yes' | 'no' | undefined },
  'feature'
>;
export type MapTaskFlowNode = Node<{ readonly shown: MapTask }, 'task'>;
export type MapHeadingFlowNode = Node<{ readonly frame: MapFrame }, 'heading'>;
export type MapFrameFlowNode = Omit<FrameFlowNode, 'data'> &
  Node<{ readonly end: null; readonly folded: boolean; readonly nested: boolean }, 'frame'>;
export type MapFlowNode = FeatureCardFlowNode | MapTaskFlowNode | MapHeadingFlowNode | MapFrameFlowNode;
export type MapFlowEdge = Edge<NonNullable<GraphFlowEdge['data']> & { readonly shown: MapEdge }, 'dependency'>;

const handleAt = (type: 'source' | 'target', position: Position, x: number, y: number): NodeHandle => ({
  id: type === 'source' ? 'out' : 'in',
  type,
  position,
  x,
  y,
  width: 0,
  height: 0,
});

const cardHandles = [
  handleAt('target', Position.Left, 0, layoutSizes.nodeHeight / 2),
  handleAt('source', Position.Right, layoutSizes.nodeWidth, layoutSizes.nodeHeight / 2),
];
const frameHandles = [
  handleAt('target', Position.Left, 0, layoutSizes.headerHeight / 2),
  handleAt('source', Position.Left, 0, layoutSizes.headerHeight / 2),
];
const still = { draggable: false, connectable: false } as const;
/** Bands lie under everything: the pointer reaches what is behind them. */
const letThrough = { pointerEvents: 'none' } as const;

/** Nodes of the map, in drawing order: bands, headings, cards and tasks. */
export function toMapNodes(
  model: FeatureMapModel,
  layout: GraphLayout,
  matches: ReadonlySet<string> | null,
): MapFlowNode[] {
  const frames = new Map(model.frames.map((frame) => [frame.key, frame]));
  const tasks = new Map(model.tasks.map((task) => [task.key, task]));
  const nodes: MapFlowNode[] = [];
  for (const { key, x, y, width, height } of layout.frames) {
    const frame = frames.get(key);
    if (frame === undefined) continue;
    const base = { ...still, position: { x, y }, width, style: letThrough };
    const nested = frame.parent !== null;
    const data = { end: null, folded: false, nested };
    nodes.push({ ...base, id: key, type: 'frame', height, handles: frameHandles, zIndex: nested ? -1 : -2, data });
    const heading = { ...base, id: `heading ${key}`, height: layoutSizes.headerHeight, handles: [] };
    nodes.push({ ...heading, type: 'heading', data: { frame } });
  }
  layout.tasks.forEach(({ key, x, y, width, height }, index) => {
    const task = tasks.get(key);
    if (task === undefined) return;
    const base = { ...still, id: key, position: { x, y }, width, height, handles: cardHandles, zIndex: 1 };
    if (task.kind === 'task') nodes.push({ ...base, type: 'task', data: { shown: task } });
    else {
      const match = matches === null ? undefined : matches.has(key) ? 'yes' : 'no';
      nodes.push({ ...base, type: 'feature', data: { card: task, first: index === 0, match } });
    }
  });
  return nodes;
}

export function toMapEdges(model: FeatureMapModel, layout: GraphLayout): MapFlowEdge[] {
  const frames = new Set(layout.frames.map((frame) => frame.key));
  const edges = new Map(model.edges.map((edge) => [edge.id, edge]));
  return layout.routes.flatMap(({ id, points }) => {
    const shown = edges.get(id);
    if (shown === undefined) return [];
    const { from: source, to: target } = shown;
    const data = { shown, points, startsAtFrame: frames.has(source), endsAtFrame: frames.has(target) };
    return [{ id, type: 'dependency' as const, source, target, sourceHandle: 'out', targetHandle: 'in', data }];
  });
}
