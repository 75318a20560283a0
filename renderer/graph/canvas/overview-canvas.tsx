import { useStore } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { GraphLayout } from '../layout/graph-layout.ts';
import type { ElementSize } from '../use-element-size.ts';
import { drawOverview } from './draw-overview.ts';
import { buildOverviewScene, type OverviewModel } from './overview-scene.ts';
import { useGraphColors } from './use-graph-colors.ts';
import './overview-canvas.css';

export interface OverviewProps {
  readonly model: OverviewModel;
  readonly layout: GraphLayout;
  readonly size: ElementSize;
  /** What stands out; null while nothing is looked for. */
  readonly matches: ReadonlySet<string> | null;
  readonly selected: string | null;
  readonly lanes?: ReadonlyMap<string, number> | null;
}

/** The graph from far away: boxes and lines on one canvas, however many there are. It lets the pointer through. */
export function OverviewCanvas({ model, layout, size, matches, selected, lanes = null }: OverviewProps) {
  const transform = useStore((state) => state.transform);
  const canvas = useRef<HTMLCanvasElement>(null);
  const colors = useGraphColors(canvas);
  const scene = useMemo(
    () => (colors === null ? null : buildOverviewScene({ model, layout, matches, lanes, colors })),
    [model, layout, matches, lanes, colors],
  );
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || scene === null || colors === null) return;
    const frame = requestAnimationFrame(() => {
      const ratio = window.devicePixelRatio;
      const width = Math.round(size.width * ratio);
      const height = Math.round(size.height * ratio);
      if (element.width !== width || element.height !== height) Object.assign(element, { width, height });
      drawOverview(context, scene, { size, transform, selected, colors, ratio });
    });
    return () => cancelAnimationFrame(frame);
  }, [scene, colors, size, transform, selected]);
  return (
    <div className="overview" aria-hidden="true">
      <canvas ref={canvas} className="overview-canvas" />
    </div>
  );
}
