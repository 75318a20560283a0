import { expect, test } from 'vitest';
import { pickCorner } from '../../../../renderer/graph/panels/pick-corner.ts';
import { graphOf } from '../../../support/graph-of.ts';

const text = '## Phase 1: Oven\n\n- [ ] T001 Lay the bricks\n- [ ] T002 Light the fire\n- [ ] T003 Bake\n';
const { layout } = graphOf(text);
const view = { width: 1000, height: 700 };
const card = { width: 340, height: 180 };

/** Look at the graph so that the middle of a task is at a place of the view. */
function lookAt(key: string, x: number, y: number) {
  const box = layout.tasks.find((task) => task.key === key);
  if (box === undefined) throw new Error(`${key} is not drawn`);
  return { x: x - box.x - box.width / 2, y: y - box.y - box.height / 2, zoom: 1 };
}

test('a card stands at the top right where it hides no task there', () => {
  expect(pickCorner(layout, view, lookAt('T001', 150, 350), card, ['T001', 'T002'])).toBe('top-right');
});

test('a card steps aside from the ends of its line, and from other tasks', () => {
  expect(pickCorner(layout, view, lookAt('T003', 850, 90), card, ['T002', 'T003'])).toBe('bottom-left');
  expect(pickCorner(layout, view, lookAt('T003', 850, 90), card, ['T001', 'T002'])).toBe('bottom-left');
  expect(pickCorner(layout, view, lookAt('T001', 850, 90), card, ['T001', 'T002'])).toBe('top-left');
});

test('a card that hides something everywhere hides no end of its line', () => {
  const all = { width: 700, height: 600 };
  const zoomed = { ...lookAt('T003', 850, 90), zoom: 1 };
  const corner = pickCorner(layout, view, zoomed, all, ['T003']);
  expect(corner).not.toBe('top-right');
});
