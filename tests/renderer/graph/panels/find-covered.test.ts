import { expect, test } from 'vitest';
import { findCovered } from '../../../../renderer/graph/panels/find-covered.ts';
import { graphOf } from '../../../support/graph-of.ts';

const { layout } = graphOf('## Phase 1: Oven\n\n- [ ] T001 Lay the bricks\n- [ ] T002 Light the fire\n');

const boxOf = (key: string) => {
  const box = [...layout.tasks, ...layout.frames].find((candidate) => candidate.key === key);
  if (box === undefined) throw new Error(`${key} is not drawn`);
  return box;
};

test('a panel covers the task under it, the selected one above all, and the heading of a phase', () => {
  const { x, y, width } = boxOf('T002');
  const corner = { x: x + width - 4, y: y + 2, width: 100, height: 40 };
  expect(findCovered(layout, corner, null)).toBe('work');
  expect(findCovered(layout, corner, 'T001')).toBe('work');
  expect(findCovered(layout, corner, 'T002')).toBe('selection');
  const band = boxOf('phase:phase-1');
  expect(findCovered(layout, { x: band.x, y: band.y, width: 20, height: 20 }, null)).toBe('work');
});

test('beside all tasks, and on the free ground of a phase, it covers nothing', () => {
  const { x, y, width } = boxOf('T002');
  expect(findCovered(layout, { x: x + width + 2, y, width: 20, height: 20 }, 'T002')).toBe('nothing');
  expect(findCovered(layout, { x: -900, y: -900, width: 100, height: 100 }, null)).toBe('nothing');
});
