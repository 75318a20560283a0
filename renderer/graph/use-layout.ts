import { useEffect, useMemo, useRef, useState } from 'react';
import { createFlowCache } from './layout/flow-cache.ts';
import type { GraphLayout, LayoutInput } from './layout/graph-layout.ts';
import { layoutGraph } from './layout/layout-graph.ts';
import { requestLayout } from './layout/request-layout.ts';

/** A layout of this many tasks takes a few milliseconds: less than asking a worker. */
const immediateTasks = 150;
const layoutRun = createFlowCache();

/** The layout of `input`; while a worker lays out a large graph, the one before. Null before the first. */
export function useLayout(input: LayoutInput): GraphLayout | null {
  const immediate = useMemo(
    () => (input.tasks.length <= immediateTasks ? layoutGraph(input, layoutRun) : null),
    [input],
  );
  const [last, setLast] = useState<GraphLayout | null>(null);
  const wanted = useRef<LayoutInput | null>(null);
  const isBusy = useRef(false);
  useEffect(() => {
    if (immediate !== null) {
      wanted.current = null;
      setLast(immediate);
      return;
    }
    wanted.current = input;
    if (!isBusy.current) void follow();
    return () => {
      wanted.current = null;
    };

    /** One layout at a time: of what changed meanwhile, only the newest is laid out. */
    async function follow(): Promise<void> {
      isBusy.current = true;
      for (let next = wanted.current; next !== null; ) {
        const layout = await requestLayout(next);
        const isNewest = wanted.current === next;
        if (isNewest) setLast(layout);
        next = isNewest ? null : wanted.current;
      }
      isBusy.current = false;
    }
  }, [input, immediate]);
  return immediate ?? last;
}
