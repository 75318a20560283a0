import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildFeatureTotals } from '../../../core/time/build-feature-totals.ts';
import type { TimeEntry } from '../../../core/time/time-entry.ts';

function readTotals(text: string, entries: readonly TimeEntry[] = []) {
  return buildFeatureTotals(parseSpecFile('specs/001-bakery/tasks.md', text), entries);
}

function logged(task: string, minutes: number): TimeEntry {
  return { id: null, date: '2026-11-20', task, start: null, end: null, minutes, note: '' };
}

describe('buildFeatureTotals', () => {
  test('rolls estimated, actual, variance and what remains up from tasks to phases, stories and the feature', () => {
    const totals = readTotals(
      [
        '## Phase 1: Dough',
        '- [x] T001 [US1] Mix the dough',
        '  - **Estimated Time**: 2h',
        '  - **Actual Time**: 3h',
        '- [ ] T002 [US2] Let it rest',
        '  - **Estimated Time**: 1h',
        '## Phase 2: Oven',
        '- [ ] T003 [US1] Heat the oven',
        '  - **Estimated Time**: 30m',
      ].join('\n'),
      [logged('T002', 15)],
    );
    expect(totals).toMatchObject({
      estimateMinutes: 210,
      actualMinutes: 195,
      varianceMinutes: -15,
      remainingMinutes: 75,
    });
    expect(totals.phases.map((phase) => [phase.key, phase.estimateMinutes, phase.actualMinutes])).toEqual([
      ['phase-1', 180, 195],
      ['phase-2', 30, null],
    ]);
    expect(totals.stories.map((story) => [story.label, story.estimateMinutes, story.actualMinutes])).toEqual([
      ['US1', 150, 180],
      ['US2', 60, 15],
    ]);
    expect(totals.tasks[0]).toMatchObject({
      key: 'T001',
      varianceMinutes: 60,
      variancePercent: 50,
      remainingMinutes: 0,
    });
  });

  test('takes the rows of the log instead of a stated Actual Time', () => {
    const text = '## Phase 1: A\n- [ ] T001 Bake\n  - **Actual Time**: 3h\n';
    expect(readTotals(text, [logged('T001', 20), logged('T001', -5)]).actualMinutes).toBe(15);
  });

  test("lets a phase's stated figure speak for its unestimated tasks, never for less than their sum", () => {
    const text = (stated: string) =>
      `## Phase 1: A\n**Estimated Duration**: ${stated}\n- [ ] T001 Bake\n  - **Estimated Time**: 2h\n- [ ] T002 Sell\n`;
    expect(readTotals(text('5h')).estimateMinutes).toBe(300);
    expect(readTotals(text('1h')).estimateMinutes).toBe(120);
    expect(readTotals(text('5h')).phases[0]).toMatchObject({ statedMinutes: 300, unestimatedCount: 1 });
  });

  test("counts a summary's estimate only where no subtask has one", () => {
    const text = (own: string, below: string) =>
      `## Phase 1: A\n- [ ] T001 Bake${own}\n  - [ ] T002 Knead${below}\n  - [x] T003 Shape\n`;
    expect(readTotals(text(' (3h)', '')).estimateMinutes).toBe(180);
    expect(readTotals(text(' (3h)', ' (1h)')).estimateMinutes).toBe(60);
    expect(readTotals(text('', '')).estimateMinutes).toBeNull();
    expect(readTotals(text('', '')).taskCount).toBe(2);
  });

  test('leaves skipped tasks out and shows unestimated and unlogged work', () => {
    const text = '## Phase 1: A\n- [x] ~~T001 Bake (2h)~~ **REMOVED**\n- [x] T002 Sell\n- [ ] T003 Count\n';
    expect(readTotals(text)).toMatchObject({
      taskCount: 2,
      doneCount: 1,
      unestimatedCount: 2,
      unloggedCount: 1,
      estimateMinutes: null,
    });
  });

  test('counts time that was spent on a skipped task, and on what is no task any more', () => {
    const text = '## Phase 1: A\n- [x] ~~T001 Bake (2h)~~ **REMOVED**\n- [x] T002 Sell (1h)\n';
    const totals = readTotals(text, [logged('T001', 30), logged('T002', 60), logged('T009', 15)]);
    expect(totals).toMatchObject({ estimateMinutes: 60, actualMinutes: 105, strayMinutes: 15, taskCount: 1 });
    expect(totals.phases[0]).toMatchObject({ estimateMinutes: 60, actualMinutes: 90 });
    expect(totals.tasks[0]).toMatchObject({ key: 'T001', estimateMinutes: null, actualMinutes: 30, taskCount: 0 });
  });

  test('equals an independent sum over the log at every level', () => {
    const text = [
      '## Phase 1: A',
      '- [ ] T001 a',
      '  - [ ] T002 b',
      '- [ ] T003 c',
      '## Phase 2: B',
      '- [ ] T004 d',
    ].join('\n');
    const row = fc.record({
      task: fc.constantFrom('T001', 'T002', 'T003', 'T004', 'gone'),
      minutes: fc.integer({ min: -500, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const totals = readTotals(
          text,
          rows.map((item) => logged(item.task, item.minutes)),
        );
        const sumOf = (...keys: string[]) => {
          const found = rows.filter((item) => keys.includes(item.task));
          return found.length === 0 ? null : found.reduce((total, item) => total + item.minutes, 0);
        };
        expect(totals.actualMinutes).toBe(sumOf('T001', 'T002', 'T003', 'T004', 'gone'));
        expect(totals.phases.map((phase) => phase.actualMinutes)).toEqual([
          sumOf('T001', 'T002', 'T003'),
          sumOf('T004'),
        ]);
        expect(totals.tasks.map((task) => task.actualMinutes)).toEqual([
          sumOf('T001', 'T002'),
          sumOf('T002'),
          sumOf('T003'),
          sumOf('T004'),
        ]);
      }),
    );
  });
});
