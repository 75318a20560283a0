import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { findTaskLinks, type TaskLink } from '../../../renderer/store/task-links.ts';

const file = parseSpecFile(
  '001-dough/tasks.md',
  `# Tasks: Dough

## Phase 1: Flour
- [ ] T001 Mill the grain
- [ ] T002 Sieve into \`bin/flour.md\`

## Phase 2: Dough
- [ ] T003 Knead \`bin/flour.md\`
- [ ] T004 Rest
`,
);
const built = buildDependencies(file);

test('a task waits for tasks and for whole phases, each pair once with all its reasons', () => {
  const links = findTaskLinks(file, built, taskOf('T003'));
  expect(links.waitsFor.map(describe)).toContain('phase-1: phase');
  expect(links.waitsFor.map(describe)).toContain('T002: file');
  expect(links.blocks.map(describe)).toEqual(['T004: order']);
});

test('a task of the first phase blocks the next phase', () => {
  const links = findTaskLinks(file, built, taskOf('T001'));
  expect(links.waitsFor).toEqual([]);
  expect(links.blocks.map(describe)).toEqual(['T002: order', 'phase-2: phase']);
});

function taskOf(key: string) {
  const task = file.tasks.find((candidate) => candidate.key === key);
  if (task === undefined) throw new Error(`The test document has no ${key}`);
  return task;
}

function describe({ target, origins }: TaskLink): string {
  return `${target.type === 'task' ? target.task.key : target.phase.key}: ${origins.join(', ')}`;
}
