import { edgeColor, type GraphColors } from '../canvas/graph-colors.ts';
import { edgePath } from '../layout/edge-path.ts';
import type { Box, GraphLayout } from '../layout/graph-layout.ts';
import type { GraphEdge, GraphFrame, GraphModel } from '../model/graph-model.ts';
import { plainTitle } from '../model/plain-title.ts';
import { drawSvgTask } from './draw-svg-task.ts';
import { escapeSvgText, isolate, wrapText } from './svg-text.ts';

export type SvgArea = GraphLayout['bounds'];

const margin = 24;

/**
 * Draw the graph as it is laid out, as a picture that scales: no script, no style sheet, nothing from elsewhere, and
 * no feature of SVG that only browsers know.
 *
 * @param area
 *   Part to be drawn, in graph coordinates; the whole with a margin when it is left out.
 * @param lanes
 *   Index of a colour by task key, where tasks are coloured by what they share.
 */
export function toSvg(
  model: GraphModel,
  layout: GraphLayout,
  colors: GraphColors,
  area?: SvgArea,
  lanes: ReadonlyMap<string, number> | null = null,
): string {
  const { x, y, width, height } = area ?? withMargin(layout.bounds);
  const isInside = (box: Omit<Box, 'key'>) =>
    box.x <= x + width && box.x + box.width >= x && box.y <= y + height && box.y + box.height >= y;
  const frames = new Map(model.frames.map((frame) => [frame.key, frame]));
  const tasks = new Map(model.tasks.map((task) => [task.key, task]));
  const edges = new Map(model.edges.map((edge) => [edge.id, edge]));
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, 'Segoe UI', 'Noto Sans', sans-serif">`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colors.ground}"/>`,
  ];
  for (const box of layout.frames) {
    const frame = frames.get(box.key);
    if (frame !== undefined && isInside(box)) parts.push(drawFrame(frame, box, colors));
  }
  for (const { id, points } of layout.routes) {
    const edge = edges.get(id);
    if (edge !== undefined && isInside(boxAround(points))) parts.push(drawEdge(edge, points, colors));
  }
  // Headings lie above the lines that pass behind them, as on screen.
  for (const box of layout.frames) {
    const frame = frames.get(box.key);
    if (frame !== undefined && isInside(box)) parts.push(drawHeading(frame, box, colors));
  }
  for (const box of layout.tasks) {
    const task = tasks.get(box.key);
    if (task !== undefined && isInside(box)) parts.push(drawSvgTask(task, box, colors, lanes?.get(box.key)));
  }
  parts.push('</svg>');
  return `${parts.join('\n')}\n`;
}

function withMargin({ x, y, width, height }: SvgArea): SvgArea {
  // Lines between phases run left of them.
  return { x: x - 2 * margin, y: y - margin, width: width + 3 * margin, height: height + 2 * margin };
}

function drawFrame(frame: GraphFrame, box: Box, colors: GraphColors): string {
  const fill = frame.parent === null ? colors.frame : colors.ground;
  return `<rect class="band" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="12" fill="${fill}" stroke="${colors.frameBorder}"/>`;
}

function drawHeading(frame: GraphFrame, box: Box, colors: GraphColors): string {
  const room = Math.floor((box.width - 120) / 7.6) - frame.label.length;
  const [name = ''] = wrapText(plainTitle(frame.title), Math.max(8, room), 1);
  const label = `<tspan font-weight="400" fill="${colors.textSoft}">${escapeSvgText(isolate(frame.label))}</tspan>`;
  const title = `<tspan dx="${frame.label === '' ? 0 : 8}">${escapeSvgText(isolate(name))}</tspan>`;
  const facts = `<tspan dx="14" font-size="12" font-weight="400" fill="${colors.textSoft}">${frame.done}/${frame.total}</tspan>`;
  return `<text x="${box.x + 44}" y="${box.y + 25}" font-size="13.5" font-weight="600" fill="${colors.text}" stroke="${colors.frame}" stroke-width="4" paint-order="stroke">${label}${title}${facts}</text>`;
}

function drawEdge(edge: GraphEdge, points: readonly number[], colors: GraphColors): string {
  const color = edgeColor(edge, colors);
  const dash = edge.soft ? ' stroke-dasharray="2 5"' : edge.inCycle ? ' stroke-dasharray="6 4"' : '';
  const line = `<path class="edge" d="${edgePath(points)}" fill="none" stroke="${color}" stroke-width="1.5"${dash}/>`;
  return `${line}<path d="${arrowHead(points)}" fill="${color}"/>`;
}

/** A triangle at the end of a route, which arrives level unless its last stretch is upright. */
function arrowHead(points: readonly number[]): string {
  const [x0 = 0, y0 = 0, x = 0, y = 0] = points.slice(-4);
  if (x === x0) {
    const back = y >= y0 ? -7 : 7;
    return `M${x} ${y}l-3.5 ${back}h7z`;
  }
  const back = x >= x0 ? -7 : 7;
  return `M${x} ${y}l${back} -3.5v7z`;
}

function boxAround(points: readonly number[]): Omit<Box, 'key'> {
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
