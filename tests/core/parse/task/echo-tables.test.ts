import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../../support/list-dependencies.ts';

const plan = [
  '# Tasks: Boat',
  '## Phase 1: Hull',
  '| ID | Task | Estimate |',
  '|---|---|---|',
  '| T001 | Plank | 2h |',
  '| T002 | Caulk | 1h |',
];

it.each([
  ['| Task | Depends on | Blocks |', '| T002 | T001 | - |'],
  ['| ID | Prerequisites |', '| T002 | T001 |'],
  ['| Task | Estimate | Depends on |', '| T002 | 3h | T001 |'],
  ['| ID | Status | Depends on |', '| T002 | Open | T001 |'],
])('a table that only says something of tasks repeats none: %s', (header, row) => {
  const rule = header.replace(/[^|]+/g, '---');
  const file = parseSpecFile('specs/001-boat/tasks.md', [...plan, '## Dependencies', header, rule, row, ''].join('\n'));
  expect(file.tasks.map(({ key }) => key)).toEqual(['T001', 'T002']);
  expect(file.problems.map(({ code }) => code)).toEqual([]);
  expect(listDependencies(file)).toContain('T002<T001@9'.replace('9', String(plan.length + 4)));
});

it('a row that repeats an id with another title is a second task', () => {
  const file = parseSpecFile('specs/001-boat/tasks.md', [...plan, '| T002 | Paint | 1h |', ''].join('\n'));
  expect(file.tasks.map(({ key }) => key)).toEqual(['T001', 'T002', 'T002~2']);
});

it('rows without titles are tasks where nothing else names them', () => {
  const lines = ['# Tasks', '| Task | Depends on |', '|---|---|', '| T001 | - |', '| T002 | T001 |', ''];
  expect(parseSpecFile('specs/001-boat/tasks.md', lines.join('\n')).tasks.map(({ key }) => key)).toEqual([
    'T001',
    'T002',
  ]);
});
