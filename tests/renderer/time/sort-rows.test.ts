import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildFeatureTotals } from '../../../core/time/build-feature-totals.ts';
import { sortByFigure, stepOrder } from '../../../renderer/time/sort-rows.ts';

const text = '- [ ] T001 Weigh (1h)\n- [ ] T002 Mix\n- [ ] T003 Bake (3h)\n- [ ] T004 Cool (1h)\n';
const { tasks } = buildFeatureTotals(parseSpecFile('001-bread/tasks.md', text), []);

function sort(descending: boolean): string {
  return sortByFigure(tasks, (task) => task, { figure: 'estimateMinutes', descending })
    .map(({ key }) => key)
    .join(' ');
}

test('rows are sorted by a figure, equal ones as they stand, and those without it last either way', () => {
  expect(sort(true)).toBe('T003 T001 T004 T002');
  expect(sort(false)).toBe('T001 T004 T003 T002');
});

test('a press on a column sorts from the largest, a second from the smallest, a third not at all', () => {
  const first = stepOrder(null, 'actualMinutes');
  const second = stepOrder(first, 'actualMinutes');
  expect([first, second, stepOrder(second, 'actualMinutes')]).toEqual([
    { figure: 'actualMinutes', descending: true },
    { figure: 'actualMinutes', descending: false },
    null,
  ]);
  expect(stepOrder(second, 'estimateMinutes')).toEqual({ figure: 'estimateMinutes', descending: true });
});
