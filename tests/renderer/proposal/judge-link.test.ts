import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { createLinkJudge, isFinal } from '../../../renderer/proposal/judge-link.ts';
import { dependenciesOf, phaseDependenciesOf, planOf } from '../../support/plan.ts';

const tasks = ['A', 'B', 'C', 'D'].map((key) => ({ key }));

function judgeOf(pairs: string) {
  return createLinkJudge(planOf(tasks), { dependencies: dependenciesOf(pairs), phaseDependencies: [] }, null);
}

describe('a link', () => {
  test('between free tasks can be made', () => {
    expect(judgeOf('B>A').judge({ task: 'D', dependsOn: 'A' })).toBeNull();
  });

  test('to itself cannot', () => {
    expect(judgeOf('').judge({ task: 'A', dependsOn: 'A' })?.code).toBe('self');
  });

  test('that a line states already names the line', () => {
    expect(judgeOf('C>A B>A').judge({ task: 'B', dependsOn: 'A' })).toEqual({
      code: 'repeat',
      text: 'Line 2 says so already',
      cycle: [],
    });
  });

  test('that would close a cycle names the way round', () => {
    expect(judgeOf('B>A C>B').judge({ task: 'A', dependsOn: 'C' })).toMatchObject({
      code: 'cycle',
      text: 'Would close a cycle: A → B → C → A',
      cycle: ['A', 'B', 'C', 'A'],
    });
  });

  test('against the order, a default barrier or a shared file can be made: those give way', () => {
    const all = {
      dependencies: [...dependenciesOf('B>A', 'order'), ...dependenciesOf('C>B', 'file')],
      phaseDependencies: [],
    };
    const judge = createLinkJudge(planOf(tasks), all, null);
    expect(judge.judge({ task: 'A', dependsOn: 'C' })).toBeNull();
    expect([...judge.findRefused('C', 'before')]).toEqual(['C']);
  });

  test('to a whole phase is judged by its tasks, and not possible from within it', () => {
    const file = planOf(
      [
        { key: 'A', phase: 'one' },
        { key: 'B', phase: 'one' },
        { key: 'C', phase: 'two' },
        { key: 'D', phase: 'three' },
      ],
      [{ key: 'one' }, { key: 'two' }, { key: 'three' }],
    );
    const all = { dependencies: dependenciesOf('C>B'), phaseDependencies: [] };
    const judge = createLinkJudge(file, all, null);
    expect(judge.judge({ task: 'D', dependsOn: 'one' })).toBeNull();
    expect(judge.judge({ task: 'three', dependsOn: 'C' })).toBeNull();
    expect(judge.judge({ task: 'A', dependsOn: 'one' })?.code).toBe('nested');
    expect(judge.judge({ task: 'B', dependsOn: 'two' })?.cycle).toEqual(['B', 'C', 'B']);
    expect(judge.judge({ task: 'one', dependsOn: 'C' })?.cycle).toEqual(['B', 'C', 'B']);
    expect([...judge.findRefused('C', 'before')]).toEqual(['B', 'C', 'one', 'two']);
    expect([...judge.findRefused('B', 'after')]).toEqual(['C', 'B', 'one', 'two']);
  });

  test('against a stated phase barrier closes a cycle too', () => {
    const file = planOf(
      [
        { key: 'A', phase: 'one' },
        { key: 'B', phase: 'two' },
      ],
      [{ key: 'one' }, { key: 'two' }],
    );
    const judge = createLinkJudge(
      file,
      { dependencies: [], phaseDependencies: phaseDependenciesOf('two>one', 'stated') },
      null,
    );
    expect(judge.judge({ task: 'A', dependsOn: 'B' })?.code).toBe('cycle');
    expect([...judge.findRefused('B', 'before')]).toEqual(['A', 'B', 'one', 'two']);
  });

  test('between whole phases is judged by what they wait for, and by their tasks', () => {
    const phases = ['one', 'two', 'three'];
    const file = planOf(
      phases.map((phase) => ({ key: phase.toUpperCase(), phase })),
      phases.map((key) => ({ key })),
    );
    const all = {
      dependencies: dependenciesOf('THREE>TWO'),
      phaseDependencies: phaseDependenciesOf('two>one', 'stated'),
    };
    const { judge, findRefused } = createLinkJudge(file, all, null);
    expect(judge({ task: 'two', dependsOn: 'one' })).toEqual({
      code: 'repeat',
      text: 'Line 1 says so already',
      cycle: [],
    });
    expect(judge({ task: 'one', dependsOn: 'one' })?.text).toBe('A phase cannot wait for itself');
    expect(judge({ task: 'one', dependsOn: 'two' })?.cycle).toEqual(['ONE', 'TWO', 'ONE']);
    expect(judge({ task: 'two', dependsOn: 'three' })?.cycle).toEqual(['TWO', 'THREE', 'TWO']);
    expect(judge({ task: 'three', dependsOn: 'one' })).toBeNull();
    expect([...findRefused('one', 'before')].toSorted()).toEqual(['ONE', 'one', 'two']);
    expect([...findRefused('two', 'before')].toSorted()).toEqual(['ONE', 'TWO', 'one', 'two']);
  });

  test('between a task and its own subtask says nothing', () => {
    const file = planOf([{ key: 'S' }, { key: 'S1', parent: 'S' }]);
    const judge = createLinkJudge(file, { dependencies: [], phaseDependencies: [] }, null);
    expect(judge.judge({ task: 'S1', dependsOn: 'S' })?.code).toBe('nested');
  });

  test('may turn a stated edge round, when that edge is what is being moved', () => {
    const all = { dependencies: dependenciesOf('B>A'), phaseDependencies: [] };
    const turned = createLinkJudge(planOf(tasks), all, { task: 'B', dependsOn: 'A' });
    expect(turned.judge({ task: 'A', dependsOn: 'B' })).toBeNull();
  });
});

test('what is dimmed is what would be refused', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 16 }),
      fc.nat(7),
      fc.constantFrom('before' as const, 'after' as const),
      (pairs, fixed, role) => {
        const keys = Array.from({ length: 8 }, (_, index) => `T${index}`);
        const acyclic = pairs.filter(([a, b]) => a > b).map(([a, b]) => `T${a}>T${b}`);
        const all = { dependencies: dependenciesOf([...new Set(acyclic)].join(' ')), phaseDependencies: [] };
        const judge = createLinkJudge(planOf(keys.map((key) => ({ key }))), all, null);
        const end = `T${fixed}`;
        const refused = keys.filter(
          (key) =>
            judge.judge(role === 'before' ? { task: key, dependsOn: end } : { task: end, dependsOn: key }) !== null,
        );
        expect([...judge.findRefused(end, role)].toSorted()).toEqual(refused.toSorted());
      },
    ),
  );
});

describe('a link against a sentence', () => {
  const file = parseSpecFile(
    'a/tasks.md',
    [
      '# Tasks: Mill',
      '## Phase 1: Wheel',
      '- [ ] T001 Grease the axle',
      '- [ ] T002 [P] Turn the buckets',
      '- [ ] T003 [P] Check the sluice',
      '- [ ] T004 [P] Oil the gate',
      '## Dependencies',
      '- T004 has no dependencies',
      '- T002 and T003 can run in parallel',
    ].join('\n'),
  );
  const judge = createLinkJudge(file, buildDependencies(file), null);

  test('says which line speaks of the two', () => {
    expect(judge.judge({ task: 'T003', dependsOn: 'T002' })).toEqual({
      code: 'contradiction',
      text: 'Line 9 says that they can run side by side',
      cycle: [],
    });
    expect(judge.judge({ task: 'T004', dependsOn: 'T003' })?.text).toBe('Line 8 says that T004 waits for nothing');
    expect(judge.judge({ task: 'T003', dependsOn: 'T004' })).toBeNull();
  });

  test('dims its targets, and is still possible', () => {
    expect([...judge.findRefused('T002', 'before')].sort()).toEqual(['T002', 'T003', 'T004', 'phase-1']);
    expect(isFinal(judge.judge({ task: 'T003', dependsOn: 'T002' }))).toBe(false);
  });
});
