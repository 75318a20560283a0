import { type GraphColors, taskColor } from '../canvas/graph-colors.ts';
import type { Box } from '../layout/graph-layout.ts';
import type { GraphTask } from '../model/graph-model.ts';
import { plainTitle } from '../model/plain-title.ts';
import { escapeSvgText, isRightToLeft, wrapText } from './svg-text.ts';

/** Characters of 12 px that fit beside the box of a task, in the widest of usual fonts. */
const titleCharacters = 24;
const textX = 34;
/** From where a title that runs to the left begins, to the right edge of the card. */
const textEnd = 12;

/** One task as a group: its card, the colour of its lane, its box, id, title and marks. */
export function drawSvgTask(shown: GraphTask, box: Box, colors: GraphColors, lane?: number): string {
  const { task, state } = shown;
  const isOver = state === 'done' || state === 'skipped';
  const color = taskColor(shown, colors);
  const fill = isOver ? colors.frameBorder : colors.node;
  const dash = shown.inCycle ? ' stroke-dasharray="6 4"' : '';
  const stroke = isOver && !shown.inCycle ? '' : ` stroke="${color}"${dash}`;
  return [
    '<g class="task">',
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="8" fill="${fill}"${stroke}/>`,
    lane === undefined ? '' : drawLane(box, colors.lanes[lane % colors.lanes.length] ?? colors.accent),
    drawBox(box, isOver, colors),
    drawWords(shown, box, isOver ? colors.textSoft : colors.text),
    drawMarks([...task.stories.slice(0, 1), ...(task.parallel ? ['P'] : [])], box, colors),
    '</g>',
  ].join('');
}

/** A strip along the upper edge, round as the card is. */
function drawLane({ x, y, width }: Box, color: string): string {
  return `<path d="M${x} ${y + 5}a5 5 0 0 1 5-5h${width - 10}a5 5 0 0 1 5 5z" fill="${color}"/>`;
}

function drawBox(box: Box, isOver: boolean, colors: GraphColors): string {
  const x = box.x + 10;
  const y = box.y + 9;
  const tick = isOver
    ? `<path d="M${x + 3.5} ${y + 7.5}l3 3 5-6" fill="none" stroke="${colors.textSoft}" stroke-width="1.8"/>`
    : '';
  return `<rect x="${x}" y="${y}" width="15" height="15" rx="4" fill="none" stroke="${colors.nodeBorder}"/>${tick}`;
}

function drawWords({ task, state }: GraphTask, box: Box, color: string): string {
  const title = plainTitle(task.title);
  const rows = wrapText(title, titleCharacters, task.id === null ? 3 : 2);
  const struck = state === 'skipped' ? ' text-decoration="line-through"' : '';
  const id = task.id === null ? '' : wrapText(task.id, titleCharacters - 6, 1)[0];
  const first = task.id === null ? 0 : 1;
  const at = (row: number) => `y="${box.y + 21 + row * 17}" font-size="12" fill="${color}"`;
  const left = `x="${box.x + textX}"`;
  const start = isRightToLeft(title) ? `x="${box.x + box.width - textEnd}" direction="rtl"` : left;
  return [
    id === '' ? '' : `<text ${left} ${at(0)} font-weight="600">${escapeSvgText(id ?? '')}</text>`,
    ...rows.map((row, index) => `<text ${start} ${at(index + first)}${struck}>${escapeSvgText(row)}</text>`),
  ].join('');
}

/** Story and parallel mark, right above. */
function drawMarks(marks: readonly string[], box: Box, colors: GraphColors): string {
  let right = box.x + box.width - 10;
  return marks
    .toReversed()
    .map((mark) => {
      const word = wrapText(mark, 8, 1)[0] ?? '';
      const width = word.length * 6.5 + 10;
      right -= width + 4;
      const x = right + 4;
      const ground = `<rect x="${x}" y="${box.y + 9}" width="${width}" height="15" rx="7" fill="${colors.frame}"/>`;
      const text = `<text x="${x + width / 2}" y="${box.y + 20}" font-size="10.5" text-anchor="middle" fill="${colors.textSoft}">${escapeSvgText(word)}</text>`;
      return ground + text;
    })
    .join('');
}
