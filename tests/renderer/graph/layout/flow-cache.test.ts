import { expect, test } from 'vitest';
import { createFlowCache } from '../../../../renderer/graph/layout/flow-cache.ts';
import { layoutFlow } from '../../../../renderer/graph/layout/layout-flow.ts';
import { layoutGraph } from '../../../../renderer/graph/layout/layout-graph.ts';
import { createPlan } from '../../../bench/support/create-plan.ts';

const none = { leaves: [false, false], enters: [false, false] };

test('what was laid out before is given again, and whatever else is laid out anew', () => {
  const layoutRun = createFlowCache();
  const edges = { from: [0], to: [1] };
  const first = layoutRun(2, edges, none, 6);
  expect(layoutRun(2, structuredClone(edges), structuredClone(none), 6)).toBe(first);
  expect(first).toEqual(layoutFlow(2, edges, none, 6));
  expect(layoutRun(2, { from: [1], to: [0] }, none, 6)).not.toBe(first);
  expect(layoutRun(2, edges, none, 3)).not.toBe(first);
  expect(layoutRun(2, edges, { ...none, leaves: [true, false] }, 6)).not.toBe(first);
});

test('a graph is laid out the same with what is remembered and without', () => {
  const layoutRun = createFlowCache();
  for (const seed of [1, 2, 1]) {
    const input = createPlan(60, seed);
    expect(layoutGraph(input, layoutRun)).toEqual(layoutGraph(input));
  }
});
