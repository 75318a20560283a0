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

test('`[-]` is in progress as in Kiro where requirements stand below the tasks, wherever the file is kept', () => {
  const read = (more: string) =>
    parseSpecFile('specs/a/tasks.md', `# Plan\n\n- [-] 1. Move the queen\n${more}- [ ] 2. Rest\n`).tasks[0]?.status;
  expect(read('  - Use smoke\n  - _Requirements: 1.1, 2.3_\n')).toBe('in-progress');
  expect(read('  - Use smoke\n')).toBe('other');
});

test('long dashes underline a numbered heading, and no value of a name', () => {
  const text = 'Phase 1: Cellar\n---------------\n\n- [ ] T001 Dig\n\nVersion: 2\n----------\n\n- [ ] T002 Pave\n';
  const { phases, tasks } = parseSpecFile('specs/a/tasks.md', text);
  expect(phases.map(({ key, title }) => `${key} ${title}`)).toEqual(['phase-1 Cellar']);
  expect(tasks.map(({ phase }) => phase)).toEqual(['phase-1', 'phase-1']);
});
