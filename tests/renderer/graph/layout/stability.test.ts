import { describe, expect, test } from 'vitest';
import { createLayouter } from '../../../../renderer/graph/layout/create-layouter.ts';
import type { GraphLayout, LayoutInput } from '../../../../renderer/graph/layout/graph-layout.ts';
import { layoutGraph } from '../../../../renderer/graph/layout/layout-graph.ts';
import { countInPlan } from '../../../bench/support/count-crossings.ts';
import { createPlan, createRandom } from '../../../bench/support/create-plan.ts';

/** An edit of a plan: what it looks like after it, and the phase that it is in. */
interface Edit {
  readonly input: LayoutInput;
  readonly phase: string | null;
}

const plans = Array.from({ length: 10 }, (_, index) => createPlan(60, index + 1));

function addEdge(input: LayoutInput, random: (below: number) => number): Edit {
  const known = new Set(input.edges.map(({ from, to }) => `${from} ${to}`));
  for (;;) {
    const at = random(input.tasks.length);
    const from = input.tasks[at];
    const later = input.tasks.slice(at + 1).filter(({ frame }) => frame === from?.frame);
    const to = later[random(Math.max(1, later.length))];
    if (from === undefined || to === undefined || known.has(`${from.key} ${to.key}`)) continue;
    const edge = { id: `${from.key} ${to.key}`, from: from.key, to: to.key };
    return { input: { ...input, edges: [...input.edges, edge] }, phase: from.frame };
  }
}

function removeEdge(input: LayoutInput, random: (below: number) => number): Edit {
  const frameOf = new Map(input.tasks.map(({ key, frame }) => [key, frame]));
  const inside = input.edges.filter(({ from, to }) => frameOf.has(from) && frameOf.get(from) === frameOf.get(to));
  const edge = inside[random(inside.length)];
  return {
    input: { ...input, edges: input.edges.filter((other) => other !== edge) },
    phase: frameOf.get(edge?.from ?? '') ?? null,
  };
}

function addTask(input: LayoutInput, random: (below: number) => number): Edit {
  const at = random(input.tasks.length);
  const before = input.tasks[at];
  const phase = before?.frame ?? null;
  const frames = input.frames.map((frame) =>
    frame.position > at ? { ...frame, position: frame.position + 1 } : frame,
  );
  const edge = { id: 'new', from: before?.key ?? '', to: 'new' };
  const tasks = input.tasks.toSpliced(at + 1, 0, { key: 'new', frame: phase });
  return { input: { ...input, tasks, frames, edges: [...input.edges, edge] }, phase };
}

/** Tasks that stand elsewhere in their phase than before, by key with the phase. */
function listMoved(before: GraphLayout, after: GraphLayout, input: LayoutInput): (readonly [string, string | null])[] {
  const frameOf = new Map(input.tasks.map(({ key, frame }) => [key, frame]));
  const inPhase = (layout: GraphLayout) => {
    const tops = new Map(layout.frames.map(({ key, y }) => [key, y]));
    return new Map(layout.tasks.map(({ key, x, y }) => [key, `${x} ${y - (tops.get(frameOf.get(key) ?? '') ?? 0)}`]));
  };
  const was = inPhase(before);
  return [...inPhase(after)].flatMap(([key, place]) =>
    was.has(key) && was.get(key) !== place ? [[key, frameOf.get(key) ?? null] as const] : [],
  );
}

describe('of twelve tasks in a phase', () => {
  test.each([
    ['a dependency more', addEdge, 3],
    ['a dependency less', removeEdge, 2],
    ['a task more', addTask, 1.5],
  ] as const)('%s moves few, and none in any other phase', (_, edit, most) => {
    const random = createRandom(3);
    const rounds = 6;
    let moved = 0;
    for (const plan of plans) {
      for (let round = 0; round < rounds; round += 1) {
        const layOut = createLayouter();
        const before = layOut({ name: 'plan', input: plan });
        const { input, phase } = edit(plan, random);
        const keys = listMoved(before, layOut({ name: 'plan', input }), input);
        expect(keys.filter(([, frame]) => frame !== phase)).toEqual([]);
        moved += keys.length;
      }
    }
    expect(moved / (plans.length * rounds)).toBeLessThanOrEqual(most);
  });
});

test('after many edits a drawing has about as few crossings and as little height as one that is made anew', () => {
  const random = createRandom(5);
  const sums = { crossings: 0, height: 0, crossingsAnew: 0, heightAnew: 0 };
  for (const plan of plans) {
    const layOut = createLayouter();
    let input = plan;
    let layout = layOut({ name: 'plan', input });
    for (let step = 0; step < 40; step += 1) {
      input = (step % 2 === 0 ? addEdge : removeEdge)(input, random).input;
      layout = layOut({ name: 'plan', input });
    }
    const anew = layoutGraph(input);
    sums.crossings += countInPlan(layout, input);
    sums.crossingsAnew += countInPlan(anew, input);
    sums.height += layout.bounds.height;
    sums.heightAnew += anew.bounds.height;
  }
  expect(sums.crossings).toBeLessThanOrEqual(sums.crossingsAnew * 1.05);
  expect(sums.height).toBeLessThanOrEqual(sums.heightAnew * 1.05);
});

test('drawings of different names know nothing of each other', () => {
  const layOut = createLayouter();
  const [first, second] = plans as [LayoutInput, LayoutInput];
  layOut({ name: 'first', input: first });
  expect(layOut({ name: 'second', input: second })).toEqual(layoutGraph(second));
});
