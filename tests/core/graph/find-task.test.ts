import { expect, it } from 'vitest';
import { createTaskFinder } from '../../../core/graph/find-task.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';

const { tasks } = parseSpecFile(
  'specs/001-mill/tasks.md',
  '- [ ] E002-T01 Dam\n- [ ] E002-T02 Wheel\n- [ ] E003-T02 Stones\n- [ ] TASK-038 Rye\n',
);

it.each([
  ['E002-T01', [0]],
  ['e002-t01', [0]],
  ['T01', [0]],
  ['T02', []],
  ['T38', [3]],
  ['01', []],
])('%s means the tasks %o', (id, expected) => {
  expect(createTaskFinder(tasks).findAll(id)).toEqual(expected);
});
