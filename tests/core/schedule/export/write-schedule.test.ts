import { expect, test } from 'vitest';
import { buildDependencies } from '../../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { buildSchedule } from '../../../../core/schedule/build-schedule.ts';
import { createWorkAxis } from '../../../../core/schedule/calendar/work-axis.ts';
import { createCalendar, defaultCalendarSettings } from '../../../../core/schedule/calendar/work-calendar.ts';
import { toScheduleCsv } from '../../../../core/schedule/export/schedule-csv.ts';
import { toScheduleIcs } from '../../../../core/schedule/export/schedule-ics.ts';

const file = parseSpecFile(
  '001-oven/tasks.md',
  `# Tasks: Oven

## Phase 1: Dough

- [x] T001 Mix, and "rest" (8h)
- [ ] T002 =SUM(A1) of the flour (2h)
  - **Due**: 2026-11-27

**Checkpoint**: The dough is ready; all of it
`,
);
const read = createCalendar(defaultCalendarSettings);
if (!read.ok) throw new Error(read.message);
const axis = createWorkAxis(read.calendar, '2026-11-27');
const schedule = buildSchedule(file, buildDependencies(file), { axis, all: true });

test('a table has a line a task, quotes what needs it, and gives spreadsheets no formula', () => {
  expect(toScheduleCsv(file, schedule, axis).split('\r\n').slice(1)).toEqual([
    'T001,"Mix, and ""rest""",phase-1,done,2026-11-27,2026-11-27,0,480,480,true,-120,0,true,,,,',
    "T002,'=SUM(A1) of the flour,phase-1,todo,2026-11-30,2026-11-30,480,600,120,true,-120,0,true,,2026-11-27,,",
    '',
  ]);
});

test('a calendar has a whole day for each due date and milestone, the same at each export', () => {
  const text = toScheduleIcs(file, schedule, axis, { feature: '001-oven', stamp: '20261121T090000Z' });
  expect(text.split('\r\n').slice(3, -2)).toEqual([
    'BEGIN:VEVENT',
    'UID:001-oven/T002/due@specline',
    'DTSTAMP:20261121T090000Z',
    'DTSTART;VALUE=DATE:20261127',
    'DTEND;VALUE=DATE:20261128',
    'SUMMARY:Due: T002 =SUM(A1) of the flour',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:001-oven/phase-1/checkpoint@specline',
    'DTSTAMP:20261121T090000Z',
    'DTSTART;VALUE=DATE:20261130',
    'DTEND;VALUE=DATE:20261201',
    'SUMMARY:Dough: The dough is ready\\; all of it',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
});

test('long lines are folded at 75 octets without cutting a character', () => {
  const long = { ...file, tasks: file.tasks.map((task) => ({ ...task, title: '面'.repeat(60) })) };
  const lines = toScheduleIcs(long, schedule, axis, { feature: 'f', stamp: '20261121T090000Z' }).split('\r\n');
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(lines.join('\n').replaceAll('\n ', '')).toContain('面'.repeat(60));
});
