import { describe, expect, test } from 'vitest';
import type { Phase } from '../../../core/model/phase.ts';
import { findPhase, findTask, findTaskOrPhase } from '../../../main/cli/find-named.ts';
import { planOf } from '../../support/plan.ts';

const { tasks, phases: plain } = planOf(
  [
    { key: 'T001', title: 'Dig the bed' },
    { key: 'T002', title: 'Sow the beans' },
    { key: 'T0021', title: 'Water' },
    { key: 'mulch-the-paths', title: 'Mulch the paths' },
  ],
  [{ key: 'phase-1' }, { key: 'phase-3.1' }],
);
const phases: Phase[] = plain.map((phase) => ({
  ...phase,
  number: phase.key.slice('phase-'.length),
  title: phase.key === 'phase-1' ? 'Setup - the garden' : 'Core',
}));

describe('a task is found', () => {
  test.each([
    ['its key', 'T002', 'T002'],
    ['its id in another case', 't002', 'T002'],
    ['its id without zeros', 'T2', 'T002'],
    ['its title', 'mulch the paths', 'mulch-the-paths'],
  ])('by %s', (_how, name, key) => {
    expect(findTask(tasks, name)).toMatchObject({ ok: true, value: { key } });
  });

  test('and near misses are suggested', () => {
    expect(findTask(tasks, 'T003')).toEqual({
      ok: false,
      message: 'there is no task "T003" here. Did you mean "T001" or "T002"?',
    });
  });

  test('and the first of several with one id is meant, with a remark', () => {
    const twins = tasks.flatMap((task) => [task, { ...task, key: `${task.key}~2`, line: 40 }]);
    expect(findTask(twins, 'T001')).toMatchObject({
      ok: true,
      value: { key: 'T001' },
      notes: ['T001 stands more than once: the one in line 1 is meant; also here: T001~2'],
    });
    expect(findTask(twins, 't1')).toMatchObject({ ok: false, message: expect.stringContaining('T001, T001~2') });
  });
});

describe('a phase is found', () => {
  test.each(['phase-1', '1', 'Phase 1', 'phase 1', 'Setup - the garden', 'Phase 1: Setup – the garden'])(
    'by %s',
    (name) => {
      expect(findPhase(phases, name)).toMatchObject({ ok: true, value: { key: 'phase-1' } });
    },
  );

  test('by a number of several parts', () => {
    expect(findPhase(phases, 'Phase 3.1')).toMatchObject({ ok: true, value: { key: 'phase-3.1' } });
  });

  test('and unknown names are answered with the known ones', () => {
    expect(findPhase(phases, 'Phase 9')).toEqual({
      ok: false,
      message: 'there is no phase "Phase 9" here: expected one of phase-1, phase-3.1',
    });
    expect(findPhase(phases, 'Phase 1: Polish')).toMatchObject({ ok: false });
  });

  test('where a dependency names no task', () => {
    expect(findTaskOrPhase(tasks, phases, 'Phase 1')).toMatchObject({ ok: true, value: { key: 'phase-1' } });
    expect(findTaskOrPhase(tasks, phases, 'T009')).toMatchObject({
      ok: false,
      message: expect.stringContaining('task'),
    });
  });
});
