import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';

it('changes the cell that says how far a heading is, and does not call it left behind', () => {
  const table = '| Task | Title | Status |\n|---|---|---|\n| T001 | Prune | In Progress |\n';
  const text = `# Tasks\n\n${table}\n## Phase 1: Spring\n\n### T001: Prune\n\nOak.\n`;
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text } };
  const plan = planEdit(workspace, {
    type: 'set-status',
    feature: 'f',
    task: 'T001',
    from: 'in-progress',
    to: 'done',
  });
  expect(plan.ok && buildNextWorkspace(workspace, plan.files).texts[path]).toBe(
    text.replace('In Progress', 'Complete'),
  );
  expect(JSON.stringify(plan)).not.toContain('still says');
});
