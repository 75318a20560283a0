import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { findChain } from '../../../core/graph/find-chain.ts';
import { buildTaskIndex } from '../../../core/graph/task-index.ts';
import { sketch } from './sketch.ts';

function chain(text: string, first: string, last: string): readonly string[] | null {
  const file = sketch(text);
  const { dependencies, phaseDependencies } = buildDependencies(file);
  const steps = findChain(buildTaskIndex(file), dependencies, phaseDependencies, first, last);
  return steps?.map(({ waits, dependsOn, origin, line }) => `${waits} < ${dependsOn} ${origin} ${line}`) ?? null;
}

test('a chain lists each step with its reason and line', () => {
  expect(chain('# 1 Bake\nT1\nT2\nT3', 'T1', 'T3')).toEqual(['T2 < T1 order 3', 'T3 < T2 order 4']);
});

test('the shortest of several is found', () => {
  expect(chain('# 1 Bake\nT1 a.ts\nT2\nT3\nT4 a.ts', 'T1', 'T4')).toEqual(['T4 < T1 file 5']);
});

test('a phase that waits for another is one step', () => {
  expect(chain('# 1 Flour\nT1\n# 2 Bake\nT2\nT3', 'T1', 'T3')).toEqual(['phase-2 < phase-1 phase 3']);
});

test('there is none against the order, to itself, and to what is not in the file', () => {
  expect(chain('# 1 Bake\nT1\nT2', 'T2', 'T1')).toBeNull();
  expect(chain('# 1 Bake\nT1', 'T1', 'T1')).toBeNull();
  expect(chain('# 1 Bake\nT1', 'T1', 'T9')).toBeNull();
});
