import { describe, expect, test } from 'vitest';
import { buildSchedule } from '../../../core/schedule/build-schedule.ts';
import { dependenciesOf, phaseDependenciesOf, planOf, type TaskSketch } from '../../support/plan.ts';

const none = { dependencies: [], phaseDependencies: [] };

function scheduleOf(tasks: readonly TaskSketch[], pairs: string, options = {}) {
  return buildSchedule(planOf(tasks), { dependencies: dependenciesOf(pairs), phaseDependencies: [] }, options);
}

describe('published networks', () => {
  // Hillier and Lieberman, "Introduction to Operations Research", the Reliable Construction Co. example (weeks).
  test('the Reliable Construction Co. project takes 44 weeks over A-B-C-E-F-J-L-N', () => {
    const weeks = { A: 2, B: 4, C: 10, D: 6, E: 4, F: 5, G: 7, H: 9, I: 7, J: 8, K: 4, L: 5, M: 2, N: 6 };
    const schedule = scheduleOf(
      Object.entries(weeks).map(([key, minutes]) => ({ key, minutes })),
      'B>A C>B D>C E>C F>E G>D H>E H>G I>C J>F J>I K>J L>J M>H N>K N>L',
    );
    expect(schedule.finishMinutes).toBe(44);
    expect(schedule.criticalPath).toEqual(['A', 'B', 'C', 'E', 'F', 'J', 'L', 'N']);
    expect(Object.fromEntries(schedule.tasks.map((task) => [task.key, task.totalFloatMinutes]))).toEqual({
      A: 0,
      B: 0,
      C: 0,
      D: 4,
      E: 0,
      F: 0,
      G: 4,
      H: 4,
      I: 2,
      J: 0,
      K: 1,
      L: 0,
      M: 4,
      N: 0,
    });
  });

  // Wikipedia, "Program evaluation and review technique": expected times of its seven activities, in hundredths of a day.
  test('the seven activities of the PERT example take 19.51 days over A-C-E-G', () => {
    const times = { A: 400, B: 533, C: 517, D: 633, E: 517, F: 450, G: 517 };
    const schedule = scheduleOf(
      Object.entries(times).map(([key, minutes]) => ({ key, minutes })),
      'C>A D>A E>B E>C F>D G>E',
    );
    expect(schedule.criticalPathMinutes).toBe(1951);
    expect(schedule.criticalPath).toEqual(['A', 'C', 'E', 'G']);
    expect(
      schedule.tasks.map((task) => [
        task.key,
        task.startMinutes,
        task.latestStartMinutes,
        task.totalFloatMinutes,
        task.freeFloatMinutes,
      ]),
    ).toEqual([
      ['A', 0, 0, 0, 0],
      ['B', 0, 384, 384, 384],
      ['C', 400, 400, 0, 0],
      ['D', 400, 868, 468, 0],
      ['E', 917, 917, 0, 0],
      ['F', 1033, 1501, 468, 468],
      ['G', 1434, 1434, 0, 0],
    ]);
  });
});

test('a file without tasks gives an empty schedule', () => {
  expect(buildSchedule(planOf([]), none)).toEqual({
    criticalPath: [],
    criticalPathMinutes: 0,
    sequentialMinutes: 0,
    finishMinutes: 0,
    lowFinishMinutes: 0,
    highFinishMinutes: 0,
    lowerBoundMinutes: 0,
    waves: [],
    tasks: [],
    cycles: [],
    workers: [],
  });
});

describe('phase barriers', () => {
  const tasks = [
    { key: 'A', minutes: 30, phase: 'setup' },
    { key: 'B', minutes: 10, phase: 'setup' },
    { key: 'C', minutes: 20, phase: 'build' },
    { key: 'D', minutes: 5, phase: 'build' },
  ];
  const file = planOf(tasks, [{ key: 'setup' }, { key: 'build' }]);
  const barrier = { dependencies: [], phaseDependencies: phaseDependenciesOf('build>setup') };

  test('every task of the later phase waits for every task of the earlier', () => {
    const schedule = buildSchedule(file, barrier);
    expect(schedule.tasks.map((task) => [task.key, task.startMinutes, task.finishMinutes])).toEqual([
      ['A', 0, 30],
      ['B', 0, 10],
      ['C', 30, 50],
      ['D', 30, 35],
    ]);
    expect(schedule.waves).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ]);
    expect(schedule.criticalPath).toEqual(['A', 'C']);
  });

  test('free float looks through the barrier to the next task', () => {
    const free = buildSchedule(file, barrier).tasks.map((task) => task.freeFloatMinutes);
    expect(free).toEqual([0, 20, 0, 15]);
  });

  test('without the origin the phases run side by side', () => {
    expect(buildSchedule(file, barrier, { without: ['phase'] }).finishMinutes).toBe(30);
  });
});

describe('summaries', () => {
  const tasks = [
    { key: 'A', minutes: 15 },
    { key: 'S', minutes: 90 },
    { key: 'S1', parent: 'S', minutes: 20 },
    { key: 'S2', parent: 'S', minutes: 40 },
    { key: 'Z', minutes: 10 },
  ];

  test('a summary spans its subtasks, waits with them and is waited for through them', () => {
    const schedule = scheduleOf(tasks, 'S>A S2>S1 Z>S');
    expect(schedule.tasks.map((task) => [task.key, task.startMinutes, task.finishMinutes, task.summary])).toEqual([
      ['A', 0, 15, false],
      ['S', 15, 75, true],
      ['S1', 15, 35, false],
      ['S2', 35, 75, false],
      ['Z', 75, 85, false],
    ]);
    expect(schedule.criticalPath).toEqual(['A', 'S1', 'S2', 'Z']);
    expect(schedule.sequentialMinutes).toBe(85);
  });

  test('a dependency between a summary and its own subtask says nothing', () => {
    expect(scheduleOf(tasks, 'S>S1 S2>S').cycles).toEqual([]);
  });

  test('its estimate is shared where no subtask has one', () => {
    const schedule = scheduleOf(
      [
        { key: 'S', minutes: 90 },
        { key: 'S1', parent: 'S' },
        { key: 'S2', parent: 'S' },
      ],
      '',
    );
    expect(schedule.tasks.map((task) => [task.key, task.durationMinutes, task.estimated])).toEqual([
      ['S', 45, true],
      ['S1', 45, false],
      ['S2', 45, false],
    ]);
  });
});

describe('durations', () => {
  test('tasks without an estimate share equally what the phase figure leaves', () => {
    const file = planOf(
      [
        { key: 'A', phase: 'build', minutes: 100 },
        { key: 'B', phase: 'build' },
        { key: 'C', phase: 'build', status: 'done' },
        { key: 'D', phase: 'build' },
        { key: 'E', phase: 'build', status: 'skipped' },
        { key: 'F' },
      ],
      [{ key: 'build', minutes: 200 }],
    );
    const planned = buildSchedule(file, none, { all: true });
    expect(planned.tasks.map((task) => [task.key, task.durationMinutes, task.estimated])).toEqual([
      ['A', 100, true],
      ['B', 33.333333, false],
      ['C', 33.333333, false],
      ['D', 33.333333, false],
      ['E', 0, false],
      ['F', 60, false],
    ]);
    const left = buildSchedule(file, none, { defaultEstimateMinutes: 30 });
    expect(left.tasks.map((task) => task.durationMinutes)).toEqual([100, 33.333333, 0, 33.333333, 0, 30]);
    expect([planned.sequentialMinutes, left.finishMinutes]).toEqual([260, 100]);
  });

  test('a figure that the estimates use up leaves the default', () => {
    const file = planOf(
      [
        { key: 'A', phase: 'build', minutes: 100 },
        { key: 'B', phase: 'build' },
      ],
      [{ key: 'build', minutes: 90 }],
    );
    expect(buildSchedule(file, none).tasks[1]?.durationMinutes).toBe(60);
  });
});

describe('done tasks', () => {
  const tasks: TaskSketch[] = [
    { key: 'A', minutes: 30, status: 'done' },
    { key: 'B', minutes: 20 },
    { key: 'C', minutes: 10, status: 'skipped' },
    { key: 'D', minutes: 5 },
  ];

  test('take no time and are left out of the critical path', () => {
    const schedule = scheduleOf(tasks, 'B>A C>B D>C');
    expect(schedule.finishMinutes).toBe(25);
    expect(schedule.criticalPath).toEqual(['B', 'D']);
  });

  test('count as planned with `all`; skipped ones never do', () => {
    const schedule = scheduleOf(tasks, 'B>A C>B D>C', { all: true });
    expect(schedule.finishMinutes).toBe(55);
    expect(schedule.criticalPath).toEqual(['A', 'B', 'D']);
  });
});

describe('cycles', () => {
  test('are left out and named, and what is after them still comes after what is before them', () => {
    const tasks = ['A', 'B', 'C', 'D', 'E'].map((key) => ({ key, minutes: 10 }));
    const schedule = scheduleOf(tasks, 'B>A C>B B>C D>C E>A');
    expect(schedule.cycles).toEqual([['B', 'C']]);
    expect(schedule.tasks.map((task) => [task.key, task.startMinutes])).toEqual([
      ['A', 0],
      ['D', 10],
      ['E', 10],
    ]);
    expect(schedule.criticalPath).toEqual(['A', 'E']);
    expect(schedule.waves).toEqual([['A'], ['D', 'E']]);
  });

  test('a task that waits for itself is a cycle of one in the network, and a task is never related to itself', () => {
    expect(scheduleOf([{ key: 'A', minutes: 10 }], 'A>A').tasks).toHaveLength(1);
  });

  test('through a phase barrier name the tasks of all phases between', () => {
    const file = planOf(
      [
        { key: 'A', phase: 'one' },
        { key: 'B', phase: 'one' },
        { key: 'C', phase: 'two' },
      ],
      [{ key: 'one' }, { key: 'two' }],
    );
    const schedule = buildSchedule(file, {
      dependencies: dependenciesOf('A>C'),
      phaseDependencies: phaseDependenciesOf('two>one'),
    });
    expect(schedule.cycles).toEqual([['A', 'C']]);
    expect(schedule.tasks.map((task) => task.key)).toEqual(['B']);
  });
});

test('soft dependencies and unknown tasks are not followed', () => {
  const file = planOf([
    { key: 'A', minutes: 10 },
    { key: 'B', minutes: 10 },
  ]);
  const dependencies = [
    ...dependenciesOf('B>A').map((dependency) => ({ ...dependency, soft: true })),
    ...dependenciesOf('B>X'),
  ];
  expect(buildSchedule(file, { dependencies, phaseDependencies: [] }).finishMinutes).toBe(10);
});

describe('people', () => {
  const tasks = [
    { key: 'A', minutes: 30 },
    { key: 'B', minutes: 30 },
    { key: 'C', minutes: 30 },
    { key: 'D', minutes: 60 },
  ];

  test('the task with the longest chain behind it starts first', () => {
    const schedule = scheduleOf(tasks, '', { people: 2 });
    expect(schedule.tasks.map((task) => [task.key, task.startMinutes])).toEqual([
      ['A', 0],
      ['B', 30],
      ['C', 60],
      ['D', 0],
    ]);
    expect(schedule.finishMinutes).toBe(90);
    expect(schedule.lowerBoundMinutes).toBe(75);
  });

  test('change starts and finishes, and leave floats and the critical path as they are', () => {
    const alone = scheduleOf(tasks, '', { people: 1 });
    const unlimited = scheduleOf(tasks, '');
    expect(alone.finishMinutes).toBe(alone.sequentialMinutes);
    expect(alone.criticalPath).toEqual(unlimited.criticalPath);
    expect(alone.criticalPathMinutes).toBe(60);
    expect(alone.tasks.map((task) => task.totalFloatMinutes)).toEqual([30, 30, 30, 0]);
  });
});
