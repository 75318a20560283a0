import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { checkEdit } from '../../../core/patch/check-edit.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';

const feature = 'f';
const before = `# Tasks: Bakery

## Phase 1: Dough

- [ ] T001 Weigh the flour (2h)
- [ ] T002 Knead

## Phase 2: Oven

- [ ] T003 Heat the oven
`;

/** What the check says of a text that somebody made of the plan above for a command. */
function judge(change: (text: string) => string, command: EditCommand): string | null {
  const read = (text: string) => parseSpecFile('f/tasks.md', text);
  return checkEdit(read(before), read(change(before)), command)?.message.replace(/\. Please.*/, '') ?? null;
}

test('a new task that lands in another phase than asked for is not written', () => {
  const command: EditCommand = { type: 'add-task', feature, place: { into: 'phase-2' }, title: 'Bake' };
  expect(judge((text) => text.replace('Knead\n', 'Knead\n- [ ] T004 Bake\n'), command)).toBe(
    'Nothing was written: T004 would stand in phase-1, not in phase-2',
  );
  expect(judge((text) => `${text}- [ ] T004 Bake\n`, command)).toBeNull();
});

test('a new task stands right beside the one that was named, on its level', () => {
  const command: EditCommand = { type: 'add-task', feature, place: { after: 'T001' }, title: 'Sift' };
  expect(judge((text) => text.replace('Knead\n', 'Knead\n- [ ] T004 Sift\n'), command)).toBe(
    'Nothing was written: T004 would not stand right behind T001',
  );
  expect(judge((text) => text.replace('(2h)\n', '(2h)\n  - [ ] T004 Sift\n'), command)).toBe(
    'Nothing was written: T004 would not stand on the level of T001',
  );
  expect(judge((text) => text.replace('(2h)\n', '(2h)\n- [ ] T004 Sift\n'), command)).toBeNull();
});

test('a new subtask is one of the task that was named', () => {
  const command: EditCommand = { type: 'add-task', feature, place: { under: 'T002' }, title: 'Fold' };
  expect(judge((text) => text.replace('Knead\n', 'Knead\n- [ ] T004 Fold\n'), command)).toBe(
    'Nothing was written: T004 would be no subtask of T002',
  );
  expect(judge((text) => text.replace('Knead\n', 'Knead\n  - [ ] T004 Fold\n'), command)).toBeNull();
});

test('a moved task stands where it was asked for', () => {
  const take = (text: string) => text.replace('- [ ] T002 Knead\n', '');
  const into: EditCommand = { type: 'move-task', feature, task: 'T002', place: { into: 'phase-2' } };
  const behind: EditCommand = { type: 'move-task', feature, task: 'T002', place: { after: 'T003' } };
  const toTop = (text: string) => take(text).replace('- [ ] T001', '- [ ] T002 Knead\n- [ ] T001');
  expect(judge(toTop, into)).toBe('Nothing was written: T002 would stand in phase-1, not in phase-2');
  expect(judge((text) => take(text).replace('- [ ] T003', '- [ ] T002 Knead\n- [ ] T003'), behind)).toBe(
    'Nothing was written: T002 would not stand right behind T003',
  );
  expect(judge((text) => `${take(text)}- [ ] T002 Knead\n`, behind)).toBeNull();
});

test('an indented task is a subtask afterwards', () => {
  const command: EditCommand = { type: 'indent-task', feature, task: 'T002' };
  expect(judge((text) => text, command)).toBe('Nothing was written: T002 would be no subtask');
  expect(judge((text) => text.replace('- [ ] T002', '  - [ ] T002'), command)).toBeNull();
});

test('a value is read as what was asked for', () => {
  const estimate: EditCommand = { type: 'set-estimate', feature, task: 'T001', from: 120, to: 180 };
  expect(judge((text) => text.replace('(2h)', '(4h)'), estimate)).toBe(
    'Nothing was written: the estimate of T001 would be read as `240`, not as `180`',
  );
  expect(judge((text) => text.replace('(2h)', '(3h)'), estimate)).toBeNull();
  const assignee: EditCommand = { type: 'set-assignee', feature, task: 'T002', from: null, to: 'mara' };
  expect(judge((text) => text.replace('Knead\n', 'Knead\n  - **Owner**: @mara\n'), assignee)).toBeNull();
  const stories: EditCommand = { type: 'set-stories', feature, task: 'T002', from: [], to: ['US1', 'US2'] };
  expect(judge((text) => text.replace('T002', 'T002 [US1]'), stories)).toBe(
    'Nothing was written: the stories of T002 would be read as `US1`, not as `US1 US2`',
  );
});

test('a renamed phase has that very title', () => {
  const command: EditCommand = { type: 'rename-phase', feature, phase: 'phase-2', from: 'Oven', to: 'Hearth' };
  expect(judge((text) => text.replace('Phase 2: Oven', 'Phase 2: Hearts'), command)).toBe(
    'Nothing was written: the title of phase-2 would be read as `Hearts`, not as `Hearth`',
  );
  expect(judge((text) => text.replace('Phase 2: Oven', 'Phase 2: Hearth'), command)).toBeNull();
});

test('what was asked of a plan with the same id twice is judged by what cannot be mixed up', () => {
  const twice = (text: string) => text.replace('T003', 'T002');
  const read = (text: string) => parseSpecFile('f/tasks.md', twice(text));
  const moved = twice(before)
    .replace('\n- [ ] T002 Heat the oven', '')
    .replace('- [ ] T001', '- [ ] T002 Heat the oven\n- [ ] T001');
  const command: EditCommand = { type: 'move-task', feature, task: 'T002~2', place: { before: 'T001' } };
  expect(checkEdit(read(before), parseSpecFile('f/tasks.md', moved), command)).toBeNull();
});
