import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

function readFirst(line: string) {
  return parseSpecFile('specs/001-oven/tasks.md', `# Tasks\n\n## Phase 1: Oven\n\n${line}\n\n- **Status**: Todo\n`)
    .tasks[0];
}

it.each([
  ['### T003 [P]: Bake the rolls', true, []],
  ['### T003 [P] [US2]: Bake the rolls', true, ['US2']],
  ['### T003 [US1]: Bake the rolls', false, ['US1']],
])('a colon may part the labels of a heading from its title: %s', (line, parallel, stories) => {
  expect(readFirst(line)).toMatchObject({ id: 'T003', title: 'Bake the rolls', parallel, stories });
});

it.each([
  ['- [-] T004 Salt (cancelled)', 'skipped'],
  ['- [~] T004 Salt (superseded)', 'skipped'],
  ['- [-] T004 Salt (cancelled orders first)', 'other'],
  ['- [ ] T004 Salt (cancelled)', 'todo'],
])('a mark that nobody explains is explained by a verdict in brackets: %s', (line, status) => {
  expect(readFirst(line)?.status).toBe(status);
});

it('takes the time of phases from a table of phases in any section, and not from a table of tasks', () => {
  const text = [
    '# Tasks',
    '## Summary',
    '| Phase | Tasks | Effort |',
    '|---|---|---|',
    '| Phase 1: Oven | 1 | 3h |',
    '## Where things stand',
    '| Item | Phase | Effort |',
    '|---|---|---|',
    '| Flour | Phase 2 | 9h |',
    '## Phase 1: Oven',
    '- [ ] T001 Heat',
    '## Phase 2: Bread',
    '- [ ] T002 Bake',
    '',
  ].join('\n');
  const { phases } = parseSpecFile('specs/001-oven/tasks.md', text);
  expect(phases.map((phase) => phase.estimate?.value.minutes ?? null)).toEqual([180, null]);
});

it('headings that say Task are tasks where headings of its fields stand below them', () => {
  const task = (name: string) =>
    `## Task: ${name}\n\n### Status\n\nTodo\n\n### Acceptance Criteria\n\n- [ ] It floats\n`;
  const text = `# Tasks: Boat\n\n${task('TASK-001 – Cut the planks')}\n${task('Bend the ribs')}`;
  const { tasks } = parseSpecFile('specs/001-boat/tasks.md', text);
  expect(tasks.map(({ id, title }) => [id, title])).toEqual([
    ['TASK-001', 'Cut the planks'],
    [null, 'Bend the ribs'],
  ]);
});

it('headings that say Task and have neither boxes nor fields are none', () => {
  const text = '# Plan\n\n## Task: Cut the planks\n\n### Background\n\nOak.\n\n## Task: Bend the ribs\n\nSteam.\n';
  expect(parseSpecFile('specs/001-boat/tasks.md', text).tasks).toEqual([]);
});
