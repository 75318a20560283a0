import { describe, expect, it } from 'vitest';
import { type BuiltDependencies, buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { sketch } from './sketch.ts';

describe('buildDependencies', () => {
  it('runs a phase in file order, with neighbouring parallel tasks side by side', () => {
    expect(list(buildDependencies(sketch('# 1 Bake\nT1\nT2 P\nT3 P\nT4\nT5')))).toEqual([
      'T2 < T1 order',
      'T3 < T1 order',
      'T4 < T2 order',
      'T4 < T3 order',
      'T5 < T4 order',
    ]);
  });

  it('lets each phase wait for the phase before it', () => {
    expect(list(buildDependencies(sketch('# 1 Flour\nT1\n# 2 Ovens\n# 3 Shop\nT2')))).toEqual([
      'phase-3 < phase-1 phase',
    ]);
  });

  it('orders subtasks among themselves', () => {
    expect(list(buildDependencies(sketch('# 1 Bake\nT1\n- S1\n- S2\nT2')))).toEqual(['S2 < S1 order', 'T2 < T1 order']);
  });

  it('orders neighbouring tasks that name one file, by full or short name', () => {
    expect(
      list(buildDependencies(sketch('# 1 A\nT1 P src/oven.ts\nT2 P oven.ts\nT3 P shop.ts\nT4 P src/oven.ts src/*.ts'))),
    ).toEqual(['T2 < T1 file', 'T4 < T2 file']);
  });

  it('reads test marks and reuse, each duplicated id as the nearest before', () => {
    const text = '# 1 A\nT6 P\nT7 P green:T6\nT6 P\nT7 P green:T6\nT8 P reuse:T7';
    expect(list(buildDependencies(sketch(text)))).toEqual(['T7 < T6 tdd', 'T7~2 < T6~2 tdd', 'T8 < T7~2 reuse']);
  });

  it('reports a file that tasks of one parallel run share once, with all of them', () => {
    const { problems } = buildDependencies(sketch('# 1 A\nT1 P oven.ts\nT2 P oven.ts\nT3 P oven.ts\nT4\nT5 P oven.ts'));
    expect(problems.flatMap((one) => (one.code === 'parallel-same-file' ? [one.message] : []))).toEqual([
      '`T1`, `T2`, `T3` may run in parallel, but all name oven.ts: expected neighbouring `[P]` tasks to change different files.',
    ]);
  });

  it('marks what another path implies', () => {
    const built = buildDependencies(sketch('# 1 A\nT1 a.ts\nT2\nT3 a.ts\n# 2 B\nT4 a.ts'));
    expect(
      built.dependencies.filter((entry) => entry.redundant).map((entry) => `${entry.task} ${entry.origin}`),
    ).toEqual(['T3 file', 'T4 file']);
  });
});

describe('what a document states', () => {
  const read = (lines: readonly string[]) =>
    buildDependencies(parseSpecFile('specs/001-bakery/tasks.md', lines.join('\n')));
  const redundant = (built: BuiltDependencies) =>
    built.dependencies
      .filter((entry) => entry.redundant)
      .map((entry) => `${entry.task} < ${entry.dependsOn} ${entry.origin}`);

  it('is implied by other statements only, never by defaults', () => {
    const plan = [
      '## Phase 1: Dough',
      '- [ ] T001 Mix',
      '- [ ] T002 Rest',
      '## Phase 2: Oven',
      '- [ ] T003 Heat',
      '## Dependencies',
    ];
    expect(redundant(read([...plan, '- T003 depends on T001']))).toEqual([]);
    expect(
      redundant(read([...plan, '- T003 depends on T001', '- T002 depends on T001', '- T003 depends on T002'])),
    ).toEqual(['T003 < T001 stated']);
    expect(redundant(read([...plan, '- T003 depends on T001', '- Phase 2 depends on Phase 1']))).toEqual([
      'T003 < T001 stated',
    ]);
  });

  it('takes the default barrier from a phase that is said to wait for nothing', () => {
    const plan = [
      '## Phase 1: Dough',
      '- [ ] T001 Mix',
      '## Phase 2: Signs',
      '- [ ] T002 Paint',
      '## Phase 3: Shop',
      '- [ ] T003 Open',
      '## Dependencies',
    ];
    const built = read([...plan, '- **Signs (Phase 2)**: No dependencies - can start immediately']);
    expect(built.phaseDependencies.map((entry) => `${entry.phase} < ${entry.dependsOn}`)).toEqual([
      'phase-3 < phase-2',
    ]);
  });

  it('lets the next story wait for one that is said to wait for nothing', () => {
    const plan = ['## Phase 1: Dough', '- [ ] T001 Mix'];
    const stories = [1, 2].flatMap((at) => [
      `## Phase ${at + 1}: User Story ${at}`,
      `- [ ] T00${at + 1} [US${at}] Sell`,
    ]);
    const built = read([...plan, ...stories, '## Dependencies', '- **Phase 2**: No dependencies']);
    expect(built.phaseDependencies.map((entry) => `${entry.phase} < ${entry.dependsOn}`)).toEqual([
      'phase-2 < phase-1',
      'phase-3 < phase-2',
    ]);
  });
});

function list(built: BuiltDependencies): string[] {
  return [
    ...built.dependencies.map((entry) => `${entry.task} < ${entry.dependsOn} ${entry.origin}`),
    ...built.phaseDependencies.map((entry) => `${entry.phase} < ${entry.dependsOn} ${entry.origin}`),
  ];
}

describe('what cannot hold together', () => {
  const read = (lines: readonly string[]) =>
    buildDependencies(parseSpecFile('specs/001-bakery/tasks.md', lines.join('\n')));
  const tasks = ['## Phase 1: Bake', '- [ ] T001 [P] Knead', '- [ ] T002 [P] Bake', '', '## Dependencies', ''];

  it('tells a cycle step by step, each with the statements that make it', () => {
    const { cycles } = read([...tasks, '- T001 depends on T002', '- T002 depends on T001']);
    expect(cycles).toEqual([
      {
        tasks: ['T001', 'T002'],
        edges: [
          { waits: 'T001', dependsOn: 'T002', origin: 'stated', line: 7, isBarrier: false, statements: [0] },
          { waits: 'T002', dependsOn: 'T001', origin: 'stated', line: 8, isBarrier: false, statements: [1] },
        ],
      },
    ]);
  });

  it('pairs the statement that is followed with the one that is not', () => {
    const clash = read([...tasks, '- T001-T002 → T002', '- T002 has no dependencies', '- T002 depends on T001']);
    expect(clash.contradictions).toEqual([
      { followed: expect.any(Number), beaten: expect.any(Number), pairs: [{ waits: 'T002', dependsOn: 'T001' }] },
    ]);
  });
});
