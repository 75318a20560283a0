/** A mark on the axis. */
export interface Tick {
  readonly minutes: number;
  readonly label: string;
}

/** Steps that people count in; days and weeks are of the working calendar. */
function listSteps(minutesPerDay: number, daysPerWeek: number): readonly number[] {
  const hours = [15, 30, 60, 120, 240];
  const days = [1, 2];
  const weeks = [1, 2, 4, 13, 26, 52];
  return [
    ...hours.filter((minutes) => minutes < minutesPerDay),
    ...days.map((count) => count * minutesPerDay),
    ...weeks.map((count) => count * minutesPerDay * daysPerWeek),
  ];
}

interface TickOptions {
  readonly fromMinutes: number;
  readonly toMinutes: number;
  readonly pixelsPerMinute: number;
  readonly minutesPerDay: number;
  readonly daysPerWeek: number;
}

/** Narrower than this, labels run into each other. */
const minTickPx = 64;

/** Choose the marks of a part of an axis of work: the finest step whose labels have room. */
export function findHourTicks(options: TickOptions): readonly Tick[] {
  const { fromMinutes, toMinutes, pixelsPerMinute, minutesPerDay, daysPerWeek } = options;
  const steps = listSteps(minutesPerDay, daysPerWeek);
  const least = minTickPx / pixelsPerMinute;
  const step =
    steps.find((minutes) => minutes >= least) ?? Math.ceil(least / (steps.at(-1) ?? 1)) * (steps.at(-1) ?? 1);
  const first = Math.floor(fromMinutes / step);
  const count = Math.min(2000, Math.floor(toMinutes / step) - first);
  return Array.from({ length: count + 1 }, (_, index) => {
    const minutes = (first + index) * step;
    return { minutes, label: nameMoment(minutes, step, minutesPerDay) };
  });
}

/** Hours of work while steps are shorter than a day, then days. */
function nameMoment(minutes: number, step: number, minutesPerDay: number): string {
  if (minutes === 0) return '0';
  if (step < 60) return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60}`;
  if (step < minutesPerDay) return `${minutes / 60} h`;
  const days = minutes / minutesPerDay;
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
