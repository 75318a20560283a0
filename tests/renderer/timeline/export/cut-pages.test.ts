import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { buildOutline } from '../../../../renderer/store/build-outline.ts';
import { cutPages } from '../../../../renderer/timeline/export/cut-pages.ts';

function pagesOf(taskCount: number) {
  const tasks = Array.from({ length: taskCount }, (_, index) => `- [ ] T${101 + index} Step ${index + 1}`);
  const file = parseSpecFile('tasks.md', `# Tasks: Long\n\n## Phase 1: All\n\n${tasks.join('\n')}\n`);
  return cutPages(buildOutline(file)).map((page) => page.map((row) => (row.type === 'task' ? row.task.key : row.type)));
}

test('every task stands on one page, and a page that begins within a phase says the phase again', () => {
  const pages = pagesOf(80);
  expect(pages.map((page) => [page[0], page.length])).toEqual([
    ['phase', 38],
    ['phase', 38],
    ['phase', 7],
  ]);
  expect(pages.flat().filter((name) => name !== 'phase')).toHaveLength(80);
});

test('a page that is just full is not followed by an empty one', () => {
  expect(pagesOf(37).map((page) => page.length)).toEqual([38]);
});
