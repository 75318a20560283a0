import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';

test('a task line is taken apart into id, labels, title and paths', () => {
  const text =
    '# Tasks: Bakery\n\n## Phase 1: Setup\n\n- [x] **T001** [P] [US1] Light the oven in `src/oven.ts` (2h)\n';
  const file = parseSpecFile('specs/001-bakery/tasks.md', text);
  const [task] = file.tasks;
  expect(file.phases.map((phase) => phase.key)).toEqual(['phase-1']);
  expect(task).toMatchObject({
    key: 'T001',
    title: 'Light the oven in `src/oven.ts`',
    line: 5,
    phase: 'phase-1',
    status: 'done',
    parallel: true,
    stories: ['US1'],
    estimate: { value: { minutes: 120 }, form: 'tail' },
  });
  expect(text.slice(task?.source.titleRange.start, task?.source.titleRange.end)).toBe(
    'Light the oven in `src/oven.ts`',
  );
});

test('an empty text has no tasks', () => {
  expect(parseSpecFile('tasks.md', '').tasks).toEqual([]);
});
