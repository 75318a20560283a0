import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { checkEdit } from '../../../core/patch/check-edit.ts';

test('criteria in the section of a removed task may go with it, those of others may not', () => {
  const read = (text: string) => parseSpecFile('f/tasks.md', text);
  const section = (id: string, title: string) =>
    `### ${id}: ${title}\n\n**Acceptance Criteria:**\n- [ ] ${title} is tight\n- [ ] ${title} is dry\n\n`;
  const [hull, sail] = [section('OAR-1', 'Hull'), section('OAR-2', 'Sail')];
  const boxes = '- [ ] OAR-2: Sail (day 2)\n- [ ] OAR-3: Oar (day 3)\n';
  const before = read(`# Tasks\n\n${hull}${sail}## Order\n\n- [ ] OAR-1: Hull (day 1)\n${boxes}`);
  const title = before.tasks.find(({ id }) => id === 'OAR-1')?.title ?? '';
  const check = (after: string) =>
    checkEdit(before, read(after), { type: 'remove-task', feature: 'f', task: 'OAR-1', title })?.message ?? null;
  expect(before.checklists.flatMap(({ items }) => items)).toHaveLength(4);
  expect(check(`# Tasks\n\n${sail}## Order\n\n${boxes}`)).toBe(null);
  expect(check(`# Tasks\n\n${hull}## Order\n\n${boxes}`)).toContain('checklist items from 4 to 2');
  expect(check(`# Tasks\n\n${sail.replace('- [ ] Sail is dry\n', '')}## Order\n\n${boxes}`)).toContain('checklist');
});
