import { describe, expect, it } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';

/** The text after a command. */
function edit(text: string, command: EditCommand): string {
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text } };
  const plan = planEdit(workspace, command);
  return plan.ok ? (buildNextWorkspace(workspace, plan.files).texts[path] ?? '') : plan.refusal.message;
}

describe('edits of tasks whose ids hold hyphens', () => {
  it.each(['TASK-00', 'TASK-001-00', 'TASK-DB-00', 'T-1', 'T001-BE-0'])('removes %s1 with its mentions', (head) => {
    const plan = (deps: string) =>
      `### ${head}2: Reap\n**Dependencies**: ${deps}\n\n### ${head}3: Bake\n**Dependencies**: `;
    const text = `# Tasks\n## 1. Farm\n### ${head}1: Sow\n**Status**: Todo\n\n${plan(`${head}1`)}${head}1, ${head}2\n`;
    const after = edit(text, { type: 'remove-task', feature: 'f', task: `${head}1`, title: 'Sow' });
    expect(after).not.toContain(`${head}1`);
    expect(after).toContain(`### ${head}3: Bake\n**Dependencies**: ${head}2\n`);
  });

  it('takes one task out of a list behind an arrow that points back', () => {
    const text = `# Tasks\n## Phase 1: Farm\n- [ ] T001 Sow\n- [ ] T002 Hoe\n- [ ] T003 Reap\n## Dependencies\n- T003 ← T001, T002 (in this order)\n`;
    const after = edit(text, { type: 'remove-dependency', feature: 'f', task: 'T003', dependsOn: 'T001' });
    expect(after).toContain('- T003 ← T002 (in this order)\n');
  });
});
