import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';

/** The line of T009 without the dependency on T001, and with one on T002 in its place. */
function edit(words: string): { readonly removed: string; readonly retargeted: string } {
  const text = `# Tasks\n\n- [ ] T001 [P] Sift\n- [ ] T002 [P] Knead\n- [ ] T009 [P] Bake ${words}\n`;
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text } };
  const pair = { feature: 'f', task: 'T009', dependsOn: 'T001' };
  const lineOf = (plan: ReturnType<typeof planEdit>): string => {
    if (!plan.ok) return plan.refusal.message;
    return /T009 \[P\] (.*)\n/.exec(buildNextWorkspace(workspace, plan.files).texts[path] ?? '')?.[1] ?? '';
  };
  return {
    removed: lineOf(planEdit(workspace, { type: 'remove-dependency', ...pair })),
    retargeted: lineOf(
      planEdit(workspace, { type: 'retarget-dependency', ...pair, to: { task: 'T009', dependsOn: 'T002' } }),
    ),
  };
}

it.each([
  ['(T001 first)', '(T002 first)'],
  ['(T001 must be done first)', '(T002 must be done first)'],
  ['— T001 first', '— T002 first'],
  ['(when T001 is done)', '(when T002 is done)'],
  ['(once T001 is done)', '(once T002 is done)'],
  ['(based on T001)', '(based on T002)'],
  ['<- T001', '<- T002'],
  ['← T001', '← T002'],
  ['（需先完成 T001）', '（需先完成 T002）'],
  ['（T001 の後に実施）', '（T002 の後に実施）'],
  ['`blocked by T001`', '`blocked by T002`'],
])('takes a note away as a whole, and gives it another id: %s', (words, other) => {
  expect(edit(words)).toEqual({ removed: 'Bake', retargeted: `Bake ${other}` });
});

it('leaves the words beside a condition', () => {
  expect(edit('(when T001 and T002 are merged; same tin)').removed).toBe('Bake (when T002 is merged; same tin)');
  expect(edit('(when T001 is done; same tin)').removed).toBe('Bake (same tin)');
});
