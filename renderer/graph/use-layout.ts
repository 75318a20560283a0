import { useEffect, useMemo, useState } from 'react';
import type { GraphLayout, LayoutInput } from './layout/graph-layout.ts';
import { layoutGraph } from './layout/layout-graph.ts';
import { requestLayout } from './layout/request-layout.ts';

/** A layout of this many tasks takes a few milliseconds: less than asking a worker. */
const immediateTasks = 150;

/** The layout of `input`; while a worker lays out a large graph, the one before. Null before the first. */
export function useLayout(input: LayoutInput): GraphLayout | null {
  const immediate = useMemo(() => (input.tasks.length <= immediateTasks ? layoutGraph(input) : null), [input]);
  const [last, setLast] = useState<GraphLayout | null>(null);
  useEffect(() => {
    if (immediate !== null) {
      setLast(immediate);
      return;
    }
    let current = true;
    void requestLayout(input).then((layout) => {
      if (current) setLast(layout);
    });
    return () => {
      current = false;
    };
  }, [input, immediate]);
  return immediate ?? last;
}
