import { describe, expect, test } from 'vitest';
import type { SpecFile } from '../../../../core/model/spec-file.ts';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { editVerbs, readEditArguments } from '../../../../main/cli/edit/read-edit-arguments.ts';
import { verbs } from '../../../../main/cli/verbs.ts';

const file = parseSpecFile(
  'boat/tasks.md',
  `# Tasks: Boathouse

**Owner**: Ada

## Phase 1: Setup (3 days)

- [ ] T001 [US1] Clear the slipway (2h)
- [x] T002 [P] Oil the winch

## Phase 2: Launch

- [ ] T003 Launch the boat

## Definition of Done

- [ ] The boat floats

## Dependencies

- T003 depends on T001

**Total Estimate**: 14 hours
`,
);

/** Read a command line as `specline edit` does, up to the command. */
function read(...args: string[]) {
  return readIn(file, args);
}

function readIn(file: SpecFile, args: readonly string[]) {
  const given = readEditArguments(['boat', ...args]);
  if (!given.ok) return given;
  const { verb, words, options } = given;
  const reading = verb.read({ feature: 'boat', file, today: '2026-11-20', words, options });
  return reading.ok ? reading.command : reading;
}

describe('a verb becomes a command that carries what the file says now', () => {
  test.each([
    [['set-status', 'T001', 'done'], { type: 'set-status', task: 'T001', from: 'todo', to: 'done' }],
    [['set-status', 't2', 'TODO'], { type: 'set-status', task: 'T002', from: 'done', to: 'todo' }],
    [['set-title', 'T003', 'Launch her'], { type: 'set-title', from: 'Launch the boat', to: 'Launch her' }],
    [['set-estimate', 'T001', '1h30m'], { type: 'set-estimate', from: 120, to: 90 }],
    [['set-estimate', 'T001', 'none'], { type: 'set-estimate', from: 120, to: null }],
    [['set-estimate', 'T002', '3d'], { type: 'set-estimate', from: null, to: 1440 }],
    [['set-actual', 'T002', '90m'], { type: 'set-actual', from: null, to: 90 }],
    [['set-due', 'T002', '2026-12-01'], { type: 'set-due', from: null, to: '2026-12-01' }],
    [['set-parallel', 'T002', 'off'], { type: 'set-parallel', from: true, to: false }],
    [['set-stories', 'T001', 'US1', 'US2'], { type: 'set-stories', from: ['US1'], to: ['US1', 'US2'] }],
    [['add-dependency', 'T003', 'T001'], { type: 'add-dependency', task: 'T003', dependsOn: 'T001' }],
    [['add-dependency', 'Phase 2', 'Phase 1'], { type: 'add-dependency', task: 'phase-2', dependsOn: 'phase-1' }],
    [['remove-dependency', 'T003', 'T001'], { type: 'remove-dependency', task: 'T003', dependsOn: 'T001' }],
    [['move', 'T003', '--before', 'T001'], { type: 'move-task', task: 'T003', place: { before: 'T001' } }],
    [['move', 'T001', '--into', 'Phase 2'], { type: 'move-task', place: { into: 'phase-2' } }],
    [['move', 'T001', '--under', 'T003'], { type: 'move-task', place: { under: 'T003' } }],
    [['add-task', 'Launch', 'Cheer'], { type: 'add-task', place: { into: 'phase-2' }, title: 'Cheer' }],
    [['add-task', 'Cheer', '--after', 'T001'], { type: 'add-task', place: { after: 'T001' }, title: 'Cheer' }],
    [['add-task', 'Cheer', '--under', 'T001'], { type: 'add-task', place: { under: 'T001' }, title: 'Cheer' }],
    [['add-task', '2', 'Cheer', '--depends-on', 'T001,t3'], { type: 'add-task', dependsOn: ['T001', 'T003'] }],
    [['remove-task', 'T002'], { type: 'remove-task', task: 'T002', title: 'Oil the winch' }],
    [['rename-id', 'T002', 'T020', '--ranges', 'list-ids'], { type: 'rename-id', to: 'T020', ranges: 'list-ids' }],
    [['renumber'], { type: 'renumber', mode: 'gaps' }],
    [['check', '16'], { type: 'set-checked', line: 16, text: 'The boat floats', from: false, to: true }],
    [['set-phase-estimate', '1', '2d'], { type: 'set-phase-estimate', phase: 'phase-1', from: 1440, to: 960 }],
    [['rename-phase', '2', 'Off we go'], { type: 'rename-phase', phase: 'phase-2', from: 'Launch', to: 'Off we go' }],
    [['retarget-dependency', 'T003', 'T001', '--to', 'T002'], { to: { task: 'T003', dependsOn: 'T002' } }],
    [['retarget-dependency', 'T003', 'T001', '--task', 'T002'], { to: { task: 'T002', dependsOn: 'T001' } }],
    [['set-phase-dependencies', '2', 'Setup'], { type: 'set-phase-dependencies', phase: 'phase-2', to: ['phase-1'] }],
    [['set-phase-dependencies', 'phase-2', 'none'], { type: 'set-phase-dependencies', to: [] }],
    [['rewrite-statement', '20', ''], { type: 'rewrite-statement', from: 'T003 depends on T001', to: '' }],
    [['set-claim', '22', '12h'], { type: 'set-claim', line: 22, from: 840, to: 720 }],
    [['append-decision', 'Keel', 'Oak'], { date: '2026-11-20', title: 'Keel', text: 'Oak' }],
    [['append-decision', 'Keel', '--date', '2026-11-01'], { date: '2026-11-01', title: 'Keel', text: '' }],
    [['set-header', 'owner', 'Grace'], { type: 'set-header', name: 'Owner', from: 'Ada', to: 'Grace' }],
  ])('%j', (args, command) => {
    expect(read(...args)).toMatchObject({ feature: 'boat', ...command });
  });
});

describe('what cannot be read names the bad word and what was expected', () => {
  test.each([
    [
      ['set-status', 'T001', 'finished'],
      'cannot read the status "finished": expected todo, in-progress, done, skipped',
    ],
    [['set-estimate', 'T001', '3 dayz'], 'cannot read the time "3 dayz": expected a length of work'],
    [['set-due', 'T001', '2026-02-30'], 'cannot read the date "2026-02-30": expected year-month-day'],
    [['set-statu', 'T001', 'done'], 'unknown verb "set-statu": expected one of'],
    [['set-status', 'T001'], 'set-status needs more words: expected set-status TASK'],
    [['set-status', 'T001', 'done', 'now'], 'unexpected argument "now"'],
    [['set-status', 'T001', 'done', '--before', 'T002'], '--before does not go with set-status'],
    [['move', 'T001'], 'no place is given: expected one of --before, --after, --into and --under'],
    [['move', 'T001', '--before', 'T002', '--after', 'T003'], '--before and --after are given'],
    [['add-task', 'Cheer'], 'no place is given: expected PHASE "title"'],
    [['add-task', '2', 'Cheer', '--after', 'T001'], 'a phase and --after are given'],
    [['check', 'x'], 'cannot read the line "x": expected a number'],
  ])('%j', (args, message) => {
    expect(read(...args)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });

  test('and a task or phase that is not there is a refusal, not wrong usage', () => {
    expect(read('set-status', 'T009', 'done')).toMatchObject({ kind: 'refusal', code: 'unknown-task' });
    expect(read('add-task', 'Phase 9', 'Cheer')).toMatchObject({ kind: 'refusal', code: 'unknown-phase' });
    expect(read('check', '7')).toMatchObject({ kind: 'refusal', message: expect.stringContaining('set-status') });
  });
});

test('a task without a place goes to the end of a plan without phases', () => {
  const plain = parseSpecFile('boat/tasks.md', '# Boat\n\n- [ ] T001 Caulk\n  - [ ] T002 Heat the tar\n');
  expect(readIn(plain, ['add-task', 'Launch'])).toMatchObject({ place: { after: 'T001' }, title: 'Launch' });
});

test('the help of edit names every verb', () => {
  const help = verbs.find(({ name }) => name === 'edit')?.details ?? '';
  expect(
    editVerbs.map(({ name }) => name).filter((name) => !new RegExp(`(?:^  |\\| )${name}\\b`, 'm').test(help)),
  ).toEqual([]);
});
