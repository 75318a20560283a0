import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';
const feature = 'f';
const ids = ['T001', 'T002', 'T003', 'T004', 'T005', 'T006'];
const head = `# Tasks\n\n## Phase 1: Mill\n\n${ids.map((id) => `- [ ] ${id} [P] Grind wheat\n`).join('')}\n## Dependencies\n\n`;

/** The bullet of a section about dependencies after a command, and those that came below it; all else stays. */
function edit(bullet: string, command: EditCommand): string {
  const text = `${head}- ${bullet}\n`;
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text } };
  const plan = planEdit(workspace, command);
  if (!plan.ok) throw new Error(plan.refusal.message);
  const after = buildNextWorkspace(workspace, plan.files).texts[path] ?? '';
  expect(after.slice(0, head.length)).toBe(head);
  return after.slice(head.length);
}

test.each<[string, string, string, string]>([
  ['T006 depends on T001, T002 and T003', 'T006', 'T001', '- T006 depends on T002 and T003\n'],
  ['T006 depends on T001, T002 and T003', 'T006', 'T002', '- T006 depends on T001, T003\n'],
  ['T006 depends on T001, T002 and T003', 'T006', 'T003', '- T006 depends on T001, T002\n'],
  ['T006 depends on `T001`, `T002`', 'T006', 'T001', '- T006 depends on `T002`\n'],
  ['T006 depends on `T001`, `T002`', 'T006', 'T002', '- T006 depends on `T001`\n'],
  ['T006 depends on **T001** & **T002**', 'T006', 'T002', '- T006 depends on **T001**\n'],
  ['T006 depends on T001-T004', 'T006', 'T002', '- T006 depends on T001, T003, T004\n'],
  ['T006 depends on T001-T004', 'T006', 'T001', '- T006 depends on T002-T004\n'],
  ['T006 depends on T001 – T004', 'T006', 'T004', '- T006 depends on T001 – T003\n'],
  ['T006 depends on T001 to T003', 'T006', 'T002', '- T006 depends on T001, T003\n'],
  ['T006 depends on T001-T002, T004', 'T006', 'T001', '- T006 depends on T002, T004\n'],
  ['T006 depends on T001-T002, T004', 'T006', 'T004', '- T006 depends on T001-T002\n'],
  ['T006 depends on T001 (the mill), T002 (the oven)', 'T006', 'T001', '- T006 depends on T002 (the oven)\n'],
  ['T006 depends on T001 (the mill), T002 (the oven)', 'T006', 'T002', '- T006 depends on T001 (the mill)\n'],
  ['T006 depends on T001 ✅, T002', 'T006', 'T001', '- T006 depends on T002\n'],
  ['T006 depends on T001; T002', 'T006', 'T002', '- T006 depends on T001\n'],
  ['T005 waits until T001, T002 are merged', 'T005', 'T001', '- T005 waits until T002 is merged\n'],
  ['T005 can start once T001 and T002 are done', 'T005', 'T002', '- T005 can start once T001 is done\n'],
  ['T004, T005, T006 depend on T001', 'T005', 'T001', '- T004, T006 depend on T001\n'],
  ['T004, T005 depend on T001', 'T004', 'T001', '- T005 depends on T001\n'],
  ['T004-T006 depend on T001', 'T005', 'T001', '- T004, T006 depend on T001\n'],
  ['T005-T006 before T001', 'T001', 'T005', '- T006 before T001\n'],
  [
    'Ovens (T004-T006) before shops (T001-T002)',
    'T001',
    'T005',
    '- Ovens (T004-T006) before shops (T002)\n- T004, T006 before T001\n',
  ],
  ['T001 → T002 → T003', 'T002', 'T001', '- T002 → T003\n'],
  ['T001 → T002 → T003', 'T003', 'T002', '- T001 → T002\n'],
  ['T001 → T002 → T003 → T004 (6h)', 'T003', 'T002', '- T001 → T002; T003 → T004 (6h)\n'],
  ['**T001** → **T002** → **T003** → **T004**', 'T003', 'T002', '- **T001** → **T002**; **T003** → **T004**\n'],
  ['T001 blocks T002, T003', 'T003', 'T001', '- T001 blocks T002\n'],
  ['T002 depends on T001; T003 depends on T001', 'T002', 'T001', '- T003 depends on T001\n'],
  ['T002 depends on T001. T003 depends on T001.', 'T003', 'T001', '- T002 depends on T001.\n'],
  ['T002 depends on T001.', 'T002', 'T001', ''],
  ['Task T006 depends on T001, T002/T003', 'T006', 'T003', '- Task T006 depends on T001, T002\n'],
  ['T006 depends on T001 + T002', 'T006', 'T001', '- T006 depends on T002\n'],
  ['T006 depends on T001 und T002', 'T006', 'T001', '- T006 depends on T002\n'],
  ['T006 依赖 T001、T002', 'T006', 'T001', '- T006 依赖 T002\n'],
])('`%s` without %s waiting for %s', (bullet, task, dependsOn, expected) => {
  expect(edit(bullet, { type: 'remove-dependency', feature, task, dependsOn })).toBe(expected);
});

test.each<[string, string, string, string]>([
  ['T006 depends on T001', 'T006', 'T002', '- T006 depends on T001, T002\n'],
  ['T006 depends on T001, T002', 'T006', 'T003', '- T006 depends on T001, T002, T003\n'],
  ['T006 depends on T001 and T002', 'T006', 'T003', '- T006 depends on T001 and T002, T003\n'],
  ['T006 depends on `T001`', 'T006', 'T003', '- T006 depends on `T001`, `T003`\n'],
  ['T006 depends on `T001` and `T002`', 'T006', 'T003', '- T006 depends on `T001` and `T002`, `T003`\n'],
  ['T006 depends on **T001**, **T002**', 'T006', 'T003', '- T006 depends on **T001**, **T002**, **T003**\n'],
  ['T006 waits until T001 is merged', 'T006', 'T002', '- T006 waits until T001, T002 are merged\n'],
  ['T006 依赖 T001', 'T006', 'T002', '- T006 依赖 T001, T002\n'],
  ['T006 depends on T001-T002', 'T006', 'T004', '- T006 depends on T001-T002, T004\n'],
  ['T001 → T002', 'T003', 'T002', '- T001 → T002\n- T003 depends on T002\n'],
  ['T001 before T002', 'T004', 'T003', '- T001 before T002\n- T003 before T004\n'],
  [
    'The oven (T006) depends on the mill (T001)',
    'T006',
    'T002',
    '- The oven (T006) depends on the mill (T001)\n- T006 depends on T002\n',
  ],
  ['T005 depends on T001', 'T006', 'T001', '- T005 depends on T001\n- T006 depends on T001\n'],
])('`%s` with %s waiting for %s too', (bullet, task, dependsOn, expected) => {
  expect(edit(bullet, { type: 'add-dependency', feature, task, dependsOn })).toBe(expected);
});

test.each<[string, string, string, [string, string], string]>([
  ['T006 depends on T001, T002', 'T006', 'T002', ['T006', 'T003'], '- T006 depends on T001, T003\n'],
  ['T006 depends on T001-T003', 'T006', 'T002', ['T006', 'T004'], '- T006 depends on T001, T003, T004\n'],
  ['T006 depends on T001', 'T006', 'T001', ['T005', 'T001'], '- T005 depends on T001\n'],
  ['T004, T006 depend on T001', 'T006', 'T001', ['T005', 'T001'], '- T004, T005 depend on T001\n'],
  ['T001 → T002 → T003', 'T003', 'T002', ['T004', 'T002'], '- T001 → T002 → T004\n'],
  ['T006 depends on T001', 'T006', 'T001', ['T005', 'T002'], '- T005 depends on T002\n'],
  ['T006 depends on T001', 'T006', 'T001', ['T001', 'T006'], '- T001 depends on T006\n'],
])('`%s` where %s waited for %s, with the pair %j instead', (bullet, task, dependsOn, to, expected) => {
  const [other, awaited] = to;
  const pair = { task: other, dependsOn: awaited };
  expect(edit(bullet, { type: 'retarget-dependency', feature, task, dependsOn, to: pair })).toBe(expected);
});
