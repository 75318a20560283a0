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

const full = `# Tasks: Bakery

## Phase 1: Dough (3h)

- [ ] T001 [P] [US1] Weigh the flour (2h)
  - **Owner**: @mara
  - **Actual Time**: 1h
  - **Start**: 2026-05-01
  - **Due**: 2026-05-02
- [ ] T002 Weigh the salt
`;
const on = { feature, task: 'T001' };

test.each<[EditCommand, string, string]>([
  [
    { type: 'set-status', ...on, from: 'todo', to: 'done' },
    'the status of T001 would be read as `todo`, not as `done`',
    full.replace('[ ]', '[x]'),
  ],
  [
    { type: 'set-title', ...on, from: 'Weigh the flour', to: 'Sift' },
    'the title of T001 would be read as `Weigh the flour`, not as `Sift`',
    full.replace('Weigh the flour', 'Sift'),
  ],
  [
    { type: 'set-estimate', ...on, from: 120, to: 60 },
    'the estimate of T001 would be read as `120`, not as `60`',
    full.replace('(2h)', '(1h)'),
  ],
  [
    { type: 'set-actual', ...on, from: 60, to: null },
    'the actual of T001 would be read as `60`, not as `null`',
    full.replace('  - **Actual Time**: 1h\n', ''),
  ],
  [
    { type: 'set-due', ...on, from: '2026-05-02', to: '2026-05-03' },
    'the due of T001 would be read as `2026-05-02`, not as `2026-05-03`',
    full.replace('05-02', '05-03'),
  ],
  [
    { type: 'set-start', ...on, from: '2026-05-01', to: '2026-04-30' },
    'the start of T001 would be read as `2026-05-01`, not as `2026-04-30`',
    full.replace('05-01', '04-30'),
  ],
  [
    { type: 'set-assignee', ...on, from: 'mara', to: 'Kim' },
    'the assignee of T001 would be read as `mara`, not as `Kim`',
    full.replace('@mara', '@Kim'),
  ],
  [
    { type: 'set-assignee', ...on, from: '@mara', to: null },
    'the assignee of T001 would be read as `mara`, not as `null`',
    full.replace('  - **Owner**: @mara\n', ''),
  ],
  [
    { type: 'set-parallel', ...on, from: true, to: false },
    'the parallel of T001 would be read as `true`, not as `false`',
    full.replace('[P] ', ''),
  ],
  [
    { type: 'set-stories', ...on, from: ['US1'], to: ['US2', 'US3'] },
    'the stories of T001 would be read as `US1`, not as `US2 US3`',
    full.replace('[US1]', '[US2] [US3]'),
  ],
  [
    { type: 'set-phase-estimate', feature, phase: 'phase-1', from: 180, to: 60 },
    'the estimate of phase-1 would be read as `180`',
    full.replace('(3h)', '(1h)'),
  ],
  [
    { type: 'rename-phase', feature, phase: 'phase-1', from: 'Dough', to: 'Oven' },
    'the title of phase-1 would be read as `Dough`, not as `Oven`',
    full.replace('Dough', 'Oven'),
  ],
  [
    { type: 'add-task', feature, place: { into: 'phase-1', group: 'Salt' }, title: 'Weigh the salt' },
    'T003 would stand under `null`, not under `Salt`',
    `${full}\n### Salt\n\n- [ ] T003 Weigh the salt\n`,
  ],
  [
    { type: 'indent-task', feature, task: 'T002' },
    'T002 would be no subtask',
    full.replace('- [ ] T002', '  - [ ] T002'),
  ],
])('%j is not written where the text says otherwise: %s', (command, otherwise, right) => {
  const read = (text: string) => parseSpecFile('f/tasks.md', text);
  const wrong = command.type === 'add-task' ? `${full}- [ ] T003 Weigh the salt\n` : full;
  expect(checkEdit(read(full), read(wrong), command)?.message).toBe(
    `Nothing was written: ${otherwise}. Please report this, with the file`,
  );
  expect(checkEdit(read(full), read(right), command)).toBeNull();
});
