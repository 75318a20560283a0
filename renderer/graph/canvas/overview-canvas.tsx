import { useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useSelectedKey } from '../../store/shown-feature.ts';
import { useColorScheme } from '../../store/use-color-scheme.ts';
import type { Box, GraphLayout } from '../layout/graph-layout.ts';
import type { GraphFrame, GraphModel, GraphTask } from '../model/graph-model.ts';
import { plainTitle } from '../model/plain-title.ts';
import type { ElementSize } from '../use-element-size.ts';
import { edgeColor, type GraphColors, readGraphColors, taskColor } from './graph-colors.ts';
import './overview-canvas.css';

interface OverviewProps {
  readonly model: GraphModel;
  readonly layout: GraphLayout;
  readonly moved: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly size: ElementSize;
  readonly onPick: (key: string) => void;
}

type Transform = readonly [x: number, y: number, zoom: number];

/** The graph from far away: boxes and lines on one canvas, however many there are. It lets the pointer through. */
export function OverviewCanvas({ model, layout, moved, size }: OverviewProps) {
  const transform = useStore((state) => state.transform);
  const selected = useSelectedKey();
  const scheme = useColorScheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const frame = requestAnimationFrame(() => {
      const ratio = window.devicePixelRatio;
      const width = Math.round(size.width * ratio);
      const height = Math.round(size.height * ratio);
      if (element.width !== width || element.height !== height) Object.assign(element, { width, height });
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, size.width, size.height);
      drawOverview(context, {
        model,
        layout,
        moved,
        size,
        transform,
        selected,
        colors: readGraphColors(element, scheme),
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [model, layout, moved, size, transform, selected, scheme]);
  return (
    <div className="overview" aria-hidden="true">
      <canvas ref={canvas} className="overview-canvas" />
    </div>
  );
}

interface Scene {
  readonly model: GraphModel;
  readonly layout: GraphLayout;
  readonly moved: OverviewProps['moved'];
  readonly size: ElementSize;
  readonly transform: Transform;
  readonly selected: string | null;
  readonly colors: GraphColors;
}

function drawOverview(context: CanvasRenderingContext2D, scene: Scene): void {
  const { model, layout, moved, size, transform, selected, colors } = scene;
  const [left, top, zoom] = transform;
  const toX = (x: number) => x * zoom + left;
  const toY = (y: number) => y * zoom + top;
  const isVisible = ({ x, y, width, height }: Box) =>
    toX(x + width) >= 0 && toX(x) <= size.width && toY(y + height) >= 0 && toY(y) <= size.height;

  const frames = new Map(model.frames.map((frame) => [frame.key, frame]));
  context.lineWidth = 1;
  for (const box of layout.frames) {
    if (!isVisible(box)) continue;
    context.fillStyle = colors.frame;
    context.strokeStyle = colors.frameBorder;
    context.beginPath();
    context.roundRect(toX(box.x), toY(box.y), box.width * zoom, box.height * zoom, 4);
    context.fill();
    context.stroke();
  }
  drawEdges(context, scene);
  const tasks = new Map(model.tasks.map((task) => [task.key, task]));
  for (const laidOut of layout.tasks) {
    const task = tasks.get(laidOut.key);
    const box = { ...laidOut, ...moved.get(laidOut.key) };
    if (task !== undefined && isVisible(box)) drawTask(context, task, box, toX, toY, zoom, colors);
    if (laidOut.key === selected) {
      context.strokeStyle = colors.accent;
      context.lineWidth = 2;
      context.strokeRect(toX(box.x) - 2, toY(box.y) - 2, box.width * zoom + 4, box.height * zoom + 4);
      context.lineWidth = 1;
    }
  }
  for (const box of layout.frames) {
    const frame = frames.get(box.key);
    if (frame !== undefined && frame.parent === null && isVisible(box)) {
      const at = { x: toX(box.x), y: toY(box.y), width: box.width * zoom, height: box.height * zoom };
      drawName(context, frame, at, colors);
    }
  }
}

/** One path for each colour: thousands of strokes at once. */
function drawEdges(context: CanvasRenderingContext2D, { model, layout, transform, size, colors }: Scene): void {
  const [left, top, zoom] = transform;
  const paths = new Map<string, Path2D>();
  const edges = new Map(model.edges.map((edge) => [edge.id, edge]));
  for (const { id, points } of layout.routes) {
    const edge = edges.get(id);
    if (edge === undefined) continue;
    const startY = (points[1] as number) * zoom + top;
    const endY = (points.at(-1) as number) * zoom + top;
    if (Math.max(startY, endY) < 0 || Math.min(startY, endY) > size.height) continue;
    const color = edgeColor(edge, colors);
    const path = paths.get(color) ?? new Path2D();
    paths.set(color, path);
    path.moveTo((points[0] as number) * zoom + left, startY);
    for (let corner = 2; corner < points.length; corner += 2) {
      path.lineTo((points[corner] as number) * zoom + left, (points[corner + 1] as number) * zoom + top);
    }
  }
  context.globalAlpha = 0.75;
  for (const [color, path] of paths) {
    context.strokeStyle = color;
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

function drawTask(
  context: CanvasRenderingContext2D,
  task: GraphTask,
  box: Box,
  toX: (x: number) => number,
  toY: (y: number) => number,
  zoom: number,
  colors: GraphColors,
): void {
  const width = Math.max(2, box.width * zoom);
  const height = Math.max(2, box.height * zoom);
  const color = taskColor(task, colors);
  const filled = task.state !== 'blocked';
  context.fillStyle = filled ? color : colors.node;
  context.strokeStyle = color;
  context.beginPath();
  context.roundRect(toX(box.x), toY(box.y), width, height, Math.min(3, height / 4));
  context.fill();
  context.stroke();
  if (zoom < 0.16 || task.task.id === null) return;
  context.fillStyle = task.state === 'blocked' ? colors.text : colors.ground;
  if (task.state === 'done' || task.state === 'skipped') context.fillStyle = colors.textSoft;
  context.font = `600 ${Math.round(Math.min(30, 38 - zoom * 20) * zoom + 3)}px ${colors.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(task.task.id, toX(box.x) + width / 2, toY(box.y) + height / 2, width - 4);
}

/** The name of a phase: in its frame where it is wide enough, else beside it. */
function drawName(
  context: CanvasRenderingContext2D,
  frame: GraphFrame,
  box: Pick<Box, 'x' | 'y' | 'width' | 'height'>,
  colors: GraphColors,
): void {
  if (box.height < 9) return;
  const beside = box.width < minNameWidth;
  const fontSize = Math.min(13, Math.max(9, box.height - 4));
  context.font = `600 ${fontSize}px ${colors.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  const name = [frame.label, plainTitle(frame.title)].filter((part) => part !== '').join('  ');
  const facts = beside ? `   ${frame.done}/${frame.total}` : '';
  const shown = `${shorten(context, name, beside ? 420 : box.width - 12)}${facts}`;
  const x = beside ? box.x + box.width + 8 : box.x + 6;
  if (!beside) {
    context.globalAlpha = 0.86;
    context.fillStyle = colors.frame;
    context.fillRect(x - 3, box.y + 1, context.measureText(shown).width + 6, fontSize + 4);
    context.globalAlpha = 1;
  }
  context.fillStyle = colors.text;
  context.fillText(shown, x, box.y + 3);
}

/** Narrower frames have their names beside them. */
const minNameWidth = 360;

function shorten(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > width) end = Math.floor(end * 0.9);
  return `${text.slice(0, end).trimEnd()}…`;
}
