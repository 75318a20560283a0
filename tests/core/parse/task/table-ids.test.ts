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
