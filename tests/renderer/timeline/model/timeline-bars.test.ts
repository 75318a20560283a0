import { expect, test } from 'vitest';
import { buildDependencies } from '../../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { buildSchedule } from '../../../../core/schedule/build-schedule.ts';
import { findTimelineBars } from '../../../../renderer/timeline/model/timeline-bars.ts';

test('a phase spans from the first start to the last finish of its tasks', () => {
  const text =
    '## Phase 1: Dough\n- [ ] T001 Mix (1h)\n- [ ] T002 Rest (2h)\n\n## Phase 2: Oven\n- [ ] T003 Bake (30m)\n';
  const file = parseSpecFile('001-bread/tasks.md', text);
  const bars = findTimelineBars(file, buildSchedule(file, buildDependencies(file)));
  expect([...bars.phases]).toEqual([
    ['phase-1', { startMinutes: 0, finishMinutes: 180 }],
    ['phase-2', { startMinutes: 180, finishMinutes: 210 }],
  ]);
});
