import { expect, test } from 'vitest';
import { applyMoves } from '../../../../renderer/graph/layout/apply-moves.ts';
import type { GraphLayout } from '../../../../renderer/graph/layout/graph-layout.ts';

const size = { width: 204, height: 72 };

/** Two tasks with an edge from one to the other, so far down. */
function layoutAt(y: number): GraphLayout {
  return {
    tasks: [
      { key: 'A', x: 0, y, ...size },
      { key: 'B', x: 256, y, ...size },
    ],
    frames: [],
    routes: [{ id: 'A B', points: [204, y + 36, 256, y + 36] }],
    bounds: { x: 0, y, width: 460, height: 72 },
  };
}

const moved = new Map([['B', { x: 60, y: 100 }]]);
const findEnds = () => ({ from: 'A', to: 'B' });

test('a task that was moved by hand goes along when an edit moves what is around it', () => {
  for (const y of [0, 500]) {
    const { tasks, routes, bounds } = applyMoves(layoutAt(y), moved, findEnds);
    expect(tasks.map((task) => [task.key, task.x, task.y])).toEqual([
      ['A', 0, y],
      ['B', 316, y + 100],
    ]);
    expect(routes[0]?.points).toEqual([204, y + 36, 316, y + 136]);
    expect(bounds).toEqual({ x: 0, y, width: 520, height: 172 });
  }
});

test('where no task that is drawn was moved, the layout is the same object', () => {
  const layout = layoutAt(0);
  expect(applyMoves(layout, new Map([['Z', { x: 1, y: 1 }]]), findEnds)).toBe(layout);
});
