import { expect, test } from 'vitest';
import { buildSchedule } from '../../../core/schedule/build-schedule.ts';
import { createWorkAxis } from '../../../core/schedule/calendar/work-axis.ts';
import { createCalendar, defaultCalendarSettings } from '../../../core/schedule/calendar/work-calendar.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import { dependenciesOf, planOf } from '../../support/plan.ts';

const read = createCalendar(defaultCalendarSettings);
if (!read.ok) throw new Error(read.message);
const axis = createWorkAxis(read.calendar, '1990-01-01');
const set = (pairs: string) => ({ dependencies: dependenciesOf(pairs), phaseDependencies: [] });

function expectSound(schedule: Schedule): void {
  const { finishMinutes, lowFinishMinutes, highFinishMinutes, lowerBoundMinutes } = schedule;
  const numbers = schedule.tasks.flatMap((task) => Object.values(task).filter((value) => typeof value === 'number'));
  const all = [finishMinutes, lowFinishMinutes, highFinishMinutes, lowerBoundMinutes, ...numbers];
  expect(all.filter((number) => !Number.isFinite(number))).toEqual([]);
  expect(axis.dateOf(finishMinutes, 'finish')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
}

test('no estimates at all, zero durations and a start long ago give sound times', () => {
  expectSound(buildSchedule(planOf([{ key: 'A' }, { key: 'B' }]), set('B>A'), { axis }));
  const zero = buildSchedule(
    planOf([
      { key: 'A', minutes: 0 },
      { key: 'B', minutes: 0 },
    ]),
    set('B>A'),
    { axis, people: 1 },
  );
  expectSound(zero);
  expect(zero.finishMinutes).toBe(0);
});

test('thousands of years of work end with the last day that can be written', () => {
  const schedule = buildSchedule(planOf([{ key: 'A', minutes: 60_000_000 * 60 }]), set(''), { axis });
  expectSound(schedule);
  expect(axis.dateOf(schedule.finishMinutes, 'finish')).toBe('9999-12-31');
});

test('20,000 tasks, half of them in a cycle, are scheduled for any number of people', () => {
  const count = 20_000;
  const file = planOf(
    Array.from({ length: count }, (_, index) => ({ key: `T${index}`, minutes: 15 + (index % 7) * 30 })),
  );
  const half = count / 2;
  const pairs = Array.from({ length: count - 1 }, (_, index) =>
    index + 1 < half ? `T${index + 1}>T${index}` : `T${index + 1}>T${Math.max(half, index - 40)}`,
  );
  const cyclic = [...pairs.filter((pair) => !/^T(\d+)>T\1$/.test(pair)), `T0>T${half - 1}`].join(' ');
  for (const people of [undefined, 1, 7]) {
    const schedule = buildSchedule(file, set(cyclic), people === undefined ? { axis } : { axis, people });
    expectSound(schedule);
    expect(schedule.cycles.map((keys) => keys.length)).toEqual([half]);
    expect(schedule.tasks).toHaveLength(half);
  }
});
