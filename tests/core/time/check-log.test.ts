import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { listDifferingActuals, listStrays } from '../../../core/time/check-log.ts';
import type { TimeEntry } from '../../../core/time/time-entry.ts';

const { tasks } = parseSpecFile(
  'boat/tasks.md',
  '- [ ] T001 Clear the slipway\n  - **Actual Time**: 5h\n- [ ] T002 Paint\n  - **Actual Time**: 45m\n- [ ] T003 Go\n  - **Actual Time**: 1h\n',
);

function row(task: string, minutes: number): TimeEntry {
  return { id: null, date: '2026-11-20', task, start: null, end: null, minutes, note: '' };
}

test('rows that name no task are gathered by the key that they name', () => {
  const entries = [row('T009', 30), row('T001', 10), row('T008', 5), row('T009', 15)];
  expect(listStrays(tasks, entries)).toEqual([
    { key: 'T009', entries: [entries[0], entries[3]], minutes: 45 },
    { key: 'T008', entries: [entries[2]], minutes: 5 },
  ]);
});

test('an Actual Time that its rows do not add up to is told; one without rows is nobody’s to judge', () => {
  const told = listDifferingActuals(tasks, [row('T001', 45), row('T002', 45.2), row('T009', 1)]);
  expect(told.map(({ task, statedMinutes, loggedMinutes }) => [task.key, statedMinutes, loggedMinutes])).toEqual([
    ['T001', 300, 45],
  ]);
});
