import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';

/** The rows of a table above or below two tasks, after the first is ticked. */
function tick(id: string, table: string): readonly string[] {
  const second = id.replace(/\d$/, '2');
  const text = `# Tasks\n\n## Phase 1: Ferry\n\n- [ ] ${id} Sell tickets\n- [ ] ${second} Paint the hull\n\n## Notes\n\n${table}\n`;
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text } };
  const plan = planEdit(workspace, { type: 'set-status', feature: 'f', task: id, from: 'todo', to: 'done' });
  if (!plan.ok) throw new Error(plan.refusal.message);
  const after = buildNextWorkspace(workspace, plan.files).texts[path] ?? '';
  expect(after).toContain(`- [x] ${id} Sell tickets`);
  const was = text.split('\n');
  return after.split('\n').filter((line, index) => line !== was[index] && !line.startsWith('- ['));
}

it.each([
  [
    'T001',
    '| ID | What | Status |\n| --- | --- | --- |\n| T001 | x | Open |\n| T002 | y | Open |',
    '| T001 | x | Complete |',
  ],
  ['1.1', '| Task | Status |\n| --- | --- |\n| 1.1 | Pending |\n| 1.2 | Pending |', '| 1.1 | Complete |'],
  [
    '1.1',
    '| # | What | Status |\n| - | - | - |\n| 1.1 | Sell tickets | TODO |\n| 1.2 | Paint the hull | TODO |',
    '| 1.1 | Sell tickets | COMPLETE |',
  ],
  ['T001', 'ID | Status\n--- | ---\nT001 | Open\nT002 | Open', 'T001 | Complete'],
  ['T001', 'As of May | of all\nID | Status\n:-- | --:\nT002 | Open\nT001 | Open', 'T001 | Complete'],
  [
    '1.1',
    '| # | What | Status |\n| - | - | - |\n| 1.1 | sell -- **tickets** | TODO |\n| 1.2 | Paint the hull | TODO |',
    '| 1.1 | sell -- **tickets** | COMPLETE |',
  ],
  [
    'T001',
    '| Task | Status |\n| - | - |\n| T001: Sell tickets | Open |\n| T002 | Open |',
    '| T001: Sell tickets | Complete |',
  ],
])('a row that tells how %s stands is written with its box: %s', (id, table, row) => {
  expect(tick(id, table)).toEqual([row]);
});

it.each([
  ['phases', '1.1', '| Phase | Test | Status |\n| - | - | - |\n| 1.1 | Rain | ⬜ |\n| 1.2 | Storm | ⬜ |'],
  ['risks', '1.1', '| # | Risk | Status |\n| - | - | - |\n| 1.1 | Fog | Open |\n| 1.2 | Ice | Open |'],
  [
    'days',
    'T001',
    '| Date | Task | Status |\n| - | - | - |\n| 2026-01-02 | T001 | Started |\n| 2026-01-03 | T002 | Started |',
  ],
  ['runs', 'T001', '| Run | Task | Status |\n| - | - | - |\n| 1 | T001 | Open |\n| 2 | T001 | Open |'],
  [
    'groups',
    'T001',
    '| Phase | Alone | Status |\n| - | - | - |\n| Setup | T001 | Open |\n| Build | all | Open |\n| Polish | all | Open |',
  ],
  ['bars without a rule', 'T001', 'ID | Status\nT001 | Open\nT002 | Open'],
  ['words about the task', 'T001', '| Task | Status |\n| - | - |\n| see T001 | Open |\n| T002 | Open |'],
  ['two words alike', '1.1', '| # | Risk | Status |\n| - | - | - |\n| 1.1 | Sel | Open |\n| 1.2 | Ice | Open |'],
])('a table of %s is none of the task', (_, id, table) => {
  expect(tick(id, table)).toEqual([]);
});
