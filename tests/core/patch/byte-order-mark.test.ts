import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';
const hull = '## Phase 1: Hull\n\n- [ ] T001 Plank\n- [ ] T002 Caulk\n';
const sail = '## Phase 2: Sail\n\n- [ ] T003 Sew\n';
const push = '## Phase 3: Launch\n\n- [ ] T004 Push\n';

function edit(text: string, command: EditCommand): string {
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text } };
  const plan = planEdit(workspace, command);
  if (!plan.ok) throw new Error(plan.refusal.message);
  return buildNextWorkspace(workspace, plan.files).texts[path] ?? '';
}

test.each([
  ['phase-2', { before: 'phase-1' }, [sail, hull, push]],
  ['phase-1', { after: 'phase-2' }, [sail, hull, push]],
  ['phase-1', { last: true as const }, [sail, push, hull]],
])('a byte order mark stays first when %s moves to %o', (phase, place, blocks) => {
  const text = `\u{feff}${[hull, sail, push].join('\n')}`;
  const next = edit(text, { type: 'move-phase', feature: 'f', phase, place });
  expect(next).toBe(`\u{feff}${blocks.join('\n')}`);
});

test('a byte order mark stays first when the first task moves or goes', () => {
  const text = '\u{feff}- [ ] T001 Plank\n- [ ] T002 Caulk\n';
  const moved = edit(text, { type: 'move-task', feature: 'f', task: 'T001', place: { after: 'T002' } });
  expect(moved).toBe('\u{feff}- [ ] T002 Caulk\n- [ ] T001 Plank\n');
  const removed = edit(text, { type: 'remove-task', feature: 'f', task: 'T001', title: 'Plank' });
  expect(removed).toBe('\u{feff}- [ ] T002 Caulk\n');
});
