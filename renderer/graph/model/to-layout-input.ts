import type { LayoutInput } from '../layout/graph-layout.ts';
import { createEndFinder } from './end-finder.ts';
import type { GraphEdge, GraphModel } from './graph-model.ts';

/**
 * What the layout has to know of a model. Between a folded frame and another end one line stands for all, that of the
 * phases themselves where there is one.
 */
export function toLayoutInput(model: GraphModel, folded: ReadonlySet<string>, columns: number): LayoutInput {
  return {
    frames: model.frames.map(({ key, parent, position }) => ({ key, parent, position, folded: folded.has(key) })),
    tasks: model.tasks.map(({ key, frame }) => ({ key, frame })),
    edges: foldEdges(model, folded).map(({ id, from, to }) => ({ id, from, to })),
    columns,
  };
}

function foldEdges(model: GraphModel, folded: ReadonlySet<string>): readonly GraphEdge[] {
  if (folded.size === 0) return model.edges;
  const endOf = createEndFinder(model, folded);
  const isFoldedEdge = (edge: GraphEdge) => folded.has(endOf(edge.from)) || folded.has(endOf(edge.to));
  const pairOf = (edge: GraphEdge) => `${endOf(edge.from)}\n${endOf(edge.to)}`;
  const direct = new Set(
    model.edges.filter((edge) => endOf(edge.from) === edge.from && endOf(edge.to) === edge.to).map(pairOf),
  );
  const taken = new Set<string>();
  return model.edges.filter((edge) => {
    if (!isFoldedEdge(edge)) return true;
    const isDirect = endOf(edge.from) === edge.from && endOf(edge.to) === edge.to;
    const pair = pairOf(edge);
    if (isDirect) return true;
    if (direct.has(pair) || taken.has(pair)) return false;
    taken.add(pair);
    return true;
  });
}
