import { expect, test } from 'vitest';
import type { GraphLayout } from '../../../renderer/graph/layout/graph-layout.ts';
import { graphOf } from '../../support/graph-of.ts';

/** Everything that is drawn has a finite place, and no two tasks stand on each other. */
function expectSound({ tasks, routes, bounds }: GraphLayout): void {
  expect(routes.every(({ points }) => points.every(Number.isFinite))).toBe(true);
  expect(Object.values(bounds).every(Number.isFinite)).toBe(true);
  for (const column of new Set(tasks.map(({ x }) => x))) {
    const sorted = tasks.filter(({ x }) => x === column).toSorted((a, b) => a.y - b.y);
    const overlaps = sorted.filter(({ y }, index) => {
      const above = sorted[index - 1];
      return above !== undefined && y < above.y + above.height;
    });
    expect(overlaps).toEqual([]);
  }
}

const listTasks = (count: number, tail: (id: string, task: number) => string) =>
  Array.from({ length: count }, (_, index) => {
    const id = `T${String(index + 1).padStart(4, '0')}`;
    return `- [ ] ${id} ${tail(id, index + 1)}`;
  }).join('\n');

test('ids that are not there, a task that waits for itself and one that says so twice draw no line of their own', () => {
  const { model, layout } = graphOf(
    '## Phase 1: All\n\n- [ ] T001 [P] One (depends on T999)\n- [ ] T002 [P] Two (depends on T002)\n- [ ] T003 [P] Three (depends on T001, T001)\n- [ ] T003 [P] Four\n',
  );
  expect(model.edges.filter(({ origin }) => origin === 'stated').map(({ id }) => id)).toEqual(['T001 → T003']);
  expect(model.tasks.map(({ key }) => key)).toEqual(['T001', 'T002', 'T003', 'T003~2']);
  expectSound(layout);
});

test.each([2, 3, 10, 300])('a cycle of %i tasks is marked on each of them, and drawn whole', (length) => {
  const text = listTasks(length, (_, task) => {
    const before = task === 1 ? length : task - 1;
    return `[P] Turn (depends on T${String(before).padStart(4, '0')})`;
  });
  const { model, layout } = graphOf(`## Phase 1: Wheel\n\n${text}\n`);
  expect(model.tasks.every(({ inCycle }) => inCycle)).toBe(true);
  expect(layout.routes).toHaveLength(model.edges.length);
  expect(model.edges.filter(({ inCycle }) => inCycle)).toHaveLength(length);
  expectSound(layout);
});

const thousand = Array.from({ length: 1000 }, (_, index) => `T${String(index + 1).padStart(4, '0')}`).join(', ');

test.each(['T0001-T1000', thousand])(
  'one task with a thousand dependencies has a thousand lines, none behind a task',
  (ids) => {
    const text = listTasks(1_000, () => '[P] Piece');
    const { model, layout } = graphOf(`## Phase 1: All\n\n${text}\n- [ ] T1001 [P] Join (depends on ${ids})\n`);
    expect(model.edges.filter(({ to }) => to === 'T1001')).toHaveLength(1_000);
    expect(layout.routes).toHaveLength(model.edges.length);
    expectSound(layout);
  },
);

test('five thousand tasks of one file are all drawn, folded or not', () => {
  const phases = Array.from({ length: 200 }, (_, phase) => {
    const tasks = Array.from({ length: 25 }, (_, index) => {
      const task = phase * 25 + index + 1;
      return `- [ ] T${String(task).padStart(4, '0')} ${task % 3 === 0 ? '[P] ' : ''}Do ${task}`;
    });
    return `## Phase ${phase + 1}: Part\n\n${tasks.join('\n')}\n`;
  });
  const text = phases.join('\n');
  const { model, layout } = graphOf(text);
  expect([model.tasks.length, layout.tasks.length, layout.frames.length]).toEqual([5_000, 5_000, 200]);
  expectSound(layout);
  const folded = graphOf(text, { folded: new Set(model.frames.map(({ key }) => key)) }).layout;
  expect([folded.tasks.length, folded.frames.length, folded.routes.length]).toEqual([0, 200, 199]);
});

test('titles of two thousand characters, of markup and from right to left are carried as they are', () => {
  const titles = ['x'.repeat(2_000), '<b>bold</b> & [link](x.md)', 'مرحبا بالعالم', '日本語の長いタイトル'];
  const { model } = graphOf(titles.map((title, index) => `- [ ] T00${index + 1} ${title}`).join('\n'));
  expect(model.tasks.map(({ task }) => task.title)).toEqual(titles);
});
