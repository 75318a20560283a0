import { expect, test } from 'vitest';
import { findLogProblems } from '../../../core/time/find-log-problems.ts';
import { parseTimeLog } from '../../../core/time/parse-time-log.ts';
import { planOf } from '../../support/plan.ts';

const { tasks } = planOf([{ key: 'T001', title: 'Clear the slipway' }], []);
const head = '| Date | Task | Time |\n| --- | --- | --- |\n';

function list(rows: string): readonly string[] {
  const log = parseTimeLog('time-log.md', head + rows);
  return findLogProblems(tasks, log).map(({ code, line, message }) => `${line} ${code} ${message}`);
}

test('rows that name what is no task are one problem for each name, at its first row', () => {
  expect(
    list(
      '| 2026-11-20 | T001 | 1h |\n| 2026-11-20 | T009 | 1h |\n| 2026-11-21 | T008 | 5m |\n| 2026-11-21 | T009 | 30m |\n',
    ),
  ).toEqual([
    '4 log-task-unknown `T009` is no task of this feature: 1h 30m in 2 entries, counted for the feature alone; expected the id of a task',
    '5 log-task-unknown `T008` is no task of this feature: 5m in 1 entry, counted for the feature alone; expected the id of a task',
  ]);
});

test('they stand among the rows that cannot be read, in the order of their lines', () => {
  expect(list('| 2026-11-20 | T009 | 1h |\n| soon | T001 | 1h |\n').map((line) => line.slice(0, 20))).toEqual([
    '3 log-task-unknown `',
    '4 log-row-unreadable',
  ]);
});
