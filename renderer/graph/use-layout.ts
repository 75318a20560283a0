import { useEffect, useMemo, useRef, useState } from 'react';
import type { LayoutRequest } from './layout/create-layouter.ts';
import type { GraphLayout, LayoutInput } from './layout/graph-layout.ts';
import { layOutHere, requestLayout } from './layout/request-layout.ts';

/** A layout of this many tasks takes a few milliseconds: less than asking a worker. */
const immediateTasks = 150;

/**
 * The layout of `input`; while a worker lays out a large graph, the one before. Null before the first.
 *
 * @param name
 *   What is drawn: under one name, what an edit does not touch stays where it is.
 */
export function useLayout(name: string, input: LayoutInput): GraphLayout | null {
  const immediate = useMemo(
    () => (input.tasks.length <= immediateTasks ? layOutHere({ name, input }) : null),
    [name, input],
  );
  const [last, setLast] = useState<GraphLayout | null>(null);
  const wanted = useRef<LayoutRequest | null>(null);
  const isBusy = useRef(false);
  useEffect(() => {
    if (immediate !== null) {
      wanted.current = null;
      setLast(immediate);
      return;
    }
    wanted.current = { name, input };
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
  }, [name, input, immediate]);
  return immediate ?? last;
}
