import { type Edge, type Node, useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { ElementSize } from '../use-element-size.ts';

/** Fewer nodes than this are handed over whole. */
const manyNodes = 400;
/** The window moves in steps, so that most moves of the view change nothing. */
const stepPx = 800;

export interface Drawn<FlowNode extends Node, FlowEdge extends Edge> {
  readonly nodes: FlowNode[];
  readonly edges: FlowEdge[];
}

/**
 * The part of a large drawing that is in view or next to it: what React Flow does not hold costs nothing when a task is
 * dragged or the view moves. Both ends of every edge in it are in it.
 */
export function useWindow<FlowNode extends Node, FlowEdge extends Edge<{ readonly points: readonly number[] }>>(
  nodes: FlowNode[],
  edges: FlowEdge[],
  size: ElementSize,
): Drawn<FlowNode, FlowEdge> {
  const isLarge = nodes.length > manyNodes;
  const first = useStore(({ transform: [, y, zoom] }) => (isLarge ? Math.floor(-y / zoom / stepPx) - 1 : 0));
  const last = useStore(({ transform: [, y, zoom] }) =>
    isLarge ? Math.ceil((size.height - y) / zoom / stepPx) + 1 : 0,
  );
  const spans = useMemo(() => (isLarge ? edges.map(findSpan) : []), [edges, isLarge]);
  return useMemo(
    () => (isLarge ? cutOut(nodes, edges, spans, first * stepPx, last * stepPx) : { nodes, edges }),
    [nodes, edges, spans, isLarge, first, last],
  );
}

/** From where to where an edge reaches, from top to bottom. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** How far up and down a route reaches. */
export function findSpan({ data }: Edge<{ readonly points: readonly number[] }>): Span {
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  const points = data?.points ?? [];
  for (let corner = 1; corner < points.length; corner += 2) {
    top = Math.min(top, points[corner] as number);
    bottom = Math.max(bottom, points[corner] as number);
  }
  return { top, bottom };
}

/** Nodes and edges of a stretch of the drawing. */
export function cutOut<FlowNode extends Node, FlowEdge extends Edge>(
  nodes: FlowNode[],
  edges: FlowEdge[],
  spans: readonly Span[],
  top: number,
  bottom: number,
): Drawn<FlowNode, FlowEdge> {
  const shown = edges.filter((_, index) => {
    const span = spans[index];
    return span !== undefined && span.bottom >= top && span.top <= bottom;
  });
  const ends = new Set(shown.flatMap(({ source, target }) => [source, target]));
  const isIn = ({ id, position, height = 0 }: FlowNode) =>
    (position.y + height >= top && position.y <= bottom) || ends.has(id);
  return { nodes: nodes.filter(isIn), edges: shown };
}

/** The new nodes, but a task that a hand holds where the hand has it. */
export function keepDragged<FlowNode extends Node>(next: FlowNode[], held: readonly FlowNode[]): FlowNode[] {
  const dragged = held.find(({ dragging }) => dragging);
  if (dragged === undefined) return next;
  const others = next.filter(({ id }) => id !== dragged.id);
  return [...others, dragged];
}
