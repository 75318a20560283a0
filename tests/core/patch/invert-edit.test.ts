import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { invertEdit } from '../../../core/patch/invert-edit.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const feature = 'f';
const path = 'f/tasks.md';
const text = `# Tasks

**Owner**: Uma

## Phase 1: Mill

**Estimated Duration**: 4h

- [ ] T001 [P] [US1] Sift (2h)
  - **Owner**: Mara
  - **Actual Time**: 1h
  - **Due**: 2026-12-01
  - **Start**: 2026-11-01

## Progress

- **Phase 1**: [ ] Not Started | [x] In Progress | [ ] Complete

## Checklist

- [ ] All sold
`;
const on = { feature, task: 'T001' };

/** Takes back what was done, as it still applies when everything around the value has changed. */
const swapped: readonly EditCommand[] = [
  { type: 'set-status', ...on, from: 'todo', to: 'done' },
  { type: 'set-title', ...on, from: 'Sift', to: 'Sieve' },
  { type: 'set-estimate', ...on, from: 120, to: 60 },
  { type: 'set-actual', ...on, from: 60, to: 120 },
  { type: 'set-parallel', ...on, from: true, to: false },
  { type: 'set-stories', ...on, from: ['US1'], to: ['US2'] },
  { type: 'set-due', ...on, from: '2026-12-01', to: '2026-12-02' },
  { type: 'set-start', ...on, from: '2026-11-01', to: '2026-11-02' },
  { type: 'set-assignee', ...on, from: 'Mara', to: 'Jon' },
  { type: 'set-phase-estimate', feature, phase: 'phase-1', from: 240, to: 300 },
  { type: 'set-phase-status', feature, phase: 'phase-1', from: 'In Progress', to: 'Complete' },
  { type: 'set-checked', feature, line: 21, text: 'All sold', from: false, to: true },
  { type: 'set-header', feature, name: 'Owner', from: 'Uma', to: 'Jon' },
];

test.each(swapped)('$type is taken back by itself, the other way round', (command) => {
  const inverse = invert(command);
  expect(inverse).toEqual({ ...command, ...('from' in command ? { from: command.to, to: command.from } : {}) });
});

test('what cannot be written back by itself is taken back by its very slices', () => {
  const command: EditCommand = { type: 'set-title', ...on, from: 'Sift', to: 'Sieve' };
  const spaced = text.replace('Sift (2h)', 'Sift (2h) <!-- keep -->').replace('  - **Owner**: Mara\n', '');
  expect(invert({ type: 'set-estimate', ...on, from: 120, to: null }, spaced)).toMatchObject({
    type: 'revert',
    files: [{ path, edits: [{ from: '', to: ' (2h)' }] }],
  });
  expect(invert({ type: 'move-task', ...on, place: { into: 'phase-1' } }).type).toBe('revert');
  expect(invert(command).type).toBe('set-title');
});

function invert(command: EditCommand, before = text): EditCommand {
  const workspace = { file: parseSpecFile(path, before), texts: { [path]: before } };
  const plan = planEdit(workspace, command);
  if (!plan.ok) throw new Error(plan.refusal.message);
  return invertEdit(command, workspace, plan);
}
