import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { findDropTarget } from '../../../renderer/reorder/find-drop-target.ts';
import { buildOutline, listVisibleRows } from '../../../renderer/store/build-outline.ts';

const text = `# Tasks: Boats

## Phase 1: Rig
- [ ] T001 Step the mast
- [ ] T002 Reeve the halyards
  - [ ] T003 Main
  - [ ] T004 Jib

## Phase 2: Sail
### Crew
- [ ] T005 Muster

## Definition of Done
- [ ] Everybody is back
`;

/** Rows: 0 Phase 1, 1 T001, 2 T002, 3 T003, 4 T004, 5 Phase 2, 6 Crew, 7 T005, 8 the list, 9 its item. */
const rows = buildOutline(parseSpecFile('001-boats/tasks.md', text));

const drop = (key: string, gap: number, levels = 0) => findDropTarget(rows, key, gap, levels);

test('between two tasks it stands after the upper one', () => {
  expect(drop('T005', 2)).toEqual({ place: { after: 'T001' }, gap: 2, depth: 1 });
});

test('further right it becomes a subtask of the upper one', () => {
  expect(drop('T005', 2, 1)).toEqual({ place: { under: 'T001' }, gap: 2, depth: 2 });
});

test('behind the last subtask the depth says whose level is meant', () => {
  expect(drop('T005', 5)).toEqual({ place: { after: 'T002' }, gap: 5, depth: 1 });
  expect(drop('T005', 5, 1)).toEqual({ place: { after: 'T004' }, gap: 5, depth: 2 });
  expect(drop('T005', 5, 2)).toEqual({ place: { under: 'T004' }, gap: 5, depth: 3 });
});

test('between a task and its subtasks it is the first of them, however far left', () => {
  expect(drop('T005', 3, -2)).toEqual({ place: { before: 'T003' }, gap: 3, depth: 2 });
});

test('below a heading it is the first of the phase; between a phase and its first group, of the group', () => {
  expect(drop('T005', 1)).toEqual({ place: { before: 'T001' }, gap: 1, depth: 1 });
  expect(drop('T001', 6)).toEqual({ place: { before: 'T005' }, gap: 7, depth: 2 });
});

test('its own place is no target, but another level in it is', () => {
  expect(drop('T001', 1)).toBeNull();
  expect(drop('T001', 2)).toBeNull();
  expect(drop('T002', 4)).toBeNull();
  expect(drop('T002', 2, 1)).toEqual({ place: { under: 'T001' }, gap: 2, depth: 2 });
  expect(drop('T004', 5, -1)).toEqual({ place: { after: 'T002' }, gap: 5, depth: 1 });
});

test('into a folded phase it goes behind the last', () => {
  const folded = listVisibleRows(rows, (row) => row.id === 'phase phase-2');
  expect(findDropTarget(folded, 'T001', 6, 0)).toEqual({ place: { into: 'phase-2' }, gap: 6, depth: 1 });
  const group = listVisibleRows(rows, (row) => row.type === 'group');
  expect(findDropTarget(group, 'T001', 7, 0)).toEqual({ place: { into: 'phase-2', group: 'Crew' }, gap: 7, depth: 2 });
});

test('above all phases, and in a checklist, no task can stand', () => {
  expect(drop('T001', 0)).toBeNull();
  expect(drop('T001', 9)).toBeNull();
  expect(drop('T001', 10)).toBeNull();
});
