import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useSelectedKey } from '../../store/shown-feature.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import type { ElementSize } from '../use-element-size.ts';
import { glideMs } from './glide.ts';
import { reveal } from './viewport.ts';

/** When a task is selected, here or in another view, move the graph just far enough to show it. */
export function useRevealSelection(layout: GraphLayout, size: ElementSize): void {
  const selected = useSelectedKey();
  const shown = useRef<string | null>(null);
  const flow = useReactFlow();
  useEffect(() => {
    if (selected === null || shown.current === selected) return;
    shown.current = selected;
    const box = layout.tasks.find((task) => task.key === selected);
    if (box === undefined) return;
    const viewport = flow.getViewport();
    const next = reveal(box, viewport, size);
    if (next !== viewport) void flow.setViewport(next, { duration: glideMs() });
  }, [selected, layout, size, flow]);
}
