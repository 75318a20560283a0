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

const twins = '## Phase 1: Hull\n\n- [ ] Sand\n- [ ] Paint\n  - [ ] Test\n- [ ] Test\n  - [ ] Dry\n- [ ] Test\n';
const twinKeys = ['sand', 'paint', 'test', 'test~2', 'dry', 'test~3'] as const;

test.each<[string, EditCommand, readonly string[]]>([
  [
    'is removed',
    { type: 'remove-task', feature: 'f', task: 'test', title: 'Test' },
    ['sand', 'paint', 'test', 'test', 'dry', 'test~2'],
  ],
  [
    'takes its subtasks along',
    { type: 'move-task', feature: 'f', task: 'test~2', place: { before: 'sand' } },
    ['sand', 'paint', 'test~2', 'test', 'dry', 'test~3'],
  ],
  [
    'moves down',
    { type: 'move-task', feature: 'f', task: 'test~2', place: { after: 'test~3' } },
    ['sand', 'paint', 'test', 'test~3', 'dry', 'test~2'],
  ],
  [
    'becomes a subtask',
    { type: 'indent-task', feature: 'f', task: 'test~3' },
    ['sand', 'paint', 'test', 'test~2', 'dry', 'test~3'],
  ],
  [
    'is a subtask no more',
    { type: 'outdent-task', feature: 'f', task: 'test' },
    ['sand', 'paint', 'test', 'test~2', 'dry', 'test~3'],
  ],
  [
    'gets a title of its own',
    { type: 'set-title', feature: 'f', task: 'test', from: 'Test', to: 'Try' },
    ['sand', 'paint', 'try', 'test', 'dry', 'test~2'],
  ],
])('rows follow tasks of one name where one %s', (_, command, expected) => {
  expect(run(twins, twinKeys, command)).toEqual(expected);
});

const pair = '## Phase 1: Hull\n\n- [ ] Paint\n  - [ ] Test\n  - [ ] Test\n- [ ] Test\n';

test.each<[string, EditCommand, readonly string[]]>([
  [
    'the first of two subtasks goes behind its parent',
    { type: 'outdent-task', feature: 'f', task: 'test' },
    ['test~2', 'test', 'test~3'],
  ],
  ['the second does', { type: 'outdent-task', feature: 'f', task: 'test~2' }, ['test', 'test~2', 'test~3']],
  [
    'the task behind them becomes one more',
    { type: 'indent-task', feature: 'f', task: 'test~3' },
    ['test', 'test~2', 'test~3'],
  ],
])('rows follow tasks of one name where %s', (_, command, expected) => {
  expect(run(pair, ['test', 'test~2', 'test~3'], command)).toEqual(expected);
});

test.each<[string, string, string]>([
  ['in code', '`sand`', '`sanding`'],
  ['between bars without blanks', 'sand', 'sanding'],
])('a key %s is written as it stands', (_, cell, written) => {
  expect(run(boat, [cell], title('sand', 'Sand', 'Sanding'))).toEqual([written]);
});

test('rows of tasks with ids of their own are not looked at', () => {
  const own = '## Phase 1: Hull\n\n- [ ] T001 Sand\n- [ ] T002 Sand\n';
  expect(run(own, ['T001', 'T002', 'sand'], title('T001', 'Sand', 'Paint'))).toEqual(['T001', 'T002', 'sand']);
});

test('a row with the id of another row follows with it', () => {
  const head = '| Date | Task | Time | Note |\n| --- | --- | --- | --- |\n';
  const row = '| 2026-11-20 | sand | 1h | <!-- e:aaa111 --> |\n';
  const texts = { [path]: boat, [logPath]: head + row + row };
  const plan = planEdit({ file: parseSpecFile(path, boat), texts }, title('sand', 'Sand', 'Paint'));
  if (!plan.ok) throw new Error(plan.refusal.message);
  const next = buildNextWorkspace({ file: parseSpecFile(path, boat), texts }, plan.files);
  expect(next.texts[logPath]).toBe(head + row.replace('sand', 'paint').repeat(2));
});
