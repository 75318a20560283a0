import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { checkEdit } from '../../../core/patch/check-edit.ts';
import type { EditCommand, LogChange } from '../../../core/patch/edit-command.ts';
import type { TimeEntry } from '../../../core/time/time-entry.ts';

const before = `# Tasks: Mill

**Owner**: Uma

## Phase 1: Grain

**Estimated Duration**: 4h

- [ ] T001 [P] [US1] Sift in src/sift.ts (2h) (depends on T003)
  - **Owner**: Mara
- [x] T002 Weigh
  - [ ] T002a Scale

### Oven

- [ ] T003 Bake

## Phase 2: Shop

- [ ] T004 Sell

## Progress

- **Phase 1**: [ ] Not Started | [x] In Progress | [ ] Complete

## Checklist

- [ ] All sold
- [x] All clean
`;

const row = { id: 'a1', date: '2026-05-01', task: 'T003', start: null, end: null, minutes: 60, note: '' };

function changeLog(changes: readonly LogChange[], added: readonly TimeEntry[]): EditCommand {
  return { type: 'change-log', feature: 'f', label: 'Change', changes, added };
}

/** What stands in the plan, what stands there after the command, and what the last check before a save says of it. */
const cases: readonly (readonly [string, string, EditCommand, string | null])[] = [
  [
    'T004 Sell',
    'T004 Buy',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the title of T004 from `Sell` to `Buy`',
  ],
  [
    'T001 [P]',
    'T001',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the parallel of T001 from `true` to `false`',
  ],
  [
    '[US1]',
    '[US2]',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the stories of T001 from `US1` to `US2`',
  ],
  [
    'src/sift.ts',
    'src/sieve.ts',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the title of T001 from `Sift in src/sift.ts` to `Sift in src/sieve.ts`',
  ],
  [
    '(2h)',
    '(3h)',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the estimate of T001 from `120` to `180`',
  ],
  [
    '[x] T002',
    '[ ] T002',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the status of T002 from `done` to `todo`',
  ],
  [
    '**Owner**: Mara',
    '**Owner**: Jon',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the assignee of T001 from `Mara` to `Jon`',
  ],
  [
    '  - **Owner**: Mara\n',
    '',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the assignee of T001 from `Mara` to `null`',
  ],
  [
    '  - [ ] T002a',
    '- [ ] T002a',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the parent of T002a from `T002` to `null`',
  ],
  [
    '### Oven\n\n',
    '',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the group of T003 from `Oven` to `null`',
  ],
  [
    'T003 Bake',
    'T005 Bake',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the id of T003 from `T003` to `T005`',
  ],
  [
    '- [ ] T003 Bake\n',
    '',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the number of tasks from 5 to 4',
  ],
  [
    '## Phase 2: Shop\n\n',
    '',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the group of T004 from `null` to `Oven`',
  ],
  [
    'Phase 2: Shop',
    'Phase 2: Store',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the heading of phase-2',
  ],
  [
    'Phase 2: Shop',
    'Phase 3: Shop',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the phase of T004 from `phase-2` to `phase-3`',
  ],
  [
    'Duration**: 4h',
    'Duration**: 5h',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the estimate of phase-1',
  ],
  [
    '[x] In Progress',
    '[ ] In Progress',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the status of phase-1',
  ],
  [
    '**Owner**: Uma',
    '**Owner**: Jon',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the header of the document',
  ],
  [
    '# Tasks: Mill',
    '# Tasks: Inn',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the title of the document',
  ],
  [
    '- [ ] All sold',
    '- [x] All sold',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the checklist item `All sold`',
  ],
  [
    'All sold',
    'All gone',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the checklist item `All sold`',
  ],
  [
    '- [x] All clean\n',
    '',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the number of checklist items from 2 to 1',
  ],
  [
    '- [ ] T004 Sell',
    '- [x] T004 Sell',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    null,
  ],
  [
    '- [ ] T001',
    '- [x] T001',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the status of T001 from `todo` to `done`',
  ],
  [
    '- [ ] T004 Sell',
    '- [ ] T004 Sell\n- [ ] T005 New',
    { type: 'set-status', task: 'T004', from: 'todo', to: 'done', feature: 'f' },
    'also the number of tasks from 5 to 6',
  ],
  ['(2h)', '(3h)', { type: 'set-estimate', task: 'T001', from: 120, to: 180, feature: 'f' }, null],
  [
    '(2h)',
    '(3h)',
    { type: 'set-estimate', task: 'T002', from: null, to: 180, feature: 'f' },
    'also the estimate of T001 from `120` to `180`',
  ],
  [
    '(2h)',
    '(3h)',
    { type: 'set-due', task: 'T001', from: null, to: null, feature: 'f' },
    'also the estimate of T001 from `120` to `180`',
  ],
  [
    'Owner**: Mara',
    'Owner**: Jon',
    { type: 'set-assignee', task: 'T001', from: 'Mara', to: 'Jon', feature: 'f' },
    null,
  ],
  [
    'Owner**: Mara',
    'Owner**: Jon',
    { type: 'set-assignee', task: 'T002', from: 'Mara', to: 'Jon', feature: 'f' },
    'also the assignee of T001 from `Mara` to `Jon`',
  ],
  ['T003 Bake', 'T005 Bake', { type: 'rename-id', task: 'T003', to: 'T005', feature: 'f' }, null],
  [
    'T003 Bake',
    'T005 Bread',
    { type: 'rename-id', task: 'T004', to: 'T005', feature: 'f' },
    'also the id of T003 from `T003` to `T005`',
  ],
  [
    'T003 Bake',
    'T003 Bread',
    { type: 'renumber', mode: 'all', feature: 'f' },
    'also the title of T003 from `Bake` to `Bread`',
  ],
  [
    '[x] T002',
    '[ ] T002',
    { type: 'renumber', mode: 'all', feature: 'f' },
    'also the status of T002 from `done` to `todo`',
  ],
  [
    'Duration**: 4h',
    'Duration**: 5h',
    { type: 'set-phase-estimate', phase: 'phase-1', from: 240, to: 300, feature: 'f' },
    null,
  ],
  [
    'Duration**: 4h',
    'Duration**: 5h',
    { type: 'set-phase-estimate', phase: 'phase-2', from: 240, to: 300, feature: 'f' },
    'also the estimate of phase-1',
  ],
  [
    'Duration**: 4h',
    'Duration**: 5h',
    { type: 'set-phase-estimate', phase: 'phase-1', from: 240, to: 360, feature: 'f' },
    'the estimate of phase-1 would be read as `300`',
  ],
  [
    '[ ] Complete',
    '[x] Complete',
    { type: 'set-phase-status', phase: 'phase-1', from: 'In Progress', to: 'Complete', feature: 'f' },
    null,
  ],
  [
    '[x] In Progress',
    '[ ] In Progress',
    { type: 'set-phase-status', phase: 'phase-2', from: 'In Progress', to: 'Complete', feature: 'f' },
    'also the status of phase-1',
  ],
  [
    '[x] In Progress | [ ] Complete',
    '[ ] In Progress | [x] Complete',
    {
      type: 'log-time',
      task: 'T001',
      date: '2026-01-01',
      start: null,
      end: null,
      minutes: 5,
      note: '',
      id: 'a',
      idBefore: 'b',
      feature: 'f',
    },
    null,
  ],
  [
    '- [ ] All sold',
    '- [x] All sold',
    { type: 'set-checked', line: 28, text: 'All sold', from: false, to: true, feature: 'f' },
    null,
  ],
  [
    '- [ ] All sold',
    '- [x] All sold',
    { type: 'set-checked', line: 29, text: 'All clean', from: true, to: false, feature: 'f' },
    'also the checklist item `All sold`',
  ],
  [
    '**Owner**: Uma',
    '**Owner**: Jon',
    { type: 'set-header', name: 'owner', from: 'Uma', to: 'Jon', feature: 'f' },
    null,
  ],
  [
    '**Owner**: Uma',
    '**Owner**: Jon',
    { type: 'set-header', name: 'Input', from: null, to: 'Jon', feature: 'f' },
    'also the header of the document',
  ],
  [' (depends on T003)', '', { type: 'remove-dependency', task: 'T001', dependsOn: 'T003', feature: 'f' }, null],
  [
    ' (depends on T003)',
    ' (depends on T003, T004)',
    { type: 'add-dependency', task: 'T001', dependsOn: 'T004', feature: 'f' },
    null,
  ],
  [
    'T002 Weigh',
    'T002 Weigh well',
    { type: 'add-dependency', task: 'T001', dependsOn: 'T004', feature: 'f' },
    'also the title of T002 from `Weigh` to `Weigh well`',
  ],
  ['T002 Weigh', 'T002 Weigh well', { type: 'add-dependency', task: 'phase-1', dependsOn: 'T004', feature: 'f' }, null],
  ['T002 Weigh', 'T002 Weigh well', { type: 'remove-dependency', task: 'T001', dependsOn: 'T003', feature: 'f' }, null],
  [
    'Phase 2: Shop',
    'Phase 2: Store',
    { type: 'rename-phase', phase: 'phase-2', from: 'Shop', to: 'Store', feature: 'f' },
    null,
  ],
  [
    'Phase 2: Shop',
    'Phase 2: Store',
    { type: 'rename-phase', phase: 'phase-2', from: 'Shop', to: 'Inn', feature: 'f' },
    'the title of phase-2 would be read as `Store`, not as `Inn`',
  ],
  [
    'T004 Sell',
    'T004 Buy',
    { type: 'rename-phase', phase: 'phase-2', from: 'Shop', to: 'Store', feature: 'f' },
    'also the title of T004 from `Sell` to `Buy`',
  ],
  ['T004 Sell', 'T004 Buy', { type: 'set-title', task: 'T004', from: 'Sell', to: 'Buy', feature: 'f' }, null],
  [
    'T004 Sell',
    'T004 Buy',
    { type: 'set-title', task: 'T004', from: 'Sell', to: 'Give', feature: 'f' },
    'the title of T004 would be read as `Buy`, not as `Give`',
  ],
  ['[US1]', '[US2]', { type: 'set-stories', task: 'T001', from: ['US1'], to: ['US2'], feature: 'f' }, null],
  ['[P] ', '', { type: 'set-parallel', task: 'T001', from: true, to: false, feature: 'f' }, null],
  [
    '[P] ',
    '',
    { type: 'set-stories', task: 'T001', from: ['US1'], to: ['US1'], feature: 'f' },
    'also the parallel of T001 from `true` to `false`',
  ],
  ['- [ ] T003 Bake\n', '', { type: 'remove-task', task: 'T003', title: 'Bake', feature: 'f' }, null],
  [
    '- [ ] T003 Bake\n',
    '',
    { type: 'remove-task', task: 'T004', title: 'Sell', feature: 'f' },
    'also the id of T003 from `T003` to `T004`',
  ],
  [
    '- [x] T002 Weigh\n  - [ ] T002a Scale\n',
    '',
    { type: 'remove-task', task: 'T002', title: 'Weigh', feature: 'f' },
    null,
  ],
  [
    '  - [ ] T002a Scale\n',
    '',
    { type: 'remove-task', task: 'T002', title: 'Weigh', feature: 'f' },
    'also the number of tasks from 5 to 4',
  ],
  ['T004 Sell', 'T004 Buy', { type: 'batch', label: 'x', commands: [], feature: 'f' }, null],
  [
    '  - **Owner**: Mara',
    '  - **Owner**: Mara\n  - Note: hot',
    { type: 'set-status', task: 'T001', from: 'todo', to: 'todo', feature: 'f' },
    null,
  ],
  [
    '  - **Owner**: Mara',
    '  - **Owner**: Mara\n  - Note: hot',
    { type: 'set-status', task: 'T002', from: 'done', to: 'done', feature: 'f' },
    'also the details of T001 from `**Owner**: Mara` to `**Owner**: Mara\nNote: hot`',
  ],
  ['# Tasks: Mill', '# Tasks: Inn', { type: 'renumber', mode: 'gaps', feature: 'f' }, null],
  [
    '- [x] All clean\n',
    '',
    { type: 'renumber', mode: 'gaps', feature: 'f' },
    'also the number of checklist items from 2 to 1',
  ],
  ['All sold', 'All T003 sold', { type: 'rename-id', task: 'T003', to: 'T003', feature: 'f' }, null],
  ['T003 Bake', 'T003 Bake (actual 1h)', changeLog([], [row]), null],
  ['T003 Bake', 'T003 Bake (actual 1h)', changeLog([{ from: { ...row, line: 5 }, to: null }], []), null],
  ['T003 Bake', 'T003 Bake (actual 1h)', changeLog([{ from: { ...row, task: 'T002', line: 5 }, to: row }], []), null],
  [
    'T004 Sell',
    'T004 Sell (actual 1h)',
    changeLog([{ from: { ...row, task: 'T002', line: 5 }, to: row }], [row]),
    'also the actual of T004 from `null` to `60`',
  ],
  ['T003 Bake', 'T003 Bake (2h)', changeLog([], [row]), 'also the estimate of T003 from `null` to `120`'],
];

test.each(cases)('%j that becomes %j by %j: %s', (words, others, command, complaint) => {
  const after = before.replace(words, others);
  expect(after).not.toBe(before);
  const refusal = checkEdit(parseSpecFile('f/tasks.md', before), parseSpecFile('f/tasks.md', after), command);
  const also = (message: string): string =>
    message
      .replace('Nothing was written: ', '')
      .replace('the change would also have changed ', 'also ')
      .replace(/\. Please report this.*/, '');
  expect(refusal === null ? null : also(refusal.message)).toBe(complaint);
});
