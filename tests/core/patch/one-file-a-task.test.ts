import { expect, test } from 'vitest';
import { parseFeature } from '../../../core/parse/parse-feature.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const folder = 'backlog/tasks';
const texts = {
  [`${folder}/task-1 - Dig.md`]: write('task-1', 'Dig', 'Done', '[]'),
  [`${folder}/task-2 - Rake.md`]: write('task-2', 'Rake', 'To Do', '[task-1]'),
  [`${folder}/task-3 - Plant.md`]: write('task-3', 'Plant', 'To Do', '[]'),
};
const rake = `${folder}/task-2 - Rake.md`;
const plant = `${folder}/task-3 - Plant.md`;
const on = { feature: 'f', task: 'task-2' };

test('a status takes the words that other files have for it', () => {
  expect(run({ type: 'set-status', ...on, from: 'todo', to: 'done' }, rake)).toContain('\nstatus: Done\n');
});

test('a dependency goes into the list of the front matter', () => {
  const command: EditCommand = { type: 'add-dependency', feature: 'f', task: 'task-3', dependsOn: 'task-2' };
  expect(run(command, plant)).toContain('\ndependencies: [task-2]\n');
});

test('the last dependency leaves an empty list', () => {
  const command: EditCommand = { type: 'remove-dependency', ...on, dependsOn: 'task-1' };
  expect(run(command, rake)).toContain('\ndependencies: []\n');
});

test('an assignee goes into the empty list', () => {
  expect(run({ type: 'set-assignee', ...on, from: null, to: 'mia' }, rake)).toContain('\nassignee: [mia]\n');
});

test('the place of a file is not written anywhere', () => {
  const plan = planEdit(open(), { type: 'move-task', ...on, place: { before: 'task-1' } });
  expect(plan).toMatchObject({ ok: false, refusal: { code: 'not-expressible' } });
});

function open() {
  return { file: parseFeature('backlog', folder, texts), texts };
}

function run(command: EditCommand, path: string): string {
  const plan = planEdit(open(), command);
  if (!plan.ok) throw new Error(plan.refusal.message);
  return buildNextWorkspace(open(), plan.files).texts[path] ?? '';
}

function write(id: string, title: string, status: string, dependencies: string): string {
  return `---\nid: ${id}\ntitle: ${title}\nstatus: ${status}\nassignee: []\ndependencies: ${dependencies}\n---\n\n## Description\n\nWords\n`;
}
