import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildFeatureTotals } from '../../../core/time/build-feature-totals.ts';
import { buildStoryRows, buildTimeRows, type TimeRow } from '../../../renderer/time/build-time-rows.ts';
import { filterRows } from '../../../renderer/time/filter-rows.ts';

function show(row: TimeRow): string {
  if (row.type === 'phase') return row.phase.title;
  if (row.type === 'story') return `${row.label} ${row.title} ${row.totals.estimateMinutes}`;
  return `${row.task.key} ${row.depth} ${row.totals.estimateMinutes}`;
}

test('a filtered phase sums what it shows, a subtask within its task; a whole one keeps its stated figure', () => {
  const text = [
    '## Phase 1: Dough (3h)',
    '- [ ] T001 Mix',
    '  - [ ] T001a Weigh (30m)',
    '- [ ] T002 Knead (1h)',
    '- [ ] T003 Rest',
    '## Phase 2: Oven (2h)',
    '- [ ] T004 Bake',
  ].join('\n');
  const file = parseSpecFile('001-bread/tasks.md', text);
  const rows = buildTimeRows(file, buildFeatureTotals(file, []));
  const sums = (keys: readonly string[]) =>
    filterRows(rows, '', new Set(keys)).flatMap((row) => (row.type === 'phase' ? [row.totals.estimateMinutes] : []));
  expect(sums(['T001', 'T001a', 'T002', 'T003', 'T004'])).toEqual([180, 120]);
  expect(sums(['T001', 'T001a', 'T002'])).toEqual([90]);
  expect(sums(['T001a', 'T003', 'T004'])).toEqual([30, 120]);
});

test('every phase is followed by its tasks, subtasks below their task', () => {
  const text =
    '## Phase 1: Dough\n- [ ] T001 Mix (1h)\n  - [ ] T001a Weigh\n\n## Phase 2: Oven\n- [ ] T002 Bake (2h)\n';
  const file = parseSpecFile('001-bread/tasks.md', text);
  const rows = buildTimeRows(file, buildFeatureTotals(file, []));
  expect(rows.map(show)).toEqual(['Dough', 'T001 0 60', 'T001a 1 null', 'Oven', 'T002 0 120']);
});

test('every story is followed by its tasks wherever they stand; what belongs to none comes last', () => {
  const text = [
    '## Phase 1: Dough',
    '- [ ] T001 [US2] Mix (1h)',
    '  - [ ] T001a Weigh (30m)',
    '- [ ] T002 Clean (15m)',
    '## Phase 2: User Story 2 - Sell bread',
    '- [ ] T003 [US1] [US2] Open (2h)',
    '- [x] ~~T004 Close (1h)~~ **REMOVED**',
  ].join('\n');
  const file = parseSpecFile('001-bread/tasks.md', text);
  const rows = buildStoryRows(file, buildFeatureTotals(file, []));
  expect(rows.map(show)).toEqual([
    'US2 User Story 2 - Sell bread 150',
    'T001 0 30',
    'T001a 1 30',
    'T003 0 120',
    'US1  120',
    'T003 0 120',
    'null No story 15',
    'T002 0 15',
  ]);
  expect(filterRows(rows, '', new Set(['T002', 'T003'])).map(show)).toEqual([
    'US2 User Story 2 - Sell bread 120',
    'T003 0 120',
    'US1  120',
    'T003 0 120',
    'null No story 15',
    'T002 0 15',
  ]);
});
