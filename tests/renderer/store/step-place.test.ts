import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { findStepPlace, type MoveStep } from '../../../renderer/store/step-place.ts';

const file = parseSpecFile(
  '001-boats/tasks.md',
  `# Tasks: Boats

## Phase 1: Rig
- [ ] T001 Step the mast
- [ ] T002 Reeve the halyards
  - [ ] T003 Main
  - [ ] T004 Jib

## Phase 2: Sail
- [ ] T005 Cast off
`,
);

function step(key: string, by: MoveStep) {
  const task = file.tasks.find((candidate) => candidate.key === key);
  if (task === undefined) throw new Error(`There is no ${key}`);
  return findStepPlace(file, task, by);
}

test('a step goes past the neighbour on the same level, with its subtasks', () => {
  expect(step('T001', 'down')).toEqual({ after: 'T002' });
  expect(step('T002', 'up')).toEqual({ before: 'T001' });
  expect(step('T004', 'up')).toEqual({ before: 'T003' });
});

test('between phases only the heading is stepped over', () => {
  expect(step('T002', 'down')).toEqual({ before: 'T005' });
  expect(step('T005', 'up')).toEqual({ after: 'T002' });
});

test('there is no step out of the file, and none out of the parent', () => {
  expect(step('T001', 'up')).toBeNull();
  expect(step('T005', 'down')).toBeNull();
  expect(step('T004', 'down')).toBeNull();
});

test('a step in goes under the task above, a step out behind the task it is under', () => {
  expect(step('T002', 'in')).toEqual({ under: 'T001' });
  expect(step('T001', 'in')).toBeNull();
  expect(step('T003', 'out')).toEqual({ after: 'T002' });
  expect(step('T005', 'out')).toBeNull();
});
