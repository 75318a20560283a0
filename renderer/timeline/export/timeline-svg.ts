import { formatDuration } from '../../../core/model/format-duration.ts';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { Schedule, ScheduledTask } from '../../../core/schedule/schedule.ts';
import type { OutlineRow } from '../../store/build-outline.ts';
import { findAxisTicks } from '../axis/axis-ticks.ts';
import { findDaysOff } from '../axis/days-off.ts';
import { createTimeScale, type TimeScale, type TimeUnit } from '../axis/time-scale.ts';
import { findLastUnit } from '../model/find-last-unit.ts';
import { findRowSpan, findTimelineBars, type TimelineBars } from '../model/timeline-bars.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';

/** What a picture of a plan shows. */
export interface TimelinePicture {
  readonly title: string;
  readonly plan: TimelinePlan;
  readonly unit: TimeUnit;
  /** Rows of this picture; a plan on paper has several. */
  readonly rows: readonly OutlineRow[];
  readonly daysPerWeek: number;
  /** Said beside the dates, such as the number of the page. */
  readonly note?: string;
}

const nameWidth = 380;
const chartWidth = 1000;
const labelRoom = 90;
/** A mark nearer to the right edge has no room for its label. */
const tickLabelRoom = 45;
const headHeight = 84;
const rowHeight = 22;
const margin = 20;

/** Colours of paper: pictures are for documents and print, whatever the window looks like. */
const ink = {
  text: '#1c1c1f',
  soft: '#54545c',
  line: '#e3e3e6',
  off: '#f4f4f6',
  open: '#9db9e8',
  done: '#8cc4a5',
  critical: '#b8185f',
  phase: '#6b6b76',
  float: '#c9c9d0',
  late: '#b3261e',
  today: '#2560c8',
};

/** Draw a plan as a picture that scales: no script, no style sheet, nothing from elsewhere. */
export function toTimelineSvg({ title, plan, unit, rows, daysPerWeek, note }: TimelinePicture): string {
  const { axis, base, file } = plan;
  const scale = createTimeScale(axis, unit, (chartWidth - labelRoom) / findLastUnit(plan, unit));
  const bars = findTimelineBars(file, base);
  const height = headHeight + rows.length * rowHeight + margin;
  const width = nameWidth + chartWidth + 2 * margin;
  const bottom = height - margin;
  const view = { from: 0, to: chartWidth };
  const ticks = findAxisTicks(scale, view, daysPerWeek);
  const todayX = scale.dateToX(plan.today);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Segoe UI', 'Noto Sans', sans-serif" font-size="11">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(margin, 30, title, { size: 16, weight: 600 }),
    text(margin, 48, [describePlan(base, plan), ...(note === undefined ? [] : [note])].join(' · '), { fill: ink.soft }),
    ...drawLegend(width - margin),
    `<g transform="translate(${margin + nameWidth} 0)">`,
    ...findDaysOff(scale, view).map(({ from, to }) =>
      rect(Math.max(0, from), headHeight, Math.min(to, chartWidth) - Math.max(0, from), bottom - headHeight, ink.off),
    ),
    ...ticks.minor
      .filter(({ x }) => x >= 0 && x < chartWidth - tickLabelRoom)
      .flatMap(({ x, label }) => [
        line(x, headHeight, x, bottom, ink.line),
        text(x + 3, headHeight - 6, label, { fill: ink.soft }),
      ]),
    ...ticks.major
      .filter(({ x }) => x < chartWidth - 2 * tickLabelRoom)
      .map(({ x, label }) => text(Math.max(0, x) + 3, headHeight - 22, label, {})),
    ...(plan.today >= axis.startDate && todayX < chartWidth
      ? [line(todayX, headHeight, todayX, bottom, ink.today)]
      : []),
    '</g>',
    line(margin, headHeight, width - margin, headHeight, ink.line),
    ...rows.flatMap((row, index) => drawRow(row, headHeight + index * rowHeight, { bars, scale, file })),
    '</svg>',
    '',
  ].join('\n');
}

function describePlan(schedule: Schedule, { axis }: TimelinePlan): string {
  const finish = axis.dateOf(schedule.finishMinutes, 'finish');
  return `${axis.startDate} to ${finish} · ${formatDuration(schedule.finishMinutes)} from start to end · ${formatDuration(schedule.sequentialMinutes)} of work`;
}

/** What the colours mean, in one line that ends at the right. */
function drawLegend(right: number): string[] {
  const entries = [
    ['Critical', ink.critical, false],
    ['Open', ink.open, false],
    ['Done', ink.done, false],
    ['Assumed length', ink.soft, true],
    ['Float', ink.float, false],
  ] as const;
  let x = right - entries.reduce((sum, [name]) => sum + legendWidth(name), 0);
  return entries.flatMap(([name, color, dashed]) => {
    const sign = name === 'Float' ? line(x, 26, x + 14, 26, color, 2) : rect(x, 22, 14, 8, color, 2, dashed);
    const drawn = [sign, text(x + 19, 30, name, { fill: ink.soft })];
    x += legendWidth(name);
    return drawn;
  });
}

/** Letters have no known width here: this holds the widest of common fonts. */
function legendWidth(name: string): number {
  return 34 + name.length * 6.5;
}

interface RowContext {
  readonly bars: TimelineBars;
  readonly scale: TimeScale;
  readonly file: SpecFile;
}

function drawRow(row: OutlineRow, top: number, { bars, scale, file }: RowContext): string[] {
  const span = findRowSpan(row, bars);
  const left = margin + nameWidth;
  const isTask = row.type === 'task';
  const name = text(margin + row.depth * 12, top + 15, shorten(nameRow(row), 60 - row.depth * 2), {
    weight: isTask ? 400 : 600,
  });
  if (span === null) return [name];
  const x = left + scale.toX(span.startMinutes, 'start');
  const end = Math.max(x + 2, left + scale.toX(span.finishMinutes, 'finish'));
  const length = formatDuration(span.finishMinutes - span.startMinutes);
  const labelAt = (at: number): string => text(at + 8, top + 15, length, { fill: ink.soft });
  if (row.type !== 'task') {
    const hasMilestone = row.type === 'phase' && row.phase.checkpoints.length > 0;
    const diamond = `<path d="M${end} ${top + 5}l5 6-5 6-5-6z" fill="${ink.phase}"/>`;
    return [name, rect(x, top + 8, end - x, 6, ink.phase, 3), ...(hasMilestone ? [diamond] : []), labelAt(end)];
  }
  const task = file.tasks.find(({ key }) => key === row.task.key) ?? row.task;
  const planned = bars.tasks.get(row.task.key);
  const floatEnd = planned === undefined ? end : left + scale.toX(planned.latestFinishMinutes, 'finish');
  const hasFloat = floatEnd > end && planned?.summary !== true;
  const due = task.due === null ? null : left + Math.max(0, scale.toX(scale.axis.endOf(task.due.value), 'finish'));
  const late = (planned?.totalFloatMinutes ?? 0) < 0;
  const dueSign = `<path d="M${due} ${top + 4}v14M${due} ${top + 4}l6 3.5-6 3.5z" fill="${late ? ink.late : ink.soft}" stroke="${late ? ink.late : ink.soft}"/>`;
  return [
    name,
    ...(hasFloat ? [line(end, top + 11, floatEnd, top + 11, ink.float, 2)] : []),
    rect(x, top + 5, end - x, 12, colorOf(task.status, planned), 2, planned?.estimated === false),
    ...(due === null ? [] : [dueSign]),
    labelAt(hasFloat ? floatEnd : end),
  ];
}

function colorOf(status: string, planned: ScheduledTask | undefined): string {
  if (status === 'done' || status === 'skipped') return ink.done;
  return planned?.critical === true ? ink.critical : ink.open;
}

function nameRow(row: OutlineRow): string {
  if (row.type === 'task') return `${row.task.id === null ? '' : `${row.task.id} `}${row.task.title}`;
  if (row.type === 'phase') return `${row.phase.number === null ? '' : `${row.phase.number} `}${row.phase.title}`;
  return row.type === 'group' ? row.group.title : '';
}

function shorten(words: string, length: number): string {
  // `task_events` keeps its line: underscores are emphasis at the edges of words only.
  const plain = words.replace(/[*`]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '');
  return plain.length > length ? `${plain.slice(0, length - 1)}…` : plain;
}

interface TextStyle {
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
}

function text(x: number, y: number, words: string, { size, weight, fill = ink.text }: TextStyle): string {
  const style = `${size === undefined ? '' : ` font-size="${size}"`}${weight === undefined ? '' : ` font-weight="${weight}"`}`;
  return `<text x="${round(x)}" y="${y}" fill="${fill}"${style}>${escapeXml(words)}</text>`;
}

function rect(x: number, y: number, width: number, height: number, fill: string, radius = 0, dashed = false): string {
  const look = dashed ? `fill="${fill}" fill-opacity="0.3" stroke="${fill}" stroke-dasharray="3 2"` : `fill="${fill}"`;
  return `<rect x="${round(x)}" y="${y}" width="${round(Math.max(0, width))}" height="${height}" rx="${radius}" ${look}/>`;
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1): string {
  return `<path d="M${round(x1)} ${y1}L${round(x2)} ${y2}" stroke="${stroke}" stroke-width="${width}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Signs that XML takes for its own, and those that it has no place for. */
function escapeXml(words: string): string {
  return Array.from(words, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff) return ' ';
    return { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[sign] ?? sign;
  }).join('');
}
