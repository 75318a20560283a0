import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

/** Ids and states of the tasks of a plan, and how many criteria it has. */
function readTasks(text: string): string {
  const { tasks, checklists } = parseSpecFile('f/tasks.md', `# Tasks: Barn\n\n${text}`);
  const criteria = checklists.reduce((sum, { items }) => sum + items.length, 0);
  return `${tasks.map(({ id, status }) => `${id} ${status}`).join(', ')}; ${criteria} criteria`;
}

const heading = (id: string, boxes: string) => `### ${id}: Raise a wall\n\n- **Status**: Complete\n\n${boxes}\n`;

test('words that look like ids in criteria leave their headings tasks', () => {
  const plain = ['BRN-001', 'BRN-002', 'BRN-003'].map((id) => heading(id, '- [x] Stands by itself\n')).join('\n');
  const text = `## Phase 1: Walls\n\n${plain}\n${heading('BRN-004', '- [ ] OAK-44 beams hold\n- [ ] OAK-65 beams hold\n')}`;
  expect(readTasks(text)).toBe('BRN-001 done, BRN-002 done, BRN-003 done, BRN-004 done; 5 criteria');
});

test('headings whose boxes carry ids are groups of them', () => {
  const text = `## Phase 1: Walls\n\n### BRN-001: Raise a wall\n\n- [x] OAK-1 Saw\n- [ ] OAK-2 Nail\n\n### BRN-002: Close the roof\n\n- [ ] OAK-3 Thatch\n`;
  expect(readTasks(text)).toBe('OAK-1 done, OAK-2 todo, OAK-3 todo; 0 criteria');
});

test.each([
  ['| # | Task | Check | Status |', '1 done, 2 todo; 0 criteria'],
  ['| # | Task | Check | Weather |', '; 0 criteria'],
])('numbered rows with boxes for their status are tasks: %s', (header, expected) => {
  const rows = '| 1 | Saw the beams | level | [x] |\n| 2 | Nail the roof | dry | [ ] |\n';
  expect(readTasks(`## Work left\n\n${header}\n|---|---|---|---|\n${rows}`)).toBe(expected);
});
