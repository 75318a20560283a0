import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { checkEdit } from '../../../core/patch/check-edit.ts';
import type { EditCommand, EditCommandType } from '../../../core/patch/edit-command.ts';

const path = 'f/tasks.md';
const feature = 'f';
const plan = `# Tasks: Bakery

**Owner**: Uma

## Phase 1: Dough (3h)

- [ ] T001 Weigh the flour in src/flour.ts
- [ ] T002 [P] [US1] Knead in src/dough.ts (2h)
  - **Owner**: Mara
  - **Actual Time**: 1h
  - **Start**: 2026-05-01
  - **Due**: 2026-05-02
  - by hand
- [ ] T003 [RED] Rest
  - [ ] T004 Cover

## Phase 2: Oven

- [ ] T005 Heat the oven

## Progress

- **Phase 1**: [ ] Not Started | [x] In Progress | [ ] Complete

## Checklist

- [ ] All sold
`;

const on = { feature, task: 'T001' };
const log = { date: '2026-05-01', start: null, end: null, note: '', id: 'a1', idBefore: 'a2' };

/** Commands about something else, all of which the plan says already: whatever differs was not asked for. */
const commands: readonly EditCommand[] = [
  { type: 'set-status', ...on, from: 'done', to: 'todo' },
  { type: 'set-title', ...on, from: 'Weigh', to: 'Weigh the flour in src/flour.ts' },
  { type: 'set-estimate', ...on, from: 60, to: null },
  { type: 'set-actual', ...on, from: 60, to: null },
  { type: 'set-due', ...on, from: '2026-05-01', to: null },
  { type: 'set-start', ...on, from: '2026-05-01', to: null },
  { type: 'set-assignee', ...on, from: 'Kim', to: null },
  { type: 'set-parallel', ...on, from: true, to: false },
  { type: 'set-stories', ...on, from: ['US1'], to: [] },
  { type: 'add-dependency', ...on, dependsOn: 'T005' },
  { type: 'remove-dependency', ...on, dependsOn: 'T005' },
  { type: 'retarget-dependency', ...on, dependsOn: 'T005', to: { task: 'T001', dependsOn: 'T003' } },
  { type: 'rewrite-statement', feature, line: 7, from: 'x', to: '' },
  { type: 'set-phase-dependencies', feature, phase: 'phase-1', to: [] },
  { type: 'rename-phase', feature, phase: 'phase-1', from: 'Flour', to: 'Dough' },
  { type: 'set-phase-estimate', feature, phase: 'phase-2', from: 60, to: null },
  { type: 'set-phase-status', feature, phase: 'phase-2', from: 'x', to: null },
  { type: 'set-checked', feature, line: 1, text: 'Other', from: false, to: true },
  { type: 'set-header', feature, name: 'Branch', from: 'x', to: null },
  { type: 'append-decision', feature, date: '2026-05-01', title: 'x', text: '' },
  { type: 'log-time', ...on, minutes: 30, ...log },
  { type: 'set-claim', feature, what: 'task-total', line: 99, from: 1, to: 2 },
  { type: 'rename-id', ...on, to: 'T001' },
  { type: 'renumber', feature, mode: 'all' },
  { type: 'outdent-task', ...on },
  { type: 'add-tracking', feature },
];

/** A complaint; `null` for a change that the command may bring about. */
type Others = Partial<Record<EditCommandType, string | null>>;

const idsMay: Others = { 'rename-id': null, renumber: null };
const otherOrder = 'the order of the tasks';
const moved = { 'outdent-task': otherOrder };

test.each<[string, (text: string) => string, string, Others]>([
  ['an id', put('T002 [P]', 'T012 [P]'), 'the id of T002 from `T002` to `T012`', { renumber: null, ...moved }],
  [
    'a title',
    put('Knead', 'Fold'),
    'the title of T002 from `Knead in src/dough.ts` to `Fold in src/dough.ts`',
    { 'rewrite-statement': null, ...moved },
  ],
  ['a status', put('[ ] T002', '[x] T002'), 'the status of T002 from `todo` to `done`', {}],
  ['a mark', put('[P] ', ''), 'the parallel of T002 from `true` to `false`', {}],
  ['a story', put('[US1]', '[US2]'), 'the stories of T002 from `US1` to `US2`', {}],
  ['an estimate', put('(2h)', '(4h)'), 'the estimate of T002 from `120` to `240`', {}],
  ['an actual time', put('**: 1h', '**: 2h'), 'the actual of T002 from `60` to `120`', {}],
  ['a start', put('05-01', '04-01'), 'the start of T002 from `2026-05-01` to `2026-04-01`', {}],
  ['a due date', put('05-02', '06-02'), 'the due of T002 from `2026-05-02` to `2026-06-02`', {}],
  ['an assignee', put('Mara', 'Kim'), 'the assignee of T002 from `Mara` to `Kim`', {}],
  [
    'a path',
    put('src/dough', 'src/loaf'),
    'the title of T002 from `Knead in src/dough.ts` to `Knead in src/loaf.ts`',
    { 'rewrite-statement': 'the paths of T002 from `src/dough.ts` to `src/loaf.ts`', ...moved },
  ],
  [
    'a detail',
    put('by hand', 'by foot'),
    'the details of T002',
    {
      'remove-dependency': null,
      'retarget-dependency': null,
      'rewrite-statement': null,
      'set-phase-dependencies': null,
      'rename-phase': null,
    },
  ],
  ['a test mark', put('[RED]', '[GREEN→T001]'), 'the tdd of T003 from `red null` to `green T001`', idsMay],
  [
    'a level',
    put('  - [ ] T004', '- [ ] T004'),
    'the parent of T004 from `T003` to `null`',
    { 'set-title': null, 'rename-phase': null, ...idsMay },
  ],
  [
    'an order',
    (text) => put('- [ ] T001', '- [ ] T005 Heat the oven\n- [ ] T001')(put('- [ ] T005 Heat the oven\n', '')(text)),
    'the id of T001 from `T001` to `T005`',
    {
      'rename-id': 'the title of T001 from `Weigh the flour in src/flour.ts` to `Heat the oven`',
      renumber: 'the title of T001 from `Weigh the flour in src/flour.ts` to `Heat the oven`',
      ...moved,
    },
  ],
  [
    'a phase of a task',
    (text) => put('- [ ] T003', '## Phase 2: Oven\n\n- [ ] T003')(put('\n## Phase 2: Oven\n', '')(text)),
    'the phase of T003 from `phase-1` to `phase-2`',
    { 'set-title': null, 'rename-phase': null, ...idsMay },
  ],
  ['a task less', put('- [ ] T005 Heat the oven\n', ''), 'the number of tasks from 5 to 4', {}],
  ['a task more', put('oven\n', 'oven\n- [ ] T006 Sell\n'), 'the number of tasks from 5 to 6', {}],
  [
    'a heading',
    put('Phase 2: Oven', 'Phase 2: Shop'),
    'the heading of phase-2',
    { 'rename-phase': null, 'outdent-task': null, ...idsMay },
  ],
  [
    'a figure of a phase',
    put('(3h)', '(5h)'),
    'the estimate of phase-1',
    { 'set-phase-dependencies': null, 'rename-phase': null, 'outdent-task': null },
  ],
  [
    'a status of a phase',
    put('[x] In Progress', '[ ] In Progress'),
    'the status of phase-1',
    {
      'set-actual': null,
      'log-time': null,
      'set-phase-dependencies': null,
      'rename-phase': null,
      'outdent-task': null,
      ...idsMay,
    },
  ],
  [
    'a phase less',
    put('## Phase 2: Oven\n\n', ''),
    'the phase of T005 from `phase-2` to `phase-1`',
    {
      'set-title': 'the number of phases from 2 to 1',
      'rename-id': 'the number of phases from 2 to 1',
      renumber: 'the number of phases from 2 to 1',
      'rename-phase': null,
    },
  ],
  ['a title of the document', put('Bakery', 'Mill'), 'the title of the document', idsMay],
  ['a field of the head', put('Uma', 'Jon'), 'the header of the document', idsMay],
  ['a box of a checklist', put('[ ] All', '[x] All'), 'the checklist item `All sold`', idsMay],
  ['words of a checklist', put('All sold', 'All gone'), 'the checklist item `All sold`', idsMay],
  ['an item less', put('- [ ] All sold\n', ''), 'the number of checklist items from 1 to 0', {}],
])('%s that nobody asked to change is told, whatever the command', (_, change, complaint, others) => {
  const [before, after] = [parseSpecFile(path, plan), parseSpecFile(path, change(plan))];
  const told = commands.map((command) => {
    const message = checkEdit(before, after, command)?.message ?? null;
    return [command.type, message?.replace(/^.*would also have changed |\. Please.*$/g, '') ?? null];
  });
  const expected = commands.map(({ type }) => [type, others[type] === undefined ? complaint : others[type]]);
  const shorten = (rows: typeof told) => rows.map(([type, words]) => [type, words?.slice(0, complaint.length) ?? null]);
  expect(complaint.startsWith('the details') ? shorten(told) : told).toEqual(expected);
});

function put(words: string, others: string): (text: string) => string {
  return (text) => text.replace(words, others);
}
