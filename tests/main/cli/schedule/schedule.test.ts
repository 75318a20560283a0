import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSchedule } from '../../../../core/schedule/build-schedule.ts';
import { defaultCalendarSettings } from '../../../../core/schedule/calendar/work-calendar.ts';
import { checkClaims } from '../../../../core/schedule/check-claims.ts';
import { createFeatureAxis } from '../../../../main/cli/schedule/feature-axis.ts';
import { formatSchedule } from '../../../../main/cli/schedule/format-schedule.ts';
import { runSchedule } from '../../../../main/cli/schedule/run-schedule.ts';
import { toScheduleJson } from '../../../../main/cli/schedule/to-schedule-json.ts';
import { createCapturedWorld } from '../../../support/captured-world.ts';
import { dependenciesOf, planOf } from '../../../support/plan.ts';

const claim = { what: 'total', minutes: 240, count: null, people: 1, line: 30, range: { start: 0, end: 0 } };
const file = {
  ...planOf([
    { key: 'T001', title: 'Clear the slipway', minutes: 60 },
    { key: 'T002', title: 'Paint the hull', minutes: 120 },
    { key: 'T003', title: 'Sew the sail', minutes: 30 },
  ]),
  claims: [claim, { ...claim, what: 'parallel-total', people: 2, minutes: 200, line: 31 }],
};
const built = {
  dependencies: dependenciesOf('T002>T001'),
  phaseDependencies: [],
  problems: [],
  cycles: [],
  contradictions: [],
};
const feature = {
  id: '001-boat',
  title: 'Boat',
  path: '001-boat/tasks.md',
  file,
  built,
  entries: [],
  logProblems: [],
  problems: [],
};
const axis = createFeatureAxis(
  { ...file, plannedStart: { value: '2026-11-20', range: { start: 0, end: 0 }, line: 2, form: 'field' } },
  defaultCalendarSettings,
  0,
);
const schedules = [{ feature, axis, schedule: buildSchedule(file, built), claims: checkClaims(file, built, {}) }];

test('the JSON has the shape that scripts rely on', () => {
  const json = toScheduleJson(schedules);
  expect(Object.keys(json)[0]).toBe('schemaVersion');
  expect(json).toMatchObject({
    schemaVersion: 1,
    features: [
      {
        id: '001-boat',
        criticalPath: ['T001', 'T002'],
        criticalPathMinutes: 180,
        sequentialMinutes: 210,
        finishMinutes: 180,
        waves: [['T001', 'T003'], ['T002']],
        cycles: [],
      },
    ],
  });
  expect(json.features[0]?.tasks[2]).toEqual({
    key: 'T003',
    startMinutes: 0,
    finishMinutes: 30,
    durationMinutes: 30,
    estimated: true,
    totalFloatMinutes: 150,
    freeFloatMinutes: 150,
    critical: false,
    summary: false,
    startDate: '2026-11-20',
    finishDate: '2026-11-20',
    worker: null,
  });
});

test('what the document claims stands beside the plan that it speaks of', () => {
  expect(toScheduleJson(schedules).features[0]?.claims).toEqual([
    { what: 'total', minutes: 240, scheduledMinutes: 210, differs: false, line: 30, people: 1 },
    { what: 'parallel-total', minutes: 200, scheduledMinutes: 180, differs: true, line: 31, people: 2 },
  ]);
});

test('people read figures, the critical path and waves', () => {
  expect(formatSchedule(schedules)).toBe(`Boat
001-boat  001-boat/tasks.md  3 of 3 tasks estimated

  Finish          3h of work from the start
  Days            2026-11-20 to 2026-11-20
  Critical path   3h
  One person      3h 30m
  Stated, line 30  total with 1 person: 4h; scheduled: 3h 30m
  Stated, line 31  parallel-total with 2 people: 3h 20m; scheduled: 3h

Critical path
       0m  T001  Clear the slipway  (1h)
       1h  T002  Paint the hull  (2h)

Waves
    1  T001, T003
    2  T002
`);
});

test('the default estimate and the calendar of the settings hold here as in the app', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'specline-schedule-'));
  try {
    await mkdir(join(folder, 'data'));
    const settings = { defaultEstimateMinutes: 180, hoursPerDay: 2, holidays: ['2026-12-01'], daysPerWeek: 'many' };
    await writeFile(join(folder, 'data', 'settings.json'), JSON.stringify(settings));
    const text = '# Tasks: Boat\n\n**Planned Start**: 2026-11-30\n\n- [ ] T001 Clear the slipway\n';
    await writeFile(join(folder, 'tasks.md'), text);
    const world = createCapturedWorld(folder, { SPECLINE_DATA: join(folder, 'data') });
    expect(await runSchedule(['tasks.md', '--json'], world)).toBe(0);
    expect(JSON.parse(world.out.join('')).features[0]).toMatchObject({
      finishMinutes: 180,
      startDate: '2026-11-30',
      finishDate: '2026-12-02',
      tasks: [{ durationMinutes: 180, estimated: false }],
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
