import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildOutline, listParents, listVisibleRows, type OutlineRow } from '../../../renderer/store/build-outline.ts';
import { moveInOutline } from '../../../renderer/store/move-in-outline.ts';

const rows = buildOutline(
  parseSpecFile(
    '001-library/tasks.md',
    `# Tasks: Seed library

## Phase 1: Shelves

### Wood
- [x] T001 Saw the boards
- [ ] T002 Glue the shelves
  - [x] T002a Sand them
  - [ ] T002b Glue them

## Phase 2: Seeds
- [ ] T003 Sort the beans

## Validation Checklist
- [ ] Every drawer has a label
- [x] Every bean is dry
`,
  ),
);

const nothingFolded = () => false;

test('headings, tasks, subtasks and checklists are indented as they belong together', () => {
  expect(rows.map((row) => `${'  '.repeat(row.depth)}${nameOf(row)}`)).toEqual([
    'Shelves 2/3',
    '  Wood 2/3',
    '    T001',
    '    T002',
    '      T002a',
    '      T002b',
    'Seeds 0/1',
    '  T003',
    'Validation Checklist 1/2',
    '  Every drawer has a label',
    '  Every bean is dry',
  ]);
});

test('ids of rows are unique', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('a folded row hides all that stands below it', () => {
  const visible = listVisibleRows(rows, (row) => row.id === 'phase phase-1');
  expect(visible.map(nameOf).slice(0, 3)).toEqual(['Shelves 2/3', 'Seeds 0/1', 'T003']);
});

test('the parents of a row are listed nearest first', () => {
  expect(listParents(rows, 5).map(nameOf)).toEqual(['T002', 'Wood 2/3', 'Shelves 2/3']);
});

test('the arrows up and down stop at the ends', () => {
  expect(moveInOutline(rows, 0, 'ArrowUp', false)).toBe(0);
  expect(moveInOutline(rows, rows.length - 1, 'ArrowDown', false)).toBe(rows.length - 1);
  expect(moveInOutline(rows, 2, 'ArrowDown', false)).toBe(3);
});

test('the arrow to the right unfolds, then goes to the first child, and does nothing without one', () => {
  expect(moveInOutline(rows, 0, 'ArrowRight', true)).toBe('fold');
  expect(moveInOutline(rows, 0, 'ArrowRight', false)).toBe(1);
  expect(moveInOutline(rows, 2, 'ArrowRight', false)).toBeNull();
});

test('the arrow to the left folds, then goes to the parent', () => {
  expect(moveInOutline(rows, 1, 'ArrowLeft', false)).toBe('fold');
  expect(moveInOutline(listVisibleRows(rows, nothingFolded), 4, 'ArrowLeft', false)).toBe(3);
});

test('a key that no tree knows is left to others', () => {
  expect(moveInOutline(rows, 0, 'q', false)).toBeNull();
});

function nameOf(row: OutlineRow): string {
  switch (row.type) {
    case 'phase':
      return `${row.phase.title} ${row.counts.done}/${row.counts.total}`;
    case 'group':
      return `${row.group.title} ${row.counts.done}/${row.counts.total}`;
    case 'checklist':
      return `${row.checklist.title} ${row.counts.done}/${row.counts.total}`;
    case 'task':
      return row.task.key;
    case 'item':
      return row.item.text;
  }
}
