import { useReactFlow, useStore } from '@xyflow/react';
import { getSelectedTask } from '../../store/shown-feature.ts';
import { uiStore } from '../../store/ui-store.ts';
import { glideMs } from '../canvas/glide.ts';
import { fitArea } from '../canvas/viewport.ts';
import { resetLayout, useGraphState } from '../graph-store.ts';
import { boundsOf } from '../layout/apply-moves.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import type { ElementSize } from '../use-element-size.ts';
import './zoom-controls.css';

interface ZoomControlsProps {
  readonly layout: GraphLayout;
  readonly size: ElementSize;
}

/** Zoom, fit, and what was moved by hand. */
export function ZoomControls({ layout, size }: ZoomControlsProps) {
  const flow = useReactFlow();
  const hasMoved = useGraphState((graph) => graph.moved.size > 0);
  const fitSelection = () => {
    const key = getSelectedTask()?.key ?? null;
    const { picked } = uiStore.getState();
    const boxes = layout.tasks.filter((task) => task.key === key || picked.has(task.key));
    if (boxes.length > 0) void flow.setViewport(fitArea(boundsOf(boxes), size), { duration: glideMs() });
  };
  return (
    <div className="zoom-controls" role="toolbar" aria-label="Zoom">
      {hasMoved && (
        <button type="button" className="zoom-control" onClick={resetLayout}>
          Reset layout
        </button>
      )}
      <ZoomButtons layout={layout} size={size} />
      <button type="button" className="zoom-control" title="Zoom to the selected task (Shift+2)" onClick={fitSelection}>
        Selection
      </button>
    </div>
  );
}

/** Out, in, and all of it; with how large it is now. */
export function ZoomButtons({ layout, size }: ZoomControlsProps) {
  const flow = useReactFlow();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const glide = { duration: glideMs() };
  return (
    <>
      <button type="button" className="zoom-control" aria-label="Zoom out" onClick={() => void flow.zoomOut(glide)}>
        −
      </button>
      <span className="zoom-percent" aria-live="off">
        {percent}%
      </span>
      <button type="button" className="zoom-control" aria-label="Zoom in" onClick={() => void flow.zoomIn(glide)}>
        +
      </button>
      <button
        type="button"
        className="zoom-control"
        title="Show all (Shift+1)"
        onClick={() => void flow.setViewport(fitArea(layout.bounds, size), glide)}
      >
        Fit
      </button>
    </>
  );
}
