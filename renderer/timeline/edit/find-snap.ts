import type { TimeScale } from '../axis/time-scale.ts';

/** Lengths that people estimate in, in minutes; days of work follow. */
const steps = [5, 15, 30, 60, 120, 240];

/** A step is this wide on screen at least, so that a hand can choose it. */
const minStepPx = 4;

/** The step in which the end of a bar moves at this zoom, in minutes of work. */
export function findSnap({ unit, axis, pixelsPerUnit }: TimeScale): number {
  const { minutesPerDay } = axis.calendar;
  const pixelsPerMinute = unit === 'hours' ? pixelsPerUnit : pixelsPerUnit / minutesPerDay;
  const wanted = minStepPx / pixelsPerMinute;
  const fine = steps.find((step) => step >= wanted && step < minutesPerDay);
  if (fine !== undefined) return fine;
  return Math.max(1, Math.ceil(wanted / minutesPerDay)) * minutesPerDay;
}
