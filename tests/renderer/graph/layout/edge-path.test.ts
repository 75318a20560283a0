import { expect, test } from 'vitest';
import { edgePath } from '../../../../renderer/graph/layout/edge-path.ts';

test('a level stretch is a line', () => {
  expect(edgePath([0, 10, 60, 10])).toBe('M0,10L60,10');
});

test('a slanted stretch is a curve that leaves and arrives level', () => {
  expect(edgePath([0, 0, 60, 40])).toBe('M0,0C30,0 30,40 60,40');
});

test('a turn is round', () => {
  expect(edgePath([0, 0, 50, 0, 50, 40])).toBe('M0,0L42,0Q50,0 50,8L50,40');
});

test('a turn on a short stretch is as round as it can be', () => {
  expect(edgePath([0, 0, 6, 0, 6, 40])).toBe('M0,0L3,0Q6,0 6,3L6,40');
});
