import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

test('what an item of a numbered list says is said of it, not of the task around it', () => {
  const text = [
    '# Tasks: Boat',
    '### T001: Plank the hull',
    '- **Estimate**: 3h',
    '1. **Ribs** (later)',
    '   - Estimate: 2 days',
    '2. **Times**:',
    '   - Actual: 4h',
    '### T002: Sew the sail',
    '1. **Seams** (later)',
    '   - Estimate: 2 days',
    '',
  ].join('\n');
  const { tasks } = parseSpecFile('specs/001-boat/tasks.md', text);
  expect(
    tasks.map((task) => [task.key, task.estimate?.value.minutes ?? null, task.actual?.value.minutes ?? null]),
  ).toEqual([
    ['T001', 180, 240],
    ['T002', null, null],
  ]);
});
