import { expect, test } from 'vitest';
import { writeParallelExample } from '../../../../core/graph/export/write-parallel-example.ts';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

const { tasks } = parseSpecFile(
  'specs/001-bakery/tasks.md',
  [
    '## Phase 1: A',
    '- [ ] T001 One',
    '- [ ] T002 Two `in a.ts`',
    '- [ ] T003 Say "three"',
    '- [ ] T004 Four',
    '- [ ] Five',
  ].join('\n'),
);

function pick(...places: number[]) {
  return places.flatMap((place) => tasks[place - 1] ?? []);
}

test('writes each wave of several tasks as a launch block, neighbours as a range', () => {
  expect(writeParallelExample([pick(1, 2, 3), pick(4), pick(5, 4)], tasks)).toBe(
    [
      '```',
      '# Launch T001-T003 together:',
      'Task: "One"',
      'Task: "Two in a.ts"',
      'Task: "Say \'three\'"',
      '',
      '# Launch T004, “Five” together:',
      'Task: "Five"',
      'Task: "Four"',
      '```',
      '',
    ].join('\n'),
  );
});

test('is empty when nothing can run side by side', () => {
  expect(writeParallelExample([pick(1), pick(2)], tasks)).toBe('');
});
