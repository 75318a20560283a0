import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildFeatureTotals } from '../../../core/time/build-feature-totals.ts';
import { buildTimeRows } from '../../../renderer/time/build-time-rows.ts';

test('every phase is followed by its tasks, subtasks below their task', () => {
  const text =
    '## Phase 1: Dough\n- [ ] T001 Mix (1h)\n  - [ ] T001a Weigh\n\n## Phase 2: Oven\n- [ ] T002 Bake (2h)\n';
  const file = parseSpecFile('001-bread/tasks.md', text);
  const rows = buildTimeRows(file, buildFeatureTotals(file, []));
  expect(
    rows.map((row) =>
      row.type === 'phase' ? row.phase.title : `${row.task.key} ${row.depth} ${row.totals.estimateMinutes}`,
    ),
  ).toEqual(['Dough', 'T001 0 60', 'T001a 1 null', 'Oven', 'T002 0 120']);
});
