import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';

test.each([
  '## Dependencies\n\nAfter T001 completes, two tasks can run in parallel:\n\n- **T002**: `hull.md`\n- **T003**: `mast.md`\n',
  '## Parallel\n\n```text\n# after T001:\nT002: Paint in hull.md\nT003: Step in mast.md\n```\n',
])('what a list says of other tasks stays when the one above it goes', (section) => {
  const text = `# Tasks\n\n## Phase 1: Boat\n\n- [ ] T001 Wash\n- [ ] T002 [P] Paint\n- [ ] T003 [P] Step\n\n${section}`;
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text } };
  const plan = planEdit(workspace, { type: 'remove-task', feature: 'f', task: 'T001', title: 'Wash' });
  if (!plan.ok) throw new Error(plan.refusal.message);
  expect(buildNextWorkspace(workspace, plan.files).texts[path]).toContain(section);
  expect(plan.notes.join()).toContain('T001 is still mentioned');
});
