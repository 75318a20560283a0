import { describe, expect, test } from 'vitest';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { Sourced, Task } from '../../../core/model/task.ts';
import { buildSchedule, type ScheduleOptions } from '../../../core/schedule/build-schedule.ts';
import { createWorkAxis } from '../../../core/schedule/calendar/work-axis.ts';
import { createCalendar, defaultCalendarSettings } from '../../../core/schedule/calendar/work-calendar.ts';
import { planNetwork } from '../../../core/schedule/planned-network.ts';
import { timeSchedule } from '../../../core/schedule/time-schedule.ts';
import { dependenciesOf, planOf, type TaskSketch } from '../../support/plan.ts';

const read = createCalendar(defaultCalendarSettings);
if (!read.ok) throw new Error(read.message);
const axis = createWorkAxis(read.calendar, '2026-11-23');

const dateOf = (value: string): Sourced<string> => ({ value, range: { start: 0, end: 0 }, line: 1, form: 'field' });

function fileOf(tasks: readonly TaskSketch[], more: Readonly<Record<string, Partial<Task>>>): SpecFile {
  const file = planOf(tasks);
  return { ...file, tasks: file.tasks.map((task) => ({ ...task, ...more[task.key] })) };
}

function scheduleOf(file: SpecFile, pairs: string, options: ScheduleOptions = { axis }) {
  return buildSchedule(file, { dependencies: dependenciesOf(pairs), phaseDependencies: [] }, options);
}

const chain: readonly TaskSketch[] = [
  { key: 'A', minutes: 480 },
  { key: 'B', minutes: 480 },
  { key: 'C', minutes: 120 },
];

describe('a start date', () => {
  test('holds a task back, and what waits for it', () => {
    const file = fileOf(chain, { B: { start: dateOf('2026-11-26') } });
    const schedule = scheduleOf(file, 'B>A C>B');
    expect(schedule.tasks.map((task) => task.startMinutes)).toEqual([0, 3 * 480, 4 * 480]);
    expect(schedule.tasks.map((task) => task.totalFloatMinutes)).toEqual([2 * 480, 0, 0]);
    expect(schedule.criticalPath).toEqual(['B', 'C']);
    expect(schedule.finishMinutes).toBe(4 * 480 + 120);
  });

  test('before the axis begins, or of a done task, holds nothing back', () => {
    const past = fileOf(chain, { B: { start: dateOf('2020-01-01') } });
    expect(scheduleOf(past, 'B>A C>B').finishMinutes).toBe(1080);
    const done = fileOf(chain, { B: { start: dateOf('2027-01-04'), status: 'done' } });
    expect(scheduleOf(done, 'B>A C>B').finishMinutes).toBe(600);
  });

  test('is not followed without an axis', () => {
    const file = fileOf(chain, { B: { start: dateOf('2026-11-26') } });
    expect(scheduleOf(file, 'B>A C>B', {}).finishMinutes).toBe(1080);
  });

  test('holds back whoever works', () => {
    const file = fileOf(chain, { A: { start: dateOf('2026-11-24') } });
    const { tasks, finishMinutes } = scheduleOf(file, '', { axis, people: 1 });
    expect(tasks.map((task) => task.startMinutes)).toEqual([480, 0, 960]);
    expect(finishMinutes).toBe(1080);
  });
});

describe('a due date', () => {
  test('that is missed makes the float of its chain negative', () => {
    const file = fileOf(chain, { B: { due: dateOf('2026-11-23') } });
    const schedule = scheduleOf(file, 'B>A C>B');
    expect(schedule.tasks.map((task) => task.totalFloatMinutes)).toEqual([-480, -480, 0]);
    expect(schedule.tasks.map((task) => task.critical)).toEqual([true, true, true]);
    expect(schedule.finishMinutes).toBe(1080);
  });

  test('later than the finish gives nobody more float', () => {
    const file = fileOf(chain, { C: { due: dateOf('2027-11-23') } });
    expect(scheduleOf(file, 'B>A C>B').tasks.every((task) => task.totalFloatMinutes === 0)).toBe(true);
  });

  test('before the start is missed by all that lies between', () => {
    const file = fileOf(chain, { A: { start: dateOf('2026-11-25'), due: dateOf('2026-11-23') } });
    expect(scheduleOf(file, '').tasks[0]?.totalFloatMinutes).toBe(-2 * 480);
  });
});

describe('work under way', () => {
  test('takes what its actual time leaves of its estimate, and all of it where all counts', () => {
    const half = {
      status: 'in-progress',
      actual: { ...dateOf(''), value: { minutes: 400, lowMinutes: 400, highMinutes: 400 } },
    } as const;
    const file = fileOf(chain, { A: half });
    expect(scheduleOf(file, 'B>A C>B').finishMinutes).toBe(680);
    expect(scheduleOf(file, 'B>A C>B', { axis, all: true }).finishMinutes).toBe(1080);
    const over = fileOf(chain, {
      A: { ...half, actual: { ...half.actual, value: { minutes: 999, lowMinutes: 999, highMinutes: 999 } } },
    });
    expect(scheduleOf(over, 'B>A C>B').finishMinutes).toBe(600);
  });
});

describe('ranges', () => {
  test('give a low and a high finish beside the planned one', () => {
    const file = fileOf(chain, {
      B: { estimate: { ...dateOf(''), value: { minutes: 150, lowMinutes: 120, highMinutes: 180 } } },
    });
    const { lowFinishMinutes, finishMinutes, highFinishMinutes } = scheduleOf(file, 'B>A C>B');
    expect([lowFinishMinutes, finishMinutes, highFinishMinutes]).toEqual([720, 750, 780]);
  });
});

describe('named people', () => {
  const ada = { assignee: dateOf('@Ada') };
  const file = fileOf(chain, { A: ada, B: ada });

  test('do their own tasks one after the other, others take the rest', () => {
    const people = [
      { name: 'ada', pace: 1 },
      { name: 'Ben', pace: 1 },
    ];
    const schedule = scheduleOf(file, '', { people });
    expect(schedule.tasks.map(({ worker, startMinutes }) => [worker, startMinutes])).toEqual([
      ['ada', 0],
      ['ada', 480],
      ['Ben', 0],
    ]);
    expect(schedule.lowerBoundMinutes).toBe(960);
    expect(schedule.workers).toEqual([
      { name: 'ada', taskCount: 2, workMinutes: 960 },
      { name: 'Ben', taskCount: 1, workMinutes: 120 },
    ]);
  });

  test('who work half of the day need twice as long', () => {
    const schedule = scheduleOf(file, '', { people: [{ name: 'Ada', pace: 0.5 }] });
    expect(schedule.finishMinutes).toBe(2160);
  });
});

test('what a drag tries out gives the schedule of the changed document, and leaves the plan as it was', () => {
  const file = fileOf(chain, {});
  const set = { dependencies: dependenciesOf('B>A C>B'), phaseDependencies: [] };
  const planned = planNetwork(file, set, { axis });
  const tried = timeSchedule(
    planned,
    new Map([
      ['A', { minutes: 60 }],
      ['C', { notBeforeMinutes: 1440 }],
    ]),
  );
  const changed = fileOf([{ key: 'A', minutes: 60 }, ...chain.slice(1)], { C: { start: dateOf('2026-11-26') } });
  expect(tried.tasks.map(({ estimated: _, ...times }) => times)).toEqual(
    scheduleOf(changed, 'B>A C>B').tasks.map(({ estimated: _, ...times }) => times),
  );
  expect(timeSchedule(planned)).toEqual(scheduleOf(file, 'B>A C>B'));
});
