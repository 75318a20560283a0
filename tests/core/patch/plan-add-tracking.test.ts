import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { checkEdit } from '../../../core/patch/check-edit.ts';
import { invertEdit } from '../../../core/patch/invert-edit.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const head = '# Tasks: Boathouse\n\n## Phase 1: Setup\n\n';
const tasks = `${head}- [ ] T001 Clear the slipway (2 hours)\n- [ ] T002 Paint (1 hour)\n`;
const log = '| Date | Task | Time |\n| --- | --- | --- |\n| 2026-11-20 | T001 | 2h 30m |\n';

/** The text with the block; it is held to change nothing else, to be readable as the block, and to be taken back whole. */
function insert(text: string, timeLog: string | null = null): string {
  const texts = { 'boat/tasks.md': text, ...(timeLog === null ? {} : { 'boat/time-log.md': timeLog }) };
  const before = { file: parseSpecFile('boat/tasks.md', text), texts };
  const command = { type: 'add-tracking', feature: 'boat' } as const;
  const plan = planEdit(before, command);
  if (!plan.ok) throw new Error(plan.refusal.message);
  const after = buildNextWorkspace(before, plan.files);
  expect(checkEdit(before.file, after.file, command)).toBeNull();
  expect(after.file.timeTracking).toMatchObject({ estimatedTotal: {}, actualTime: {}, variance: {} });
  const back = planEdit(after, invertEdit(command, before, plan));
  expect(back.ok && buildNextWorkspace(after, back.files).texts).toEqual(texts);
  return after.texts['boat/tasks.md'] ?? '';
}

const figures = (estimated: string, actual: string, variance: string) =>
  `- **Estimated Total**: ${estimated}\n- **Actual Time**: ${actual}\n- **Variance**: ${variance}\n`;

test('goes to the end of the document, in its units', () => {
  expect(insert(tasks, log)).toBe(`${tasks}\n## Time Tracking\n\n${figures('3 hours', '2.5 hours', '-30 min (-17%)')}`);
});

test('goes behind what a section about progress says, below its level', () => {
  const progress = `${tasks}\n## Progress Tracking\n\n**Phase 1**: going\n\n---\n\n## Notes\n\nNone.\n`;
  const block = `### Time Tracking\n\n${figures('3 hours', '2.5 hours', '-30 min (-17%)')}`;
  expect(insert(progress, log)).toBe(progress.replace('\n---', `\n${block}\n---`));
});

test('leaves places for what is not known yet', () => {
  expect(insert(`${head}- [ ] T001 Clear the slipway\n`)).toContain(figures('[X hours]', '[X hours]', '[X hours]'));
});

test('keeps line endings and a missing last one', () => {
  const text = tasks.trimEnd().replaceAll('\n', '\r\n');
  const next = insert(text);
  expect(next.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(next).toMatch(/\[X hours\]$/);
});

test('is not needed twice', () => {
  const text = insert(tasks);
  const plan = planEdit(
    { file: parseSpecFile('boat/tasks.md', text), texts: { 'boat/tasks.md': text } },
    { type: 'add-tracking', feature: 'boat' },
  );
  expect(plan).toMatchObject({ ok: true, files: [] });
});
