import { useReactFlow, useStore } from '@xyflow/react';
import { getSelectedTask } from '../../store/shown-feature.ts';
import { glideMs } from '../canvas/glide.ts';
import { fitArea } from '../canvas/viewport.ts';
import { graphStore, resetLayout, useGraphState } from '../graph-store.ts';
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
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const hasMoved = useGraphState((graph) => graph.moved.size > 0);
  const glide = { duration: glideMs() };
  const fitSelection = () => {
    const key = getSelectedTask()?.key ?? null;
    const { picked } = graphStore.getState();
    const boxes = layout.tasks.filter((task) => task.key === key || picked.has(task.key));
    if (boxes.length > 0) void flow.setViewport(fitArea(areaOf(boxes), size), glide);
  };
  return (
    <div className="zoom-controls" role="toolbar" aria-label="Zoom">
      {hasMoved && (
        <button type="button" className="zoom-control" onClick={resetLayout}>
          Reset layout
        </button>
      )}
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
      <button type="button" className="zoom-control" title="Zoom to the selected task (Shift+2)" onClick={fitSelection}>
        Selection
      </button>
    </div>
  );
}

function areaOf(boxes: GraphLayout['tasks']): GraphLayout['bounds'] {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
