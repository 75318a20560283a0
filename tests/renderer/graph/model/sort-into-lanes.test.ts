import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { findLaneKinds, sortIntoLanes } from '../../../../renderer/graph/model/sort-into-lanes.ts';

const file = parseSpecFile(
  'tasks.md',
  `# Tasks: Sailing club

## Phase 1: Boats

### Hulls

- [ ] T001 [US2] Sand
- [ ] T002 [US1] Paint

### Sails

- [ ] T003 [US2] Sew
- [ ] T004 Fold
`,
);
const waves = [['T001'], ['T002', 'T003'], ['T004']];

test('tasks are sorted by story, by the heading they stand under, and by when they can run', () => {
  const lanesOf = (kind: 'story' | 'group' | 'wave') => {
    const { names, laneOf } = sortIntoLanes(file, waves, kind);
    return [names, [...laneOf].map(([task, lane]) => `${task} ${lane}`).join(', ')];
  };
  expect(lanesOf('story')).toEqual([['US2', 'US1'], 'T001 0, T002 1, T003 0']);
  expect(lanesOf('group')).toEqual([['Hulls', 'Sails'], 'T001 0, T002 0, T003 1, T004 1']);
  expect(lanesOf('wave')).toEqual([['Wave 1', 'Wave 2', 'Wave 3'], 'T001 0, T002 1, T003 1, T004 2']);
});

test('only what tells tasks apart is offered', () => {
  expect(findLaneKinds(file, waves)).toEqual(['story', 'group', 'wave']);
  const plain = parseSpecFile('tasks.md', '- [ ] T001 One\n- [ ] T002 Two\n');
  expect(findLaneKinds(plain, [['T001', 'T002']])).toEqual([]);
});
