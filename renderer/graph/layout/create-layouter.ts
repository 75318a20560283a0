import { createFlowMemory, type LayoutRun } from './flow-memory.ts';
import type { GraphLayout, LayoutInput } from './graph-layout.ts';
import { layoutGraph } from './layout-graph.ts';

/** A drawing to lay out. */
export interface LayoutRequest {
  /** What it is of: under one name, what an edit does not touch stays where it is. */
  readonly name: string;
  readonly input: LayoutInput;
}

/** More drawings than somebody goes to and fro between. */
const maxDrawings = 50;

/** Lay out drawings so that each moves as little as it can when it is laid out again. */
export function createLayouter(): (request: LayoutRequest) => GraphLayout {
  const memories = new Map<string, LayoutRun>();
  return ({ name, input }) => {
    let memory = memories.get(name);
    if (memory === undefined) {
      if (memories.size >= maxDrawings) memories.clear();
      memory = createFlowMemory();
      memories.set(name, memory);
    }
    return layoutGraph(input, memory);
  };
}
