import type { LayoutInput } from '../layout/graph-layout.ts';
import type { GraphModel } from './graph-model.ts';

/** What the layout has to know of a model. */
export function toLayoutInput(model: GraphModel, folded: ReadonlySet<string>): LayoutInput {
  return {
    frames: model.frames.map(({ key, parent, position }) => ({ key, parent, position, folded: folded.has(key) })),
    tasks: model.tasks.map(({ key, frame }) => ({ key, frame })),
    edges: model.edges.map(({ id, from, to }) => ({ id, from, to })),
  };
}
