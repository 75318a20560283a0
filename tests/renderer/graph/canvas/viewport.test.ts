import { expect, test } from 'vitest';
import { detailAt, fitArea, reveal, startViewport } from '../../../../renderer/graph/canvas/viewport.ts';

const size = { width: 856, height: 656 };

test('all of an area is shown in the middle, at full size at most', () => {
  expect(fitArea({ x: 0, y: 0, width: 1600, height: 600 }, size)).toEqual({ zoom: 0.5, x: 28, y: 178 });
  expect(fitArea({ x: 100, y: 100, width: 200, height: 100 }, size)).toEqual({ zoom: 1, x: 228, y: 178 });
});

test('a graph begins as a whole, else at its full width from the top, else at its beginning, as far as titles can be read', () => {
  expect(startViewport({ x: 0, y: 0, width: 1000, height: 600 }, size)).toEqual(
    fitArea({ x: 0, y: 0, width: 1000, height: 600 }, size),
  );
  expect(startViewport({ x: 0, y: 0, width: 1000, height: 9_000 }, size)).toEqual({ zoom: 0.8, x: 28, y: 28 });
  expect(startViewport({ x: 0, y: 0, width: 9_000, height: 9_000 }, size)).toEqual({ zoom: 0.85, x: 28, y: 28 });
});

test('the view moves just far enough to show a task, clear of what stands at its foot, and not when it is shown', () => {
  const here = { zoom: 1, x: 0, y: 0 };
  const task = { width: 200, height: 72 };
  expect(reveal({ x: 100, y: 100, ...task }, here, size)).toBe(here);
  expect(reveal({ x: 100, y: 640, ...task }, here, size)).toEqual({ zoom: 1, x: 0, y: -108 });
  expect(reveal({ x: -50, y: 540, ...task }, here, size)).toEqual({ zoom: 1, x: 78, y: -8 });
});

test('further out there is less to read', () => {
  expect([1, 0.6, 0.5, 0.35, 0.2].map(detailAt)).toEqual(['full', 'full', 'ids', 'ids', 'far']);
});
