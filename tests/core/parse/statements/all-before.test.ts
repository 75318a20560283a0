import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../../support/list-dependencies.ts';

const read = (text: string) => listDependencies(parseSpecFile('f/tasks.md', text));

it.each(['All', 'all tasks', 'All previous tasks', 'Todas'])(
  'takes `%s` in the field of a task for all that stands before it',
  (value) => {
    const text = `### T001: Sift\n\n### T002: Knead\n\n### T003: Bake\n\n- **Dependencies**: ${value}\n\n### T004: Sell\n`;
    const [tasks = ''] = read(text).split('\n');
    expect(tasks.match(/T\d+<T\d+@7/g)).toEqual(['T003<T001@7', 'T003<T002@7']);
  },
);

it('takes `All` in the field of a phase for all phases before it', () => {
  const phase = (number: number, more = '') => `## Phase ${number}: Part\n\n${more}- [ ] T00${number} Do ${number}\n\n`;
  const text = phase(1) + phase(2) + phase(3, '**Dependencies**: All\n\n');
  expect(read(text)).toMatch(/phases:.* 3<1@11.* 3<2@11/);
});
