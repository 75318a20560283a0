import { expect, test } from 'vitest';
import { findBandPlace } from '../../../../renderer/graph/rewire/find-band-place.ts';
import { graphOf } from '../../../support/graph-of.ts';

const text = `## Phase 1: Rig
- [ ] T001 Step the mast
- [ ] T002 [P] Reeve the halyards
- [ ] T003 [P] Bend on the sails

## Phase 2: Sail
- [ ] T004 Cast off
`;

const { model, layout } = graphOf(text);

const near = (key: string, dx: number, dy: number, dragged: string, scene = { model, layout }) => {
  const box = [...scene.layout.tasks, ...scene.layout.frames].find((candidate) => candidate.key === key);
  if (box === undefined) throw new Error(`${key} has no place`);
  const { x, y, width, height } = box;
  return findBandPlace(scene.model, scene.layout, dragged, x + width / 2 + dx, y + height / 2 + dy);
};

test('left of a task is before it, right of it after', () => {
  expect(near('T001', -110, 0, 'T004')).toEqual({ place: { before: 'T001' }, beside: 'T001', edge: 'left' });
  expect(near('T001', 110, 0, 'T004')).toEqual({ place: { after: 'T001' }, beside: 'T001', edge: 'right' });
});

test('in one column above is before, below is after', () => {
  expect(near('T002', 0, -20, 'T004')).toEqual({ place: { before: 'T002' }, beside: 'T002', edge: 'top' });
  expect(near('T003', 0, 20, 'T004')).toEqual({ place: { after: 'T003' }, beside: 'T003', edge: 'bottom' });
});

test('outside all bands, and alone in its own, there is no place', () => {
  expect(findBandPlace(model, layout, 'T001', -900, -900)).toBeNull();
  expect(near('T004', 0, 0, 'T004')).toBeNull();
});

test('a folded band takes the task at its end', () => {
  const folded = graphOf(text, { folded: new Set(['phase:phase-2']) });
  expect(near('phase:phase-2', 0, 0, 'T001', folded)).toEqual({
    place: { into: 'phase-2' },
    beside: null,
    edge: 'bottom',
  });
});

test('a list without phases is one band, from one numbered step to another', () => {
  const steps = graphOf(
    '# Plan\n\n- [ ] 1. Rig\n  - [ ] 1.1 Step the mast\n  - [ ] 1.2 Bend on the sails\n- [ ] 2. Cast off\n',
  );
  expect(near('1.1', 0, -20, '1.2', steps)).toEqual({ place: { before: '1.1' }, beside: '1.1', edge: 'top' });
  expect(near('2', 0, 20, '1.2', steps)).toEqual({ place: { after: '2' }, beside: '2', edge: 'bottom' });
});
