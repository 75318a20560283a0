import { describe, expect, it } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { findAncestors, findCycleClosedBy, findDescendants, findShortestChain } from '../../../core/graph/reach.ts';
import { findStrongComponents } from '../../../core/graph/strong-components.ts';
import { buildTaskIndex } from '../../../core/graph/task-index.ts';
import { buildTaskNetwork } from '../../../core/graph/task-network.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { sketch } from './sketch.ts';

function build(text: string) {
  const file = sketch(text);
  const index = buildTaskIndex(file);
  const { dependencies, phaseDependencies } = buildDependencies(file);
  const network = buildTaskNetwork(index, dependencies, phaseDependencies);
  const keys = (positions: readonly number[] | null) => positions?.map((position) => file.tasks[position]?.key) ?? null;
  const at = (key: string) => index.positionOf.get(key) ?? -1;
  return { index, network, keys, at };
}

const bakery = '# 1 Flour\nT1\nT2 P\nT3 P\n# 2 Oven\nT4\n- S1\n- S2\nT5';

describe('the network of a plan', () => {
  it('knows all that a task waits for and all that waits for it', () => {
    const { index, network, keys, at } = build(bakery);
    expect(keys(findAncestors(index, network, at('S1')))).toEqual(['T1', 'T2', 'T3', 'T4']);
    expect(keys(findDescendants(index, network, at('T3')))).toEqual(['T4', 'S1', 'S2', 'T5']);
  });

  it('finds the shortest chain between two tasks, and none where there is none', () => {
    const { network, keys, at } = build('# 1 A\nT1\nT2\nT3\nT4');
    expect(keys(findShortestChain(network, at('T1'), at('T3')))).toEqual(['T1', 'T2', 'T3']);
    expect(findShortestChain(network, at('T3'), at('T1'))).toBeNull();
  });

  it('says what chain a new dependency would close to a cycle', () => {
    const { network, keys, at } = build('# 1 A\nT1\nT2\nT3');
    expect(keys(findCycleClosedBy(network, at('T1'), at('T3')))).toEqual(['T1', 'T2', 'T3']);
    expect(findCycleClosedBy(network, at('T3'), at('T1'))).toBeNull();
  });

  it('numbers what comes first higher than what waits for it', () => {
    const { network, at } = build(bakery);
    const { componentOf, sizes } = findStrongComponents(network);
    expect(sizes).toEqual(Array.from({ length: network.nodes }, () => 1));
    expect(componentOf[at('T1')]).toBeGreaterThan(componentOf[at('T5')] ?? 0);
  });
});

describe('a cycle', () => {
  it('is reported once with every edge, its origin and line', () => {
    const { problems } = buildDependencies(sketch('# 1 A\nT1 green:T2\nT2 green:T1\nT3'));
    expect(problems.map((problem) => `${problem.code} ${problem.message}`)).toEqual([
      'cycle 2 tasks wait for each other: T1 waits for T2 (tdd, line 2); T2 waits for T1 (tdd, line 3)',
    ]);
  });

  it('through a barrier names the phases', () => {
    const text = '## Phase 1: Dough\n- [ ] T001 Knead [depends:T002]\n## Phase 2: Oven\n- [ ] T002 Light it\n';
    const file = parseSpecFile('specs/a/tasks.md', `${text}## Dependencies\n- Phase 2 depends on Phase 1\n`);
    expect(buildDependencies(file).problems.map((problem) => problem.message)).toEqual([
      '2 tasks wait for each other: phase-2 waits for phase-1 (stated, line 6); T001 waits for T002 (stated, line 2)',
    ]);
  });
});

it('two parallel tasks of one run that name one file are reported', () => {
  const { problems } = buildDependencies(sketch('# 1 A\nT1 P oven.ts\nT2 P oven.ts\nT3\nT4 P oven.ts'));
  expect(problems.map((problem) => `${problem.code} ${problem.line}`)).toEqual(['parallel-same-file 3']);
});
