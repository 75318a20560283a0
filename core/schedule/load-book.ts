import { toDayNumber, toIsoDate, weekdayOf } from './calendar/day-number.ts';
import type { WorkAxis } from './calendar/work-axis.ts';
import { normalizeName } from './crew.ts';
import { tidyMinutes } from './list-scheduled-tasks.ts';
import { minuteTolerance } from './minute-tolerance.ts';

/** Work of a week; it begins on Monday. */
export interface WeekLoad {
  readonly week: string;
  readonly minutes: number;
}

export interface PersonLoad {
  /** Null for work that names nobody. */
  readonly name: string | null;
  readonly taskCount: number;
  readonly workMinutes: number;
  readonly weeks: readonly WeekLoad[];
}

/** Adds up work by week, and by week and person. */
export class LoadBook {
  readonly #axis: WorkAxis;
  readonly #load = new Map<string, number>();
  readonly #people = new Map<string | null, { name: string | null; tasks: number; load: Map<string, number> }>();

  constructor(axis: WorkAxis) {
    this.#axis = axis;
  }

  /** Spread the work of a task over the weeks that it runs in, evenly. */
  add(work: { readonly start: number; readonly end: number; readonly minutes: number }, name: string | null): void {
    const key = name === null ? null : normalizeName(name);
    const person = this.#people.get(key) ?? { name, tasks: 0, load: new Map() };
    this.#people.set(key, person);
    person.tasks++;
    const { start, end, minutes } = work;
    const length = end - start;
    let monday = mondayOf(this.#axis.dateOf(start, 'start'));
    for (let from = start; from < end - minuteTolerance; monday += 7) {
      const to = Math.min(end, Math.max(from, this.#axis.startOf(toIsoDate(monday + 7))));
      const share = ((to - from) / length) * minutes;
      if (to > from) for (const load of [this.#load, person.load]) addTo(load, toIsoDate(monday), share);
      from = to;
    }
  }

  /** What came together: people by name, then the work of nobody. */
  close(): { readonly load: readonly WeekLoad[]; readonly people: readonly PersonLoad[] } {
    const people = [...this.#people.values()].map(({ name, tasks, load }): PersonLoad => {
      const weeks = listWeeks(load);
      const workMinutes = tidyMinutes(weeks.reduce((sum, { minutes }) => sum + minutes, 0));
      return { name, taskCount: tasks, workMinutes, weeks };
    });
    const order = ({ name }: PersonLoad): string => (name === null ? '\uffff' : normalizeName(name));
    return { load: listWeeks(this.#load), people: people.sort((a, b) => (order(a) < order(b) ? -1 : 1)) };
  }
}

function addTo(load: Map<string, number>, week: string, minutes: number): void {
  load.set(week, (load.get(week) ?? 0) + minutes);
}

function listWeeks(load: ReadonlyMap<string, number>): readonly WeekLoad[] {
  return [...load]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, minutes]) => ({ week, minutes: tidyMinutes(minutes) }));
}

function mondayOf(date: string): number {
  const day = toDayNumber(date);
  return day - ((weekdayOf(day) + 6) % 7);
}
