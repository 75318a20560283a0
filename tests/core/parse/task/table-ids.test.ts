import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

const read = (table: string) =>
  parseSpecFile('f/tasks.md', `# Tasks: Barn\n\n## Work\n\n${table}\n`).tasks.map(
    ({ key, title }) => `${key} ${title}`,
  );

test('a table of work may number its rows by one letter', () => {
  const head = '| ID | Task | Hours | Depends | Status |\n|----|----|----|----|----|\n';
  expect(read(`${head}| G-01 | Draw | 4 | — | ✅ |\n| G-02 | Saw | 2 | G-01 | ⬜ |`)).toEqual([
    'G-01 Draw',
    'G-02 Saw',
  ]);
});

test('a table without work in its columns has no tasks numbered so', () => {
  const head = '| ID | Description | Impact |\n|----|----|----|\n';
  expect(read(`${head}| R-01 | Rain | High |\n| R-02 | Ice | Low |`)).toEqual([]);
});

test.each(['F2.1', '[F2.1]', '[F2.1](F2/shelves.md)', '**[F2.1](F2/shelves.md)**'])(
  'rows that say what they take and what they wait for are work, called by `%s`',
  (id) => {
    const head = '| Id | Task | Depends on | Estimate |\n|---|---|---|---|\n';
    expect(read(`${head}| ${id} | Put up shelves | – | 4 h |\n| F2.2 | List the seeds | F2.1 | 2 h |`)).toEqual([
      'F2.1 Put up shelves',
      'F2.2 List the seeds',
    ]);
  },
);

test('a link in a table may name a task that stands elsewhere', () => {
  const table =
    '| Task | Title | Status |\n|---|---|---|\n| [T1](#t1) | Map | ✅ Done |\n| [T2](#t2) | List | Open |\n';
  const { tasks } = parseSpecFile('f/tasks.md', `# Barn\n\n${table}\n## T1 — Map\n\nDraw it.\n\n## T2 — List\n`);
  expect(tasks.map(({ key, status }) => `${key} ${status}`)).toEqual(['T1 done', 'T2 todo']);
});
