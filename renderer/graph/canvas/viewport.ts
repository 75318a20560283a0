import type { Viewport } from '@xyflow/react';
import type { Box, GraphLayout } from '../layout/graph-layout.ts';
import type { ElementSize } from '../use-element-size.ts';

export const minZoom = 0.02;
export const maxZoom = 1.75;
/** Below this, tasks are drawn as plain boxes on a canvas. */
export const farZoom = 0.35;
/** Below this, tasks show their ids only. */
export const idsZoom = 0.6;
/** At this and above, titles are read without effort: where work begins. */
export const readZoom = 0.85;

/** How much is drawn: all, ids only, or plain boxes on a canvas. */
export type Detail = 'full' | 'ids' | 'far';

export function detailAt(zoom: number): Detail {
  return zoom < farZoom ? 'far' : zoom < idsZoom ? 'ids' : 'full';
}

const marginPx = 28;
/** At the foot of the view stands what is told of the selected task. */
const footPx = 24;

type Area = Pick<Box, 'x' | 'y' | 'width' | 'height'>;

/** Show all of an area in the middle of the view, at full size at most. */
export function fitArea(area: Area, size: ElementSize): Viewport {
  const zoom = clamp(
    Math.min(
      (size.width - 2 * marginPx) / Math.max(1, area.width),
      (size.height - 2 * marginPx) / Math.max(1, area.height),
    ),
    minZoom,
    1,
  );
  return {
    zoom,
    x: (size.width - area.width * zoom) / 2 - area.x * zoom,
    y: (size.height - area.height * zoom) / 2 - area.y * zoom,
  };
}

/** The first view of a graph: the whole, else its full width, as far as they stay legible; else its beginning. */
export function startViewport(bounds: GraphLayout['bounds'], size: ElementSize): Viewport {
  const whole = fitArea(bounds, size);
  if (whole.zoom >= idsZoom) return whole;
  const wide = (size.width - 2 * marginPx) / Math.max(1, bounds.width);
  const zoom = wide >= idsZoom ? Math.min(1, wide) : readZoom;
  return {
    zoom,
    x: wide >= idsZoom ? (size.width - bounds.width * zoom) / 2 - bounds.x * zoom : marginPx - bounds.x * zoom,
    y: marginPx - bounds.y * zoom,
  };
}

/** Move the view just far enough that an area is in it with room around; the same when it is already. */
export function reveal(area: Area, viewport: Viewport, size: ElementSize): Viewport {
  const { zoom } = viewport;
  const shift = (start: number, length: number, offset: number, room: number): number => {
    const from = start * zoom + offset;
    const to = from + length * zoom;
    if (length * zoom > room - 2 * marginPx) return marginPx - from;
    if (from < marginPx) return marginPx - from;
    return to > room - marginPx ? room - marginPx - to : 0;
  };
  const x = shift(area.x, area.width, viewport.x, size.width);
  const y = shift(area.y, area.height, viewport.y, size.height - footPx);
  return x === 0 && y === 0 ? viewport : { zoom, x: viewport.x + x, y: viewport.y + y };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
