import type { Edge, Node } from '@xyflow/react';
import { expect, test } from 'vitest';
import { cutOut, findSpan, keepDragged } from '../../../../renderer/graph/canvas/use-window.ts';

const nodeAt = (id: string, y: number): Node => ({ id, position: { x: 0, y }, height: 72, data: {} });
const edgeOf = (source: string, target: string, points: readonly number[]): Edge<{ points: readonly number[] }> => ({
  id: `${source} ${target}`,
  source,
  target,
  data: { points },
});

test('what is in view is kept, with every line through it and both of its ends', () => {
  const nodes = [nodeAt('A', 0), nodeAt('B', 1_000), nodeAt('C', 2_000), nodeAt('D', 9_000)];
  const edges = [edgeOf('A', 'D', [0, 36, 0, 9_036]), edgeOf('C', 'D', [0, 2_036, 0, 9_036])];
  const { nodes: near, edges: lines } = cutOut(nodes, edges, edges.map(findSpan), 900, 1_500);
  expect(near.map(({ id }) => id)).toEqual(['A', 'B', 'D']);
  expect(lines.map(({ id }) => id)).toEqual(['A D']);
});

test('a task that a hand holds stays in the hand when the view moves on', () => {
  const held = { ...nodeAt('B', 40), dragging: true };
  const next = [nodeAt('A', 0), nodeAt('B', 1_000)];
  expect(keepDragged(next, [nodeAt('A', 0), held])).toEqual([nodeAt('A', 0), held]);
  expect(keepDragged(next, [nodeAt('A', 5)])).toBe(next);
});
