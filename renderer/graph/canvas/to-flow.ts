import { type NodeHandle, Position } from '@xyflow/react';
import { type GraphLayout, layoutSizes } from '../layout/graph-layout.ts';
import { endOfFrame, type GraphModel } from '../model/graph-model.ts';
import type { GraphFlowEdge, GraphFlowNode } from './flow-types.ts';

/** Where edges meet a task, told up front so that nothing has to be measured. */
const taskHandles: NodeHandle[] = [
  { id: 'in', type: 'target', position: Position.Left, x: 0, y: layoutSizes.nodeHeight / 2, width: 0, height: 0 },
  {
    id: 'out',
    type: 'source',
    position: Position.Right,
    x: layoutSizes.nodeWidth,
    y: layoutSizes.nodeHeight / 2,
    width: 0,
    height: 0,
  },
];

/** Frames lie under everything: the pointer reaches what is behind them. */
const letThrough = { pointerEvents: 'none' } as const;

const frameHandles: NodeHandle[] = [
  { id: 'in', type: 'target', position: Position.Left, x: 0, y: layoutSizes.headerHeight / 2, width: 0, height: 0 },
  { id: 'out', type: 'source', position: Position.Left, x: 0, y: layoutSizes.headerHeight / 2, width: 0, height: 0 },
];

/** The nodes of a layout: frames, their headings, then tasks. */
export function toFlowNodes(
  model: GraphModel,
  layout: GraphLayout,
  folded: ReadonlySet<string>,
  editable: boolean,
): GraphFlowNode[] {
  const frames = new Map(model.frames.map((frame) => [frame.key, frame]));
  const tasks = new Map(model.tasks.map((task) => [task.key, task]));
  const nodes: GraphFlowNode[] = [];
  for (const { key, x, y, width, height } of layout.frames) {
    const frame = frames.get(key);
    if (frame === undefined) continue;
    const isFolded = folded.has(key);
    const nested = frame.parent !== null;
    nodes.push({
      id: key,
      type: 'frame',
      position: { x, y },
      width,
      height,
      handles: frameHandles,
      draggable: false,
      connectable: false,
      style: letThrough,
      zIndex: nested ? -1 : -2,
      data: { end: endOfFrame(frame), folded: isFolded, nested },
    });
    nodes.push({
      id: `heading ${key}`,
      type: 'heading',
      position: { x, y },
      width,
      height: layoutSizes.headerHeight,
      handles: [],
      draggable: false,
      connectable: false,
      style: letThrough,
      data: { frame, folded: isFolded, editable },
    });
  }
  for (const { key, x, y, width, height } of layout.tasks) {
    const shown = tasks.get(key);
    if (shown === undefined) continue;
    nodes.push({
      id: key,
      type: 'task',
      position: { x, y },
      width,
      height,
      handles: taskHandles,
      zIndex: 1,
      data: { shown, editable, first: key === layout.tasks[0]?.key },
    });
  }
  return nodes;
}

/** The edges of a layout; those inside folded frames have no route and are left out. */
export function toFlowEdges(model: GraphModel, layout: GraphLayout, endOf: (key: string) => string): GraphFlowEdge[] {
  const frames = new Set(layout.frames.map((frame) => frame.key));
  const edges = new Map(model.edges.map((edge) => [edge.id, edge]));
  const labels = new Map(model.frames.map(({ key, label, title }) => [key, label || title]));
  const nameOf = (key: string) => labels.get(key) ?? key;
  return layout.routes.flatMap(({ id, points }) => {
    const shown = edges.get(id);
    if (shown === undefined) return [];
    const source = endOf(shown.from);
    const target = endOf(shown.to);
    return [
      {
        id,
        type: 'dependency' as const,
        source,
        target,
        ariaLabel: `${nameOf(shown.to)} waits for ${nameOf(shown.from)}`,
        sourceHandle: 'out',
        targetHandle: 'in',
        data: { shown, points, startsAtFrame: frames.has(source), endsAtFrame: frames.has(target) },
      },
    ];
  });
}
