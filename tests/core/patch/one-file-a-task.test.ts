import { expect, test } from 'vitest';
import { parseFeature } from '../../../core/parse/parse-feature.ts';
import { checkEdit } from '../../../core/patch/check-edit.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { invertEdit } from '../../../core/patch/invert-edit.ts';
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

const rich = `${folder}/task-4 - Water.md`;
const water = `---
id: task-4
title: 'Water: twice'
status: To Do
assignee:
  - '@ann'
  - '@bo'
created_date: '2026-03-01 08:00'
due_date: '2026-04-01'
dependencies: ["task-1", "task-2"]  # see doc-3
blocks:
  - task-9
custom: { a: 1, b: [2, 3] }
---

Words: of its own
`;
const bare = `${folder}/task-5 - Weed.md`;
const weed = '---\nid: task-5\ntitle: Weed\nstatus: To Do\ndependencies:\n  - task-1\n---\n\nWords\n';
const onWater = { feature: 'f', task: 'task-4' };
const onWeed = { feature: 'f', task: 'task-5' };

/** What a command takes from a file (`-`) and puts into it (`+`), line by line. */
const cases: readonly (readonly [string, EditCommand, string, string])[] = [
  [
    'a title keeps its quotes, and doubles those in it',
    { type: 'set-title', ...onWater, from: 'Water: twice', to: "Water: it's dry" },
    rich,
    "-title: 'Water: twice'\n+title: 'Water: it''s dry'",
  ],
  [
    'a title that YAML would read otherwise gets quotes',
    { type: 'set-title', ...onWeed, from: 'Weed', to: 'Weed: all #1' },
    bare,
    "-title: Weed\n+title: 'Weed: all #1'",
  ],
  [
    'another assignee takes the place of the first, in its form',
    { type: 'set-assignee', ...onWater, from: '@ann', to: 'cy' },
    rich,
    "-  - '@ann'\n+  - '@cy'",
  ],
  [
    'the first of two assignees goes alone',
    { type: 'set-assignee', ...onWater, from: '@ann', to: null },
    rich,
    "-  - '@ann'",
  ],
  [
    'a first assignee is a list, quoted where it must be',
    { type: 'set-assignee', ...onWeed, from: null, to: 'mia' },
    bare,
    "+assignee:\n+  - '@mia'",
  ],
  [
    'a due date takes the name and the quotes that others have',
    { type: 'set-due', ...onWeed, from: null, to: '2026-12-24' },
    bare,
    "+due_date: '2026-12-24'",
  ],
  [
    'a bare date stays bare',
    { type: 'set-due', feature: 'f', task: 'task-6', from: '2026-05-01', to: '2026-05-02' },
    `${folder}/task-6 - Mow.md`,
    '-due: 2026-05-01\n+due: 2026-05-02',
  ],
  [
    'a start is quoted as the other dates of the file are',
    { type: 'set-start', ...onWater, from: null, to: '2026-03-02' },
    rich,
    "+start_date: '2026-03-02'",
  ],
  [
    'a cleared due date goes with its line',
    { type: 'set-due', ...onWater, from: '2026-04-01', to: null },
    rich,
    "-due_date: '2026-04-01'",
  ],
  [
    'an estimate and an actual time are names in one word',
    { type: 'set-actual', ...onWater, from: null, to: 45 },
    rich,
    '+actual: 45m',
  ],
  [
    'a dependency goes into a quoted list before its comment',
    { type: 'add-dependency', ...onWater, dependsOn: 'task-3' },
    rich,
    '-dependencies: ["task-1", "task-2"]  # see doc-3\n+dependencies: ["task-1", "task-2", "task-3"]  # see doc-3',
  ],
  [
    'a dependency leaves a quoted list with its quotes',
    { type: 'remove-dependency', ...onWater, dependsOn: 'task-1' },
    rich,
    '-dependencies: ["task-1", "task-2"]  # see doc-3\n+dependencies: ["task-2"]  # see doc-3',
  ],
  [
    'a dependency is one more line of a block list',
    { type: 'add-dependency', ...onWeed, dependsOn: 'task-2' },
    bare,
    '+  - task-2',
  ],
  [
    'the only line of a block list leaves an empty list',
    { type: 'remove-dependency', ...onWeed, dependsOn: 'task-1' },
    bare,
    '-dependencies:\n-  - task-1\n+dependencies: []',
  ],
  [
    'a list that there was none of is added at the end',
    { type: 'add-dependency', feature: 'f', task: 'task-6', dependsOn: 'task-5' },
    `${folder}/task-6 - Mow.md`,
    '+dependencies:\n+  - task-5',
  ],
];

test.each(cases)('%s, and back', (_, command, path, change) => {
  for (const ending of ['\n', '\r\n']) {
    const all = {
      ...texts,
      [rich]: water,
      [bare]: weed,
      [`${folder}/task-6 - Mow.md`]: '---\nid: task-6\ntitle: Mow\nstatus: To Do\ndue: 2026-05-01\n---\n',
    };
    const start = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, text.replaceAll('\n', ending)]));
    const workspace = { file: parseFeature('backlog', folder, start), texts: start };
    const plan = planEdit(workspace, command);
    if (!plan.ok) throw new Error(plan.refusal.message);
    const next = buildNextWorkspace(workspace, plan.files);
    expect(checkEdit(workspace.file, next.file, command)).toBeNull();
    expect(showChange(start[path] ?? '', next.texts[path] ?? '', ending)).toBe(change);
    const back = planEdit(next, invertEdit(command, workspace, plan));
    if (!back.ok) throw new Error(back.refusal.message);
    expect(buildNextWorkspace(next, back.files).texts).toEqual(start);
  }
});

/** Lines that went and came, between what both texts begin and end with. */
function showChange(before: string, after: string, ending: string): string {
  const [was, is] = [before.split(ending), after.split(ending)];
  while (was.length > 0 && was[0] === is[0]) {
    was.shift();
    is.shift();
  }
  while (was.length > 0 && is.length > 0 && was.at(-1) === is.at(-1)) {
    was.pop();
    is.pop();
  }
  return [...was.map((line) => `-${line}`), ...is.map((line) => `+${line}`)].join('\n');
}

test('a file without a front matter gets its values as fields of its text, and is read with them', () => {
  const path = `${folder}/task-7 - Prune.md`;
  const start = { [path]: '# task-7 - Prune the hedge\n\n**Status**: To Do\n\nWords\n' };
  const workspace = { file: parseFeature('backlog', folder, start), texts: start };
  const command: EditCommand = { type: 'set-due', feature: 'f', task: 'task-7', from: null, to: '2026-12-24' };
  const plan = planEdit(workspace, command);
  if (!plan.ok) throw new Error(plan.refusal.message);
  const next = buildNextWorkspace(workspace, plan.files);
  expect(checkEdit(workspace.file, next.file, command)).toBeNull();
  expect(next.texts[path]).toContain('**Due**: 2026-12-24\n');
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
