import {
  getBezierPath,
  type InternalNode,
  type NodeChange,
  Position,
  experimental_useOnNodesChangeMiddleware as useOnNodesChangeMiddleware,
  useStoreApi,
  type XYPosition,
} from '@xyflow/react';
import { useMemo } from 'react';
import type { GraphFlowEdge, GraphFlowNode } from './flow-types.ts';

type FlowStore = ReturnType<typeof useStoreApi<GraphFlowNode, GraphFlowEdge>>;

/**
 * Draw a dragged task and its lines by hand, and tell React Flow where it went when it is let go.
 *
 * Told with each move, React Flow asks every node and line on screen whether it has to be drawn again: most of what a
 * move costs. It is told of the first one, and of one after the view has moved, since other things are in view then.
 */
export function useLightDrag(): void {
  const store = useStoreApi<GraphFlowNode, GraphFlowEdge>();
  useOnNodesChangeMiddleware<GraphFlowNode>(useMemo(() => createLightDrag(store), [store]));
}

function createLightDrag(store: FlowStore): (changes: NodeChange<GraphFlowNode>[]) => NodeChange<GraphFlowNode>[] {
  let view: unknown = null;
  let toldMs = 0;
  let drawn: DrawnTask | null = null;
  return (changes) => {
    const [change] = changes;
    if (change?.type !== 'position' || change.position === undefined || change.dragging !== true) {
      showAll(drawn);
      drawn = null;
      return changes;
    }
    const { nodeLookup, transform } = store.getState();
    const node = nodeLookup.get(change.id);
    const isMoved = view !== transform && performance.now() - toldMs > panTellMs;
    if (node?.dragging !== true || isMoved) {
      view = transform;
      toldMs = performance.now();
      showAll(drawn);
      drawn = null;
      return changes;
    }
    if (drawn === null || !drawn.element.isConnected) drawn = findDrawn(store, node.id);
    if (drawn === null) return changes;
    drawAt(store, drawn, node.id, change.position);
    return [];
  };
}

/** Held at the edge, a task moves the view with each frame: React Flow hears of it four times a second. */
const panTellMs = 250;

/** What a task is on screen. */
interface DrawnTask {
  readonly element: HTMLElement;
  /** Its lines, by id: the first of them, as there may be a thousand. */
  readonly lines: ReadonlyMap<string, Element>;
  /** The others: out of sight until the task is let go, for they would stay where it was. */
  readonly left: readonly SVGElement[];
}

/** More than this at once are slower than the hand. */
const mostLines = 60;

function findDrawn(store: FlowStore, id: string): DrawnTask | null {
  const { domNode, connectionLookup } = store.getState();
  const element = domNode?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  if (!domNode || !element) return null;
  const own = new Set([...(connectionLookup.get(id)?.values() ?? [])].map(({ edgeId }) => edgeId));
  const lines = new Map<string, Element>();
  const left: SVGElement[] = [];
  for (const line of domNode.querySelectorAll<SVGElement>('.react-flow__edge')) {
    const edge = line.dataset.id;
    if (edge === undefined || !own.has(edge)) continue;
    if (lines.size < mostLines) lines.set(edge, line);
    else left.push(line);
  }
  for (const line of left) line.dataset.left = 'behind';
  return { element, lines, left };
}

function showAll(drawn: DrawnTask | null): void {
  for (const line of drawn?.left ?? []) delete line.dataset.left;
}

/** Put the task and the ends of its lines elsewhere on screen. */
function drawAt(store: FlowStore, { element, lines }: DrawnTask, id: string, { x, y }: XYPosition): void {
  element.style.transform = `translate(${x}px, ${y}px)`;
  const { nodeLookup, edgeLookup } = store.getState();
  for (const [edgeId, line] of lines) {
    const edge = edgeLookup.get(edgeId);
    const source = edge && nodeLookup.get(edge.source);
    const target = edge && nodeLookup.get(edge.target);
    if (source === undefined || target === undefined) continue;
    const placeOf = (end: InternalNode<GraphFlowNode>) => (end.id === id ? { x, y } : end.internals.positionAbsolute);
    const from = findHandle(source, 'out', placeOf(source));
    const to = findHandle(target, 'in', placeOf(target));
    const [path] = getBezierPath({
      sourceX: from.x,
      sourceY: from.y,
      sourcePosition: from.side,
      targetX: to.x,
      targetY: to.y,
      targetPosition: to.side,
    });
    for (const part of line.querySelectorAll('path')) part.setAttribute('d', path);
  }
}

/** Where a line meets a node: handles have no size, and are known before anything is measured (`to-flow.ts`). */
function findHandle(
  { handles }: InternalNode<GraphFlowNode>,
  id: 'in' | 'out',
  { x, y }: XYPosition,
): XYPosition & { readonly side: Position } {
  const handle = handles?.find((candidate) => candidate.id === id);
  return { x: x + (handle?.x ?? 0), y: y + (handle?.y ?? 0), side: handle?.position ?? Position.Left };
}
