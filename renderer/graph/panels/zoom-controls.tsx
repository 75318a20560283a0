import { useReactFlow, useStore } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import type { Command } from '../../commands/command.ts';
import { useCommands } from '../../commands/command-store.ts';
import { getChosen } from '../../store/ui-store.ts';
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
  const fitChosen = useCallback(() => {
    const chosen = getChosen();
    const boxes = layout.tasks.filter((task) => chosen.includes(task.key));
    if (boxes.length > 0) void flow.setViewport(fitArea(boundsOf(boxes), size), { duration: glideMs() });
  }, [layout, size, flow]);
  useZoomCommand('graph-fit-chosen', 'Zoom to what is selected', 'z', fitChosen);
  return (
    <div className="zoom-controls" role="toolbar" aria-label="Zoom">
      {hasMoved && (
        <button type="button" className="zoom-control" onClick={resetLayout}>
          Reset layout
        </button>
      )}
      <ZoomButtons layout={layout} size={size} />
      <button type="button" className="zoom-control" title="Zoom to what is selected (Z)" onClick={fitChosen}>
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
  const fitAll = useCallback(() => {
    void flow.setViewport(fitArea(layout.bounds, size), { duration: glideMs() });
  }, [layout, size, flow]);
  useZoomCommand('graph-fit', 'Zoom to the whole graph', '0', fitAll);
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
      <button type="button" className="zoom-control" title="Show all (0)" onClick={fitAll}>
        Fit
      </button>
    </>
  );
}

/** What the buttons do, by key and in the palette too. */
function useZoomCommand(id: string, title: string, shortcut: string, run: () => void): void {
  useCommands(
    useMemo(
      (): readonly Command[] => [{ id, title, category: 'Graph', shortcuts: [shortcut], run }],
      [id, title, shortcut, run],
    ),
  );
}
