import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { invertEdit } from '../../../core/patch/invert-edit.ts';
import { buildNextWorkspace, type PatchWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';
const logPath = 'f/time-log.md';
const boat = '## Phase 1: Hull\n\n- [ ] Scrape the hull\n- [ ] Test\n  - with water\n- [ ] Sand\n- [ ] Test\n';
const named = '## Phase 1: Hull\n\n- [ ] T006 Scrape\n- [ ] T006 Sand\n\nT006 is hard work.\n';

test('the rows of a task without id follow its new title, in the same change', () => {
  expect(run(boat, ['scrape-the-hull', 'sand'], title('scrape-the-hull', 'Scrape the hull', 'Clean it'))).toEqual([
    'clean-it',
    'sand',
  ]);
});

test('a title that another task has too takes the keys of both along', () => {
  expect(run(boat, ['sand', 'test', 'test~2'], title('sand', 'Sand', 'Test'))).toEqual(['test~2', 'test', 'test~3']);
});

test('rows follow tasks of the same name past each other', () => {
  const move: EditCommand = { type: 'move-task', feature: 'f', task: 'test~2', place: { before: 'scrape-the-hull' } };
  expect(run(boat, ['test', 'test~2', 'sand'], move)).toEqual(['test~2', 'test', 'sand']);
});

test('rows follow a task that a new one of the same name is put before', () => {
  const add: EditCommand = { type: 'add-task', feature: 'f', place: { before: 'sand' }, title: 'Sand' };
  expect(run(boat, ['sand', 'test'], add)).toEqual(['sand~2', 'test']);
});

test('rows of the second task with an id follow when the first gets another', () => {
  const rename: EditCommand = { type: 'rename-id', feature: 'f', task: 'T006', to: 'T007' };
  expect(run(named, ['T006', 'T006~2'], rename)).toEqual(['T007', 'T006']);
});

test('rows of the second task with an id follow when it gets another', () => {
  const rename: EditCommand = { type: 'rename-id', feature: 'f', task: 'T006~2', to: 'T007' };
  expect(run(named, ['T006', 'T006~2'], rename)).toEqual(['T006', 'T007']);
});

test('a title of a task with an id leaves the log alone', () => {
  expect(run(named, ['T006', 'T006~2'], title('T006', 'Scrape', 'Clean'))).toEqual(['T006', 'T006~2']);
});

function title(task: string, from: string, to: string): EditCommand {
  return { type: 'set-title', feature: 'f', task, from, to };
}

/** The tasks that the log's rows name after a command, which is then taken back to the byte. */
function run(text: string, rows: readonly string[], command: EditCommand): readonly string[] {
  const head = '# Time log\n\n| Date | Task | Start | End | Time | Note |\n| --- | --- | --- | --- | --- | --- |\n';
  const log = head + rows.map((row) => `| 2026-11-20 | ${row} |  |  | 1h | at ${row.length} |\n`).join('');
  const texts = { [path]: text, [logPath]: log };
  const workspace: PatchWorkspace = { file: parseSpecFile(path, text), texts };
  const plan = planEdit(workspace, command);
  if (!plan.ok) throw new Error(plan.refusal.message);
  const next = buildNextWorkspace(workspace, plan.files);
  const back = planEdit(next, invertEdit(command, workspace, plan));
  if (!back.ok) throw new Error(back.refusal.message);
  expect(buildNextWorkspace(next, back.files).texts).toEqual(texts);
  return [...(next.texts[logPath] ?? '').matchAll(/^\| 2026-11-20 \| (\S+)/gm)].map((match) => match[1] ?? '');
}
