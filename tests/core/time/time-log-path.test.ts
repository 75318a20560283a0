import { expect, test } from 'vitest';
import { toTimeLogPath } from '../../../core/time/time-log-path.ts';

test.each([
  ['specs/001-boat/tasks.md', 'specs/001-boat/time-log.md'],
  ['TASKS.md', 'time-log.md'],
  ['plans/boat-tasks.md', 'plans/boat-tasks.time-log.md'],
  ['plans.v2/TODO', 'plans.v2/TODO.time-log.md'],
])('the log of %s is %s', (tasks, log) => {
  expect(toTimeLogPath(tasks)).toBe(log);
});
