import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

function readFirst(...details: string[]) {
  const text = `# Tasks\n\n## Phase 1: Oven\n\n- [ ] T001 Bake\n${details.map((line) => `  - ${line}\n`).join('')}`;
  return parseSpecFile('specs/001-oven/tasks.md', text).tasks[0];
}

it('reads fields whose names have no capital', () => {
  const task = readFirst('est: 1h', 'actual: 90m', 'owner: Kim', 'due: 2026-12-20', 'priority: high');
  expect(task?.estimate?.value.minutes).toBe(60);
  expect(task?.actual?.value.minutes).toBe(90);
  expect(task?.assignee?.value).toBe('Kim');
  expect(task?.due?.value).toBe('2026-12-20');
  expect(task?.priority).toBe('high');
});

it.each(['start: docker compose up', 'timeout: 30 seconds', 'note: due tomorrow'])('takes no value from %s', (line) => {
  const task = readFirst(line);
  expect([task?.estimate, task?.actual, task?.assignee, task?.due, task?.start]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

it.each([
  ['Dec 20, 2026', '2026-12-20'],
  ['December 20th, 2026', '2026-12-20'],
  ['20 Dec 2026', '2026-12-20'],
  ['by 20. December 2026 at noon', '2026-12-20'],
  ['20.12.2026', '2026-12-20'],
  ['2026-12-20', '2026-12-20'],
  ['1/12/2026', undefined],
  ['Feb 30, 2026', undefined],
  ['v1.2.2026', undefined],
])('reads the day %s as %s', (words, day) => {
  const task = readFirst(`**Due**: ${words}`);
  expect(task?.due?.value).toBe(day);
  const { start = 0, end = 0 } = task?.due?.range ?? {};
  const text = `# Tasks\n\n## Phase 1: Oven\n\n- [ ] T001 Bake\n  - **Due**: ${words}\n`;
  if (day !== undefined) expect(words).toContain(text.slice(start, end));
});

it('counts the rows of a table of work where nothing else is a task', () => {
  const table = [
    '| # | Task | Est. (h) | Actual (h) | Depends On | Status |',
    '|---|------|------|------|------|------|',
    '| 1 | Sift | 3 | 2.5 | — | Done |',
    '| 2 | Knead | 5 | | 1 | Todo |',
    '| 3 | Bake | 2 | | #1, 2 | Todo |',
  ].join('\n');
  const read = (text: string) =>
    parseSpecFile('specs/001-oven/tasks.md', text).tasks.map(({ key, title }) => `${key} ${title}`);
  const file = parseSpecFile('specs/001-oven/tasks.md', `# Tasks\n\n${table}\n`);
  expect(read(`# Tasks\n\n${table}\n`)).toEqual(['1 Sift', '2 Knead', '3 Bake']);
  expect(file.tasks.map((task) => [task.estimate?.value.minutes, task.actual?.value.minutes, task.status])).toEqual([
    [180, 150, 'done'],
    [300, undefined, 'todo'],
    [120, undefined, 'todo'],
  ]);
  expect(file.tasks.map(({ source }) => source.idRange === null)).toEqual([false, false, false]);
  expect(read(`# Tasks\n\n- [ ] T001 Heat the oven\n\n${table}\n`)).toEqual(['T001 Heat the oven']);
  const colours = table.replaceAll('Status', 'Colour');
  expect(read(`# Tasks\n\n${colours}\n`)).toHaveLength(3);
  expect(read(`# Tasks\n\n${colours.replaceAll('Depends On', 'Shape')}\n`)).toEqual([]);
});
