import { expect, test } from 'vitest';
import { findNeighbour, toDirection } from '../../../../renderer/graph/model/find-neighbour.ts';
import { graphOf } from '../../../support/graph-of.ts';

const { model, layout } = graphOf(`## Phase 1: Kiln

- [ ] T001 Mix the clay
- [ ] T002 [P] Throw the bowls
- [ ] T003 [P] Throw the jugs
- [ ] T004 Fire the kiln
`);

const go = (from: string | null, key: string) => {
  const direction = toDirection(key);
  return direction === null ? null : findNeighbour(layout, model, from, direction);
};

test('right and left follow the lines, up and down stay in the column', () => {
  expect(go('T001', 'ArrowRight')).toBe('T002');
  expect(go('T002', 'ArrowDown')).toBe('T003');
  expect(go('T003', 'ArrowUp')).toBe('T002');
  expect(go('T003', 'ArrowRight')).toBe('T004');
  expect(go('T004', 'ArrowLeft')).toBe('T002');
});

test('from nothing the first task is reached, past the last there is none, and other keys lead nowhere', () => {
  expect(go(null, 'ArrowDown')).toBe('T001');
  expect(go('T004', 'ArrowRight')).toBe(null);
  expect(go('T001', 'Home')).toBe(null);
});
