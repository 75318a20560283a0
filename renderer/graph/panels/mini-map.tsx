import { useReactFlow, useStore } from '@xyflow/react';
import { memo, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { type GraphColors, taskColor } from '../canvas/graph-colors.ts';
import type { OverviewModel } from '../canvas/overview-scene.ts';
import { useGraphColors } from '../canvas/use-graph-colors.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import type { ElementSize } from '../use-element-size.ts';
import { useMapShown } from './use-map-shown.ts';
import './mini-map.css';

interface MiniMapProps {
  readonly model: OverviewModel;
  readonly layout: GraphLayout;
  readonly size: ElementSize;
}

const maxWidth = 168;
const maxHeight = 132;
/** A view smaller than this needs its room for tasks. */
const leastWidth = 480;
const leastHeight = 360;
/** Around the drawing, and from the corner of the view: as in the style sheet. */
const frame = 10;
const corner = 12;

/** The whole graph in small, while only a part of it is in view. */
export const MiniMap = memo(function MiniMap(props: MiniMapProps) {
  const { bounds } = props.layout;
  const { size } = props;
  const showsAll = useStore(({ transform: [left, top, zoom] }) => {
    const right = (bounds.x + bounds.width) * zoom + left;
    const bottom = (bounds.y + bounds.height) * zoom + top;
    return bounds.x * zoom + left >= 0 && bounds.y * zoom + top >= 0 && right <= size.width && bottom <= size.height;
  });
  const hasRoom = size.width >= leastWidth && size.height >= leastHeight;
  return showsAll || !hasRoom ? null : <Sheet {...props} />;
});

/**
 * The graph in small, with the part that is in view; press or drag to go there.
 *
 * Where it would lie over tasks it comes only while the view moves, as scroll bars do, and stays while it is pointed at.
 */
function Sheet({ model, layout, size }: MiniMapProps) {
  const { bounds } = layout;
  const scale = Math.min(maxWidth / Math.max(1, bounds.width), maxHeight / Math.max(1, bounds.height));
  const width = Math.max(24, Math.round(bounds.width * scale));
  const height = Math.max(24, Math.round(bounds.height * scale));
  const canvas = useRef<HTMLCanvasElement>(null);
  const colors = useGraphColors(canvas);
  const transform = useStore((state) => state.transform);
  const [left, top, zoom] = transform;
  const flow = useReactFlow();
  const panel = {
    x: size.width - corner - width - frame,
    y: size.height - corner - height - frame,
    width: width + frame,
    height: height + frame,
  };
  const sheet = useRef<HTMLDivElement>(null);
  const isShown = useMapShown(sheet, layout, panel, transform);
  useWheel(sheet);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || colors === null) return;
    const ratio = window.devicePixelRatio;
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
    context.setTransform(ratio * scale, 0, 0, ratio * scale, -bounds.x * ratio * scale, -bounds.y * ratio * scale);
    drawMap(context, { model, layout, colors, scale });
  }, [model, layout, bounds, scale, width, height, colors]);

  const goTo = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return;
    const area = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - area.x) / scale + bounds.x;
    const y = (event.clientY - area.y) / scale + bounds.y;
    void flow.setViewport({ zoom, x: size.width / 2 - x * zoom, y: size.height / 2 - y * zoom });
  };
  const view = {
    left: (-left / zoom - bounds.x) * scale,
    top: (-top / zoom - bounds.y) * scale,
    width: (size.width / zoom) * scale,
    height: (size.height / zoom) * scale,
  };
  return (
    <div
      ref={sheet}
      className="graph-panel mini-map"
      aria-hidden="true"
      data-away={isShown ? undefined : true}
      style={{ width: panel.width, height: panel.height }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={goTo}
    >
      <div className="mini-map-sheet" style={{ width, height }}>
        <canvas ref={canvas} style={{ width, height }} />
        <div className="mini-map-view" style={view} />
      </div>
    </div>
  );
}

/** The wheel over the map moves the view as it does beside it. */
function useWheel(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = sheet.current;
    const pass = (event: WheelEvent) => {
      event.preventDefault();
      element?.parentElement?.querySelector('.react-flow__renderer')?.dispatchEvent(new WheelEvent('wheel', event));
    };
    element?.addEventListener('wheel', pass, { passive: false });
    return () => element?.removeEventListener('wheel', pass);
  }, [sheet]);
}

interface MapScene extends Pick<MiniMapProps, 'model' | 'layout'> {
  readonly colors: GraphColors;
  readonly scale: number;
}

function drawMap(context: CanvasRenderingContext2D, { model, layout, colors, scale }: MapScene): void {
  context.fillStyle = colors.frameBorder;
  for (const box of layout.frames) context.fillRect(box.x, box.y, box.width, box.height);
  const tasks = new Map(model.tasks.map((task) => [task.key, task]));
  for (const box of layout.tasks) {
    const task = tasks.get(box.key);
    if (task === undefined) continue;
    context.fillStyle = taskColor(task, colors);
    context.fillRect(box.x, box.y, Math.max(box.width, 2 / scale), Math.max(box.height, 1.5 / scale));
  }
}
