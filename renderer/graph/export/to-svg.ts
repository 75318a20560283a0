import { edgeColor, type GraphColors } from '../canvas/graph-colors.ts';
import { edgePath } from '../layout/edge-path.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import type { GraphModel, GraphTask } from '../model/graph-model.ts';
import { plainTitle } from '../model/plain-title.ts';

const margin = 24;
/** Characters of 12 px that fit beside the box of a task, about. */
const titleCharacters = 27;

/** Draw the graph as it is laid out, as a picture that scales: no script, no style sheet, nothing from elsewhere. */
export function toSvg(model: GraphModel, layout: GraphLayout, colors: GraphColors): string {
  const { x, y, width, height } = layout.bounds;
  const frames = new Map(model.frames.map((frame) => [frame.key, frame]));
  const tasks = new Map(model.tasks.map((task) => [task.key, task]));
  const edges = new Map(model.edges.map((edge) => [edge.id, edge]));
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x - margin} ${y - margin} ${width + 2 * margin} ${height + 2 * margin}" width="${width + 2 * margin}" height="${height + 2 * margin}" font-family="system-ui, sans-serif">`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0.5 0.5 7.5 4 0.5 7.5z" fill="context-stroke"/></marker></defs>`,
    `<rect x="${x - margin}" y="${y - margin}" width="${width + 2 * margin}" height="${height + 2 * margin}" fill="${colors.ground}"/>`,
  ];
  for (const box of layout.frames) {
    const frame = frames.get(box.key);
    if (frame === undefined) continue;
    const name = [frame.label, plainTitle(frame.title)].filter(Boolean).join('  ');
    parts.push(
      `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="12" fill="${colors.frame}" stroke="${colors.frameBorder}"/>`,
      `<text x="${box.x + 44}" y="${box.y + 25}" font-size="13.5" font-weight="600" fill="${colors.text}">${escapeText(name)}<tspan dx="14" font-size="12" font-weight="400" fill="${colors.textSoft}">${frame.done}/${frame.total}</tspan></text>`,
    );
  }
  for (const { id, points } of layout.routes) {
    const edge = edges.get(id);
    if (edge === undefined) continue;
    const dash = edge.soft ? ' stroke-dasharray="2 5"' : edge.inCycle ? ' stroke-dasharray="6 4"' : '';
    parts.push(
      `<path d="${edgePath(points)}" fill="none" stroke="${edgeColor(edge, colors)}" stroke-width="1.5"${dash} marker-end="url(#arrow)"/>`,
    );
  }
  for (const box of layout.tasks) {
    const task = tasks.get(box.key);
    if (task !== undefined) parts.push(drawTask(task, box, colors));
  }
  parts.push('</svg>');
  return `${parts.join('\n')}\n`;
}

function drawTask(shown: GraphTask, box: GraphLayout['tasks'][number], colors: GraphColors): string {
  const { task, state, critical } = shown;
  const isOver = state === 'done' || state === 'skipped';
  const stroke = shown.inCycle
    ? colors.error
    : critical
      ? colors.critical
      : state === 'ready'
        ? colors.accent
        : state === 'in-progress'
          ? colors.progress
          : colors.nodeBorder;
  const text = isOver ? colors.textSoft : colors.text;
  const lines = wrap(plainTitle(task.title), titleCharacters, task.id === null ? 3 : 2);
  const rows = task.id === null ? lines : [task.id, ...lines];
  const words = rows.map((row, index) => {
    const bold = index === 0 && task.id !== null ? ' font-weight="600"' : '';
    return `<text x="${box.x + 34}" y="${box.y + 21 + index * 17}" font-size="12"${bold} fill="${text}">${escapeText(row)}</text>`;
  });
  const tick = isOver
    ? `<path d="M${box.x + 13.5} ${box.y + 16.5}l3 3 5-6" fill="none" stroke="${colors.textSoft}" stroke-width="1.8"/>`
    : '';
  return [
    `<g><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="8" fill="${isOver ? colors.frameBorder : colors.node}" stroke="${isOver ? 'none' : stroke}"/>`,
    `<rect x="${box.x + 10}" y="${box.y + 9}" width="15" height="15" rx="4" fill="none" stroke="${colors.nodeBorder}"/>${tick}`,
    ...words,
    '</g>',
  ].join('');
}

/** Lines of about `characters`, wide ones (CJK) counting twice; the last one is cut with an ellipsis. */
function wrap(text: string, characters: number, maxLines: number): string[] {
  const widthOf = (part: string) =>
    [...part].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);
  const lines: string[] = [''];
  for (const word of text.split(/\s+/).flatMap((each) => chop(each, characters))) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= characters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = `${kept[maxLines - 1] ?? ''}…`;
  return kept;
}

/** A word too long for a line, in pieces. */
function chop(word: string, characters: number): string[] {
  const letters = [...word];
  const size = (letters[0]?.codePointAt(0) ?? 0) > 0x2e80 ? Math.floor(characters / 2) : characters;
  const pieces: string[] = [];
  for (let start = 0; start < letters.length; start += size) pieces.push(letters.slice(start, start + size).join(''));
  return pieces;
}

/** XML text: markup as entities, characters that XML forbids left out. */
function escapeText(text: string): string {
  return [...text]
    .filter((character) => character >= ' ')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
