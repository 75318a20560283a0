import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLayouter } from '../../../../renderer/graph/layout/create-layouter.ts';
import type { Box, GraphLayout, LayoutInput } from '../../../../renderer/graph/layout/graph-layout.ts';
import { layoutGraph } from '../../../../renderer/graph/layout/layout-graph.ts';
import { countCrossings, countTaskCrossings } from '../../../bench/support/count-crossings.ts';
import { createPlan } from '../../../bench/support/create-plan.ts';

interface Sketch {
  /** Tasks by frame: `''` for none. */
  readonly frames: readonly (readonly [frame: string, tasks: string])[];
  /** `B>A` (B waits for A). */
  readonly edges?: string;
  readonly folded?: string;
  readonly columns?: number;
}

function inputOf({ frames, edges = '', folded = '', columns = 6 }: Sketch): LayoutInput {
  const tasks = frames.flatMap(([frame, keys]) =>
    keys.split(' ').map((key) => ({ key, frame: frame === '' ? null : frame })),
  );
  return {
    tasks,
    frames: frames
      .filter(([frame]) => frame !== '')
      .map(([key]) => ({
        key,
        parent: null,
        folded: folded.split(' ').includes(key),
        position: tasks.findIndex((task) => task.frame === key),
      })),
    edges: edges
      .split(' ')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [to = '', from = ''] = pair.split('>');
        return { id: pair, from, to };
      }),
    columns,
  };
}

function boxOf(layout: GraphLayout, key: string): Box {
  const box = [...layout.tasks, ...layout.frames].find((candidate) => candidate.key === key);
  if (box === undefined) throw new Error(`${key} is not laid out`);
  return box;
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const holds = (outer: Box, inner: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

function expectNoOverlap(layout: GraphLayout, input: LayoutInput): void {
  layout.tasks.forEach((task, index) => {
    for (const other of layout.tasks.slice(index + 1)) expect(overlap(task, other)).toBe(false);
    const frame = input.tasks.find((candidate) => candidate.key === task.key)?.frame;
    for (const box of layout.frames) {
      if (box.key === frame) expect(holds(box, task)).toBe(true);
      else expect(overlap(box, task)).toBe(false);
    }
  });
  layout.frames.forEach((frame, index) => {
    for (const other of layout.frames.slice(index + 1)) expect(overlap(frame, other)).toBe(false);
  });
}

/** No level or upright stretch of a route passes behind a task; slanted ones are curves inside one gap between columns. */
function expectClearRoutes(layout: GraphLayout): void {
  for (const { points } of layout.routes) {
    for (let corner = 2; corner < points.length; corner += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(corner - 2, corner + 2);
      const box = {
        key: '',
        x: Math.min(x0, x1),
        y: Math.min(y0, y1),
        width: Math.abs(x1 - x0),
        height: Math.abs(y1 - y0),
      };
      if (box.width > 0 && box.height > 0) expect(box.width).toBeLessThanOrEqual(60);
      else expect(layout.tasks.filter((task) => overlap(task, box)).map((task) => task.key)).toEqual([]);
    }
  }
}

const graphs: fc.Arbitrary<LayoutInput> = fc
  .record({
    frameOfTask: fc.array(fc.nat(4), { minLength: 1, maxLength: 60 }),
    pairs: fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { maxLength: 100 }),
    barriers: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 6 }),
    folded: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  .map(({ frameOfTask, pairs, barriers, folded }) => {
    const sorted = frameOfTask.toSorted((a, b) => a - b);
    const tasks = sorted.map((frame, index) => ({ key: `T${index}`, frame: frame === 4 ? null : `F${frame}` }));
    const edges = [
      ...pairs.map(([a, b]) => [`T${a}`, `T${b}`] as const),
      ...barriers.map(([a, b]) => [`F${a}`, `F${b}`] as const),
    ].filter(([a, b]) => a !== b);
    const unique = [
      ...new Map(edges.map(([from, to]) => [`${from} ${to}`, { id: `${from} ${to}`, from, to }])).values(),
    ];
    return {
      tasks,
      frames: [0, 1, 2, 3]
        .filter((frame) => sorted.includes(frame))
        .map((frame) => ({
          key: `F${frame}`,
          parent: null,
          folded: folded[frame] ?? false,
          position: sorted.indexOf(frame),
        })),
      edges: unique,
      columns: 3 + (frameOfTask.length % 6),
    };
  });

test('an empty graph has no size', () => {
  expect(layoutGraph({ tasks: [], frames: [], edges: [], columns: 6 })).toEqual({
    tasks: [],
    frames: [],
    routes: [],
    bounds: { x: 0, y: 0, width: 0, height: 0 },
  });
});

describe('columns', () => {
  test('a task stands right of the task it waits for, at the same height', () => {
    const layout = layoutGraph(inputOf({ frames: [['', 'A B C']], edges: 'B>A C>B' }));
    const [a, b, c] = ['A', 'B', 'C'].map((key) => boxOf(layout, key));
    expect(a?.x).toBe(0);
    expect(b?.x).toBeGreaterThan((a?.x ?? 0) + (a?.width ?? 0));
    expect(c?.x).toBe(2 * (b?.x ?? 0));
    expect(new Set([a?.y, b?.y, c?.y]).size).toBe(1);
  });

  test('tasks that can run side by side share a column in file order', () => {
    const layout = layoutGraph(inputOf({ frames: [['', 'A B C D']], edges: 'B>A C>A D>B D>C' }));
    expect(boxOf(layout, 'B').x).toBe(boxOf(layout, 'C').x);
    expect(boxOf(layout, 'B').y).toBeLessThan(boxOf(layout, 'C').y);
    expect(boxOf(layout, 'A').y).toBe(boxOf(layout, 'D').y);
  });

  test('a long chain goes on in rows of about the same length', () => {
    const keys = Array.from({ length: 14 }, (_, index) => `T${index}`);
    const edges = keys.slice(1).map((key, index) => `${key}>T${index}`);
    const sketch: Sketch = { frames: [['', keys.join(' ')]], edges: edges.join(' ') };
    const countRows = (layout: GraphLayout) =>
      [...new Set(layout.tasks.map((box) => box.y))].map((y) => layout.tasks.filter((box) => box.y === y).length);
    const layout = layoutGraph(inputOf(sketch));
    expect(countRows(layout)).toEqual([5, 5, 4]);
    expect(boxOf(layout, 'T5').x).toBe(0);
    expect(countRows(layoutGraph(inputOf({ ...sketch, columns: 3 })))).toEqual([3, 3, 3, 3, 2]);
  });

  test('a cycle is laid out like the chain that enters it first', () => {
    const layout = layoutGraph(inputOf({ frames: [['', 'A B C']], edges: 'B>A C>B A>C' }));
    expect(new Set(layout.tasks.map((box) => box.x)).size).toBe(3);
    expect(layout.routes).toHaveLength(3);
  });
});

describe('frames', () => {
  const sketch: Sketch = {
    frames: [
      ['one', 'A B'],
      ['two', 'C D'],
    ],
    edges: 'B>A D>C two>one',
  };

  test('stand one below the other in reading order, with an arrow straight down between neighbours', () => {
    const layout = layoutGraph(inputOf(sketch));
    const [one, two] = [boxOf(layout, 'one'), boxOf(layout, 'two')];
    expect(two.y).toBeGreaterThan(one.y + one.height);
    expect(two.width).toBe(one.width);
    const points = layout.routes.find((route) => route.id === 'two>one')?.points ?? [];
    expect(points).toHaveLength(4);
    expect(points[0]).toBe(points[2]);
    expect([points[1], points[3]]).toEqual([one.y + one.height, two.y]);
  });

  test('a folded frame is one card: its tasks are not laid out, and edges to them end at it', () => {
    const layout = layoutGraph(inputOf({ ...sketch, edges: 'B>A D>C D>B', folded: 'two' }));
    expect(layout.tasks.map((box) => box.key)).toEqual(['A', 'B']);
    const two = boxOf(layout, 'two');
    const points = layout.routes.find((route) => route.id === 'D>B')?.points ?? [];
    expect(points.at(-1)).toBe(two.y);
    expect(points.at(-2)).toBeGreaterThan(two.x);
    expect(points.at(-2)).toBeLessThan(two.x + two.width);
    expect(layout.routes.map((route) => route.id)).toEqual(['B>A', 'D>B']);
  });

  test('an edit in one frame moves the tasks of another up or down together, and nothing else', () => {
    const before = layoutGraph(inputOf(sketch));
    const after = layoutGraph(
      inputOf({
        ...sketch,
        frames: [
          ['one', 'A B X Y Z'],
          ['two', 'C D'],
        ],
      }),
    );
    const shifts = ['C', 'D'].map((key) => {
      const [from, to] = [boxOf(before, key), boxOf(after, key)];
      return [to.x - from.x, to.y - from.y];
    });
    expect(shifts[0]?.[0]).toBe(0);
    expect(shifts[0]).toEqual(shifts[1]);
  });
});

describe('lines between phases', () => {
  test('go round the tasks of a phase in which they would cross many lines', () => {
    const layout = layoutGraph(
      inputOf({
        frames: [
          ['one', 'A B'],
          ['two', 'C D E F G'],
          ['three', 'H I'],
        ],
        edges: 'B>A D>C E>C F>C G>C I>H I>A',
      }),
    );
    const between = layout.routes.find(({ id }) => id === 'I>A')?.points ?? [];
    const inside = layout.routes.filter(({ id }) => id !== 'I>A').map(({ points }) => points);
    expect(inside.filter((points) => countCrossings([points, between]) > 0)).toEqual([]);
    expect(Math.min(...between.filter((_, index) => index % 2 === 0))).toBeLessThan(0);
  });

  test('ten plans of sixty tasks have no more crossings than dagre gives them without phases', () => {
    const plans = Array.from({ length: 10 }, (_, index) => createPlan(60, index + 1));
    const byDagre = 46;
    expect(plans.reduce((sum, plan) => sum + countTaskCrossings(plan), 0)).toBeLessThanOrEqual(byDagre);
  });
});

describe('any graph', () => {
  test('no two tasks overlap, and every task stands inside its frame and in no other', () => {
    fc.assert(
      fc.property(graphs, (input) => {
        expectNoOverlap(layoutGraph(input), input);
      }),
    );
  });

  test('every edge that is not inside a folded frame has a route, and no route passes behind a task', () => {
    fc.assert(
      fc.property(graphs, (input) => {
        const layout = layoutGraph(input);
        expectClearRoutes(layout);
        const folded = new Set(input.frames.filter((frame) => frame.folded).map((frame) => frame.key));
        const endOf = (key: string) => {
          const frame = input.tasks.find((task) => task.key === key)?.frame ?? key;
          return folded.has(frame) ? frame : key;
        };
        const known = new Set([...input.tasks, ...input.frames].map(({ key }) => key));
        const expected = input.edges.filter(
          ({ from, to }) => known.has(from) && known.has(to) && endOf(from) !== endOf(to),
        );
        expect(layout.routes.map((route) => route.id).toSorted()).toEqual(expected.map((edge) => edge.id).toSorted());
      }),
    );
  });

  test('the same holds of a graph that was another one before', () => {
    fc.assert(
      fc.property(graphs, graphs, (earlier, input) => {
        const layOut = createLayouter();
        layOut({ name: 'graph', input: earlier });
        const layout = layOut({ name: 'graph', input });
        expectNoOverlap(layout, input);
        expectClearRoutes(layout);
      }),
    );
  });

  test('the same graph is laid out the same', () => {
    fc.assert(
      fc.property(graphs, (input) => {
        expect(layoutGraph(input)).toEqual(layoutGraph(structuredClone(input)));
      }),
    );
  });
});
