import { layoutSizes } from '../layout/graph-layout.ts';
import { plainTitle } from '../model/plain-title.ts';
import type { ElementSize } from '../use-element-size.ts';
import type { GraphColors } from './graph-colors.ts';
import type { OverviewBand, OverviewScene } from './overview-scene.ts';

export type Transform = readonly [x: number, y: number, zoom: number];

export interface OverviewView {
  readonly size: ElementSize;
  readonly transform: Transform;
  readonly selected: string | null;
  readonly colors: GraphColors;
  /** Device pixels for one of the page. */
  readonly ratio: number;
}

/** Below this zoom, ids inside tasks could not be read. */
const idZoom = 0.16;
/** Below this zoom, frames have no border of their own. */
const frameBorderZoom = 0.04;

/** Draw what is in view of a scene: frames, lines, tasks, then names. */
export function drawOverview(context: CanvasRenderingContext2D, scene: OverviewScene, view: OverviewView): void {
  const { size, transform, ratio } = view;
  const [left, top, zoom] = transform;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * left, ratio * top);
  context.lineWidth = 1 / zoom;
  const inView = (band: { readonly top: number; readonly bottom: number }) =>
    band.bottom * zoom + top >= 0 && band.top * zoom + top <= size.height;

  drawFrames(context, scene, view);
  context.globalAlpha = 0.75;
  for (const band of scene.edges) if (inView(band)) drawBand(context, band, 0.15);
  context.globalAlpha = 1;
  const tasks = scene.tasks.filter(inView);
  for (const band of tasks) drawBand(context, band, 0.3);
  drawSelected(context, tasks, view);

  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  if (zoom >= idZoom) for (const band of tasks) drawIds(context, band, view);
  drawNames(context, scene, view);
}

function drawBand(context: CanvasRenderingContext2D, band: OverviewBand, dimmed: number): void {
  const alpha = context.globalAlpha;
  for (const { fill, stroke, dim, path } of band.paints) {
    context.globalAlpha = dim ? dimmed : alpha;
    if (fill !== null) {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke !== null && stroke !== fill) {
      context.strokeStyle = stroke;
      context.stroke(path);
    }
  }
  context.globalAlpha = alpha;
}

function drawFrames(context: CanvasRenderingContext2D, scene: OverviewScene, view: OverviewView): void {
  const { transform, size, colors } = view;
  const [, top, zoom] = transform;
  context.fillStyle = colors.frame;
  context.strokeStyle = colors.frameBorder;
  for (const { box } of scene.frames) {
    if ((box.y + box.height) * zoom + top < 0 || box.y * zoom + top > size.height) continue;
    context.fillRect(box.x, box.y, box.width, box.height);
    if (zoom >= frameBorderZoom) context.strokeRect(box.x, box.y, box.width, box.height);
  }
}

function drawSelected(context: CanvasRenderingContext2D, bands: readonly OverviewBand[], view: OverviewView): void {
  const { transform, selected, colors } = view;
  const zoom = transform[2];
  if (selected === null) return;
  for (const band of bands) {
    const found = band.tasks.find(({ box }) => box.key === selected);
    if (found === undefined) continue;
    const { x, y, width, height } = found.box;
    const gap = 2 / zoom;
    context.strokeStyle = colors.accent;
    context.lineWidth = 2 / zoom;
    context.strokeRect(x - gap, y - gap, width + 2 * gap, height + 2 * gap);
    context.lineWidth = 1 / zoom;
  }
}

function drawIds(context: CanvasRenderingContext2D, band: OverviewBand, view: OverviewView): void {
  const { transform, colors, size } = view;
  const [left, top, zoom] = transform;
  context.font = `600 ${Math.round(Math.min(30, 38 - zoom * 20) * zoom + 3)}px ${colors.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { task, box, onColor } of band.tasks) {
    const x = (box.x + box.width / 2) * zoom + left;
    const y = (box.y + box.height / 2) * zoom + top;
    if (task.task.id === null || x < -200 || x > size.width + 200 || y < -40 || y > size.height + 40) continue;
    const isOver = task.state === 'done' || task.state === 'skipped';
    context.fillStyle = onColor
      ? colors.ground
      : isOver
        ? colors.textSoft
        : task.state === 'blocked'
          ? colors.text
          : colors.ground;
    context.fillText(task.task.id, x, y, box.width * zoom - 4);
  }
}

/** Where a frame is as low as this on screen, its name would hide what is in it. */
const minHeadingPx = 10;
const besideGapPx = 8;
/** Less room than this beside the frames is of no use for names. */
const minBesidePx = 90;

/** Names of phases: in their headings where these are high enough, else beside their frames, none over another. */
function drawNames(context: CanvasRenderingContext2D, scene: OverviewScene, view: OverviewView): void {
  const { transform, size, colors } = view;
  const [left, top, zoom] = transform;
  const headingPx = layoutSizes.headerHeight * zoom;
  const isInside = headingPx >= minHeadingPx;
  const fontPx = isInside ? Math.min(13, headingPx - 1) : 11;
  context.font = `600 ${fontPx}px ${colors.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = colors.text;
  let lastY = Number.NEGATIVE_INFINITY;
  for (const { frame, box } of scene.frames) {
    if (frame.parent !== null) continue;
    const y = box.y * zoom + top + (isInside ? headingPx / 2 + 1 : fontPx / 2 + 1);
    if (y < -20 || y > size.height + 20 || y - lastY < fontPx) continue;
    const x = isInside ? box.x * zoom + left + 6 : (box.x + box.width) * zoom + left + besideGapPx;
    const room = isInside ? box.width * zoom - 12 : size.width - x - besideGapPx;
    if (!isInside && room < minBesidePx) continue;
    const name = [frame.label, plainTitle(frame.title)].filter((part) => part !== '').join('  ');
    const facts = `   ${frame.done}/${frame.total}`;
    const shown = shorten(context, name, room - context.measureText(facts).width) + facts;
    context.fillText(shown, x, y);
    lastY = y;
  }
}

function shorten(context: CanvasRenderingContext2D, text: string, width: number): string {
  // Longer than any window is wide: measuring it all would take long.
  const start = text.slice(0, 300);
  if (start === text && context.measureText(text).width <= width) return text;
  let end = start.length;
  while (end > 1 && context.measureText(`${start.slice(0, end)}…`).width > width) end = Math.floor(end * 0.9);
  return `${start.slice(0, end).trimEnd()}…`;
}
