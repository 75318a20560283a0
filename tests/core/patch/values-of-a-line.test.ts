import { expect, it, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { checkEdit } from '../../../core/patch/check-edit.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';
const planWith = (words: string) => `# Tasks\n\n## Phase 1: Oven\n\n- [ ] T001 ${words}\n- [ ] T002 Bake\n`;

/** The words of T001 after its estimate or actual, in minutes, was set or, with null, cleared. */
function edit(words: string, type: 'set-estimate' | 'set-actual', to: number | null, shown = /T001 (.*)\n/): string {
  const text = planWith(words);
  const file = parseSpecFile(path, text);
  const workspace = { file, texts: { [path]: text } };
  const value = type === 'set-estimate' ? file.tasks[0]?.estimate : file.tasks[0]?.actual;
  const from = value?.value.minutes ?? null;
  const command: EditCommand = { type, feature: 'f', task: 'T001', from, to };
  const plan = planEdit(workspace, command);
  if (!plan.ok) return plan.refusal.message;
  const next = buildNextWorkspace(workspace, plan.files);
  expect(checkEdit(file, next.file, command)).toBeNull();
  return shown.exec(next.texts[path] ?? '')?.[1] ?? '';
}

it.each([
  ['Sift (3h est / 2h act)', 'set-estimate', 300, 'Sift (5h est / 2h act)'],
  ['Sift (3h est / 2h act)', 'set-estimate', null, 'Sift (2h act)'],
  ['Sift (3h est / 2h act)', 'set-actual', null, 'Sift (3h est)'],
  ['[3h] Sift', 'set-estimate', 300, '[5h] Sift'],
  ['[3h] Sift', 'set-estimate', null, 'Sift'],
  ['[P] [US1] (30m) Sift', 'set-estimate', null, '[P] [US1] Sift'],
  ['Sift. Estimate 3h.', 'set-estimate', 300, 'Sift. Estimate 5h.'],
  ['Sift. Estimate 3h.', 'set-estimate', null, 'Sift.'],
  ['Sift. Est. 3h, took 4h.', 'set-estimate', null, 'Sift. took 4h.'],
  ['Sift. Est. 3h, took 4h.', 'set-actual', null, 'Sift. Est. 3h.'],
  ['Sift the flour est:3h', 'set-estimate', 300, 'Sift the flour est:5h'],
  ['Sift the flour est:3h', 'set-estimate', null, 'Sift the flour'],
  ['Sift the flour effort=3h due:2026-12-24', 'set-estimate', null, 'Sift the flour due:2026-12-24'],
  ['Sift the flour actual:2h', 'set-actual', null, 'Sift the flour'],
  ['Sift (done in 2h, est 1h)', 'set-actual', null, 'Sift (est 1h)'],
  ['Sift 🕐 3h', 'set-estimate', null, 'Sift'],
  ['Sift (3d) @dana', 'set-estimate', null, 'Sift @dana'],
  ['Sift `est: 2h`', 'set-estimate', null, 'Sift'],
  ['Sift (2h), depends on T002', 'set-estimate', null, 'Sift, depends on T002'],
  ['筛（预计：2小时）', 'set-estimate', 300, '筛（预计：5小时）'],
] as const)('changes the value of a line and no other word of it: %s, %s %s', (words, type, to, expected) => {
  expect(edit(words, type, to)).toBe(expected);
});

/** The lines below T001 after its estimate, in minutes, was set or cleared. */
function editBelow(line: string, to: number | null): string {
  return edit(`Sift\n  - ${line}`, 'set-estimate', to, /T001 Sift\n(?: {2}- (.*)\n)?/);
}

it.each([
  ['Estimate: 2h', null, ''],
  ['Estimate: 2h (if the oven works)', null, 'Estimate: TBD (if the oven works)'],
  ['**Estimated Time**: ~2h — see notes.md', null, '**Estimated Time**: TBD — see notes.md'],
  ['Effort: M (2h), Risk: high', null, 'Effort: M (TBD), Risk: high'],
  ['Estimate: 2h. Mind the dog.', null, 'Estimate: TBD. Mind the dog.'],
  ['Estimate: TBD (if the oven works)', 120, 'Estimate: 2h (if the oven works)'],
  ['Estimate: - (ask Kim)', 120, 'Estimate: 2h (ask Kim)'],
  ['Effort: M (TBD), Risk: high', 120, 'Effort: M (2h), Risk: high'],
  ['Effort: Medium', 120, 'Effort: Medium (2h)'],
  ['Estimate: 3 dayz', 120, 'Estimate: 2h'],
  ['Est: 2h, Owner: Kim, Deps: T002', null, 'Owner: Kim, Deps: T002'],
  ['Est: 2h | Owner: Kim', 60, 'Est: 1h | Owner: Kim'],
  ['Owner: Kim; Est: 2h', null, 'Owner: Kim'],
  ['*Est: 2h, Owner: Kim*', null, '*Owner: Kim*'],
  ['*Est.: 2h* / *Act.: 3h*', null, '*Act.: 3h*'],
] as const)('keeps what else a line says: %s, %s', (line, to, expected) => {
  expect(editBelow(line, to)).toBe(expected);
});

it.each([
  'Est: 2h; Deps: T002; Owner: Kim',
  'Est: 2h | Deps: T002 | Owner: Kim',
  '**Est**: 2h, **Deps**: T002, **Owner**: Kim',
  'Deps: T002 · Est: 2h · Owner: Kim',
])('takes one field out of a line of several: %s', (line) => {
  const text = `# Tasks\n\n## Phase 1: Oven\n\n- [ ] T001 Sift\n  - ${line}\n- [ ] T002 [P] Bake\n`;
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text } };
  const plan = planEdit(workspace, { type: 'remove-dependency', feature: 'f', task: 'T001', dependsOn: 'T002' });
  if (!plan.ok) throw new Error(plan.refusal.message);
  const { file } = buildNextWorkspace(workspace, plan.files);
  expect(file.tasks.map((task) => [task.estimate?.value.minutes, task.assignee?.value])).toEqual([
    [120, 'Kim'],
    [undefined, undefined],
  ]);
});

test('a change of a value that takes words of the title along is not written', () => {
  const command: EditCommand = { type: 'set-actual', feature: 'f', task: 'T001', from: 120, to: null };
  const judge = (before: string, after: string) =>
    checkEdit(parseSpecFile(path, planWith(before)), parseSpecFile(path, planWith(after)), command)?.message ?? null;
  expect(judge('Sift the flour (took 2h)', 'Sift')).toContain('the title of T001 from `Sift the flour` to `Sift`');
  expect(judge('Sift the flour (took 2h)', 'Sift the flour')).toBeNull();
  expect(judge('Sift\n  - Actual: 2h. Mind the dog.', 'Sift')).toContain('the details of T001');
  expect(judge('Sift\n  - Actual: 2h\n  - Mind the dog.', 'Sift\n  - Mind the dog.')).toBeNull();
});
