import { toDayNumber, toIsoDate, weekdayOf } from '../../../core/schedule/calendar/day-number.ts';
import { findHourTicks } from './hour-ticks.ts';
import type { TimeScale } from './time-scale.ts';

/** A mark on the axis. */
export interface AxisTick {
  readonly x: number;
  readonly label: string;
  /** First day of the mark, for its full name. */
  readonly name: string;
}

/** The two rows of the axis: `major` names what `minor` counts within. */
export interface AxisTicks {
  readonly major: readonly AxisTick[];
  readonly minor: readonly AxisTick[];
}

/** A part of the chart, in pixels from its left. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Marks of the part of the axis that is in view, as fine as their labels have room. */
export function findAxisTicks(scale: TimeScale, view: Stretch, daysPerWeek: number): AxisTicks {
  return scale.unit === 'hours' ? findWorkTicks(scale, view, daysPerWeek) : findDateTicks(scale, view);
}

function findWorkTicks(scale: TimeScale, view: Stretch, daysPerWeek: number): AxisTicks {
  const { minutesPerDay } = scale.axis.calendar;
  const minor = findHourTicks({
    fromMinutes: Math.max(0, view.from / scale.pixelsPerUnit),
    toMinutes: view.to / scale.pixelsPerUnit,
    pixelsPerMinute: scale.pixelsPerUnit,
    minutesPerDay,
    daysPerWeek,
  }).map(({ minutes, label }) => ({ x: scale.toX(minutes, 'start'), label, name: label }));
  const dayPx = minutesPerDay * scale.pixelsPerUnit;
  const step = Math.max(1, Math.ceil(minMajorPx / dayPx));
  const major: AxisTick[] = [];
  const first = Math.floor(Math.max(0, view.from) / dayPx / step) * step;
  for (let day = first; day * dayPx <= view.to; day += step) {
    const date = scale.axis.dateOf(day * minutesPerDay, 'start');
    major.push({ x: day * dayPx, label: formatDay(toDayNumber(date), dayName), name: date });
  }
  return { major, minor };
}

const minMajorPx = 96;

/** Ways to count dates, finest first: the days between marks, and the room that a label needs. */
const dateSteps = [
  { step: 'day', days: 1, roomPx: 22, minor: { day: 'numeric' }, major: 'month' },
  { step: 'week', days: 7, roomPx: 48, minor: { day: 'numeric', month: 'short' }, major: 'month' },
  { step: 'month', days: 30, roomPx: 34, minor: { month: 'short' }, major: 'year' },
  { step: 'quarter', days: 91, roomPx: 34, minor: { month: 'short' }, major: 'year' },
  { step: 'year', days: 365, roomPx: 40, minor: { year: 'numeric' }, major: null },
  { step: 'decade', days: 3652, roomPx: 40, minor: { year: 'numeric' }, major: null },
  { step: 'century', days: 36_524, roomPx: 0, minor: { year: 'numeric' }, major: null },
] as const;

type DateStep = (typeof dateSteps)[number]['step'];

const dayName = { weekday: 'short', day: 'numeric', month: 'short' } as const;

function findDateTicks(scale: TimeScale, view: Stretch): AxisTicks {
  const { pixelsPerUnit } = scale;
  const first = toDayNumber(scale.axis.startDate);
  const from = first + Math.floor(view.from / pixelsPerUnit);
  const to = first + Math.ceil(view.to / pixelsPerUnit);
  const chosen = dateSteps.find(({ days, roomPx }) => days * pixelsPerUnit >= roomPx) ?? dateSteps[6];
  const wide = chosen.step === 'day' && pixelsPerUnit >= 64;
  const ticksOf = (step: DateStep, format: Intl.DateTimeFormatOptions): AxisTick[] =>
    listDays(step, from, to).map((day) => ({
      x: (day - first) * pixelsPerUnit,
      label: formatDay(day, format),
      name: formatDay(day, dayName),
    }));
  const majorFormat = { month: 'long', year: 'numeric' } as const;
  return {
    minor: ticksOf(chosen.step, wide ? { weekday: 'short', day: 'numeric' } : chosen.minor),
    major:
      chosen.major === null ? [] : ticksOf(chosen.major, chosen.major === 'month' ? majorFormat : { year: 'numeric' }),
  };
}

/** Days on which a step begins, the one before the stretch included. */
function listDays(step: DateStep, from: number, to: number): readonly number[] {
  const days: number[] = [];
  for (let day = startOfStep(step, from); day <= to && days.length < 2000; day = nextStep(step, day)) days.push(day);
  return days;
}

const yearsOf: Partial<Record<DateStep, number>> = { year: 1, decade: 10, century: 100 };
const monthsOf: Partial<Record<DateStep, number>> = { month: 1, quarter: 3 };

function startOfStep(step: DateStep, day: number): number {
  if (step === 'day') return day;
  if (step === 'week') return day - ((weekdayOf(day) + 6) % 7);
  const [year = 0, month = 1] = toIsoDate(day).split('-').map(Number);
  const years = yearsOf[step];
  if (years !== undefined) return toDayNumber(`${Math.floor(year / years) * years}-01-01`);
  const months = monthsOf[step] ?? 1;
  return toDayNumber(`${year}-${Math.floor((month - 1) / months) * months + 1}-01`);
}

function nextStep(step: DateStep, day: number): number {
  if (step === 'day') return day + 1;
  if (step === 'week') return day + 7;
  const [year = 0, month = 1] = toIsoDate(day).split('-').map(Number);
  const years = yearsOf[step];
  if (years !== undefined) return toDayNumber(`${year + years}-01-01`);
  const next = month - 1 + (monthsOf[step] ?? 1);
  return toDayNumber(`${year + Math.floor(next / 12)}-${(next % 12) + 1}-01`);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in the user's language; days have no zone, so they are written in one that never changes its clocks. */
export function formatDay(day: number, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  const held = formats.get(key) ?? new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' });
  formats.set(key, held);
  return held.format(new Date(day * 86_400_000));
}
