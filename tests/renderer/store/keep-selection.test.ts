import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { keepSelection } from '../../../renderer/store/keep-selection.ts';

const read = (text: string) => parseSpecFile('001-harbour/tasks.md', text);

const before = read(`# Tasks: Harbour

## Phase 1: Moorings
- [ ] T001 Count the buoys
- [ ] T002 Paint the buoys
- [ ] Sweep the pier
`);

test('the same file keeps any key', () => {
  expect(keepSelection(before, before, 'T002')).toBe('T002');
});

test('nothing selected stays nothing', () => {
  expect(keepSelection(before, read(''), null)).toBeNull();
});

test('a task with an id is the same task under another title', () => {
  const after = read('## Phase 1: Moorings\n- [ ] T001 Count the buoys\n- [ ] T002 Varnish the buoys\n');
  expect(keepSelection(before, after, 'T002')).toBe('T002');
});

test('a task without an id is found at its line when its title changed', () => {
  const after = read(`# Tasks: Harbour

## Phase 1: Moorings
- [ ] T001 Count the buoys
- [ ] T002 Paint the buoys
- [ ] Sweep the long pier
`);
  expect(keepSelection(before, after, 'sweep-the-pier')).toBe('sweep-the-long-pier');
});

test('of duplicated ids the one with the same title is the same task', () => {
  const twice = read('## Phase 1: A\n- [ ] T006 Mend nets\n- [ ] T006 Coil ropes\n');
  const thrice = read('## Phase 1: A\n- [ ] T006 Mend nets\n- [ ] T006 Wash decks\n- [ ] T006 Coil ropes\n');
  expect(keepSelection(twice, thrice, 'T006~2')).toBe('T006~3');
});

test('a task that is gone leaves its place to the next', () => {
  const after = read('## Phase 1: Moorings\n- [ ] T002 Paint the buoys\n');
  expect(keepSelection(before, after, 'T001')).toBe('T002');
});

test('an emptied file has nothing to select', () => {
  expect(keepSelection(before, read(''), 'T001')).toBeNull();
});
