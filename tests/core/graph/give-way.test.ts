import { describe, expect, it } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { sketch } from './sketch.ts';

function list(text: string): string[] {
  const { dependencies, phaseDependencies, problems } = buildDependencies(sketch(text));
  return [
    ...dependencies.map(({ task, dependsOn, origin }) => `${task}<${dependsOn} ${origin}`),
    ...phaseDependencies.map(({ phase, dependsOn }) => `${phase}<${dependsOn}`),
    ...problems.map((problem) => problem.code),
  ];
}

describe('what nobody stated gives way', () => {
  it('to a task that waits for a later one of its phase: it takes its place behind it', () => {
    expect(list('# 1 Oven\nT1\nT2 green:T4\nT3\nT4\nT5')).toEqual([
      'T2<T4 order',
      'T3<T1 order',
      'T4<T3 order',
      'T5<T2 order',
      'T2<T4 tdd',
    ]);
  });

  it('to a task that waits for one of a later phase: that phase does not wait for its own', () => {
    expect(list('# 1 A\nT1\n# 2 B\nT2 green:T4\n# 3 C\nT3\n# 4 D\nT4\n# 5 E\nT5')).toEqual([
      'T2<T4 tdd',
      'phase-2<phase-1',
      'phase-3<phase-2',
      'phase-4<phase-1',
      'phase-5<phase-3',
      'phase-5<phase-4',
    ]);
  });

  it('where two tasks name one file in the order that a mark turns around', () => {
    expect(list('# 1 A\nT1 P oven.ts green:T3\nT2 P\nT3 P oven.ts').filter((line) => !line.includes('order'))).toEqual([
      'T1<T3 tdd',
      'parallel-same-file',
    ]);
  });

  it('only as far as it says the opposite: what else is in order stays', () => {
    const given = list('# 1 A\nT1 green:T6\n# 2 B\nT2\nT3\nT4\n# 3 C\nT5\nT6 green:T2');
    expect(given).toEqual(['T3<T2 order', 'T4<T3 order', 'T6<T5 order', 'T1<T6 tdd', 'T6<T2 tdd']);
  });

  it('and leaves a circle of statements to be told', () => {
    expect(list('# 1 A\nT1 green:T3\nT2 green:T1\nT3 green:T2').filter((line) => !line.endsWith('order'))).toEqual([
      'T1<T3 tdd',
      'T2<T1 tdd',
      'T3<T2 tdd',
      'cycle',
    ]);
  });
});
