import { expect, test } from 'vitest';
import { findPathTo } from '../../../core/schedule/find-path-to.ts';
import { planNetwork } from '../../../core/schedule/planned-network.ts';
import { dependenciesOf, planOf } from '../../support/plan.ts';

const file = planOf([
  { key: 'A', minutes: 60 },
  { key: 'B', minutes: 240 },
  { key: 'C', minutes: 200 },
  { key: 'D', minutes: 30 },
  { key: 'E', minutes: 500 },
]);
const planned = planNetwork(file, { dependencies: dependenciesOf('B>A C>A D>B D>C'), phaseDependencies: [] }, {});

test('names the chain that sets a date, with what each task could gain at most', () => {
  expect(findPathTo(planned, ['D'])).toEqual({
    finishMinutes: 330,
    heldByDate: false,
    steps: [
      { key: 'A', startMinutes: 0, minutes: 60, gainMinutes: 60 },
      // Shorter than C it gains nothing more.
      { key: 'B', startMinutes: 60, minutes: 240, gainMinutes: 40 },
      { key: 'D', startMinutes: 300, minutes: 30, gainMinutes: 30 },
    ],
  });
});

test('of several tasks the last to finish counts', () => {
  expect(findPathTo(planned, ['D', 'E'])?.steps.map(({ key }) => key)).toEqual(['E']);
});

test('a task of a cycle has no path, and nor has one that there is not', () => {
  const cyclic = planNetwork(file, { dependencies: dependenciesOf('A>B B>A'), phaseDependencies: [] }, {});
  expect(findPathTo(cyclic, ['A'])).toBeNull();
  expect(findPathTo(planned, ['X'])).toBeNull();
});
