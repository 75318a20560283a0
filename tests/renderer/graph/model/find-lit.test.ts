import { expect, test } from 'vitest';
import { buildDependencies } from '../../../../core/graph/build-dependencies.ts';
import { buildTaskIndex } from '../../../../core/graph/task-index.ts';
import { buildTaskNetwork } from '../../../../core/graph/task-network.ts';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { findLit } from '../../../../renderer/graph/model/find-lit.ts';
import { graphOf } from '../../../support/graph-of.ts';

const text = `## Phase 1: Wood

- [ ] T001 [P] Fell the oak
- [ ] T002 [P] Saw the planks (depends on T001)
- [ ] T003 [P] Sharpen the adze

## Phase 2: Hull

- [ ] T004 [P] Bend the ribs
- [ ] T005 [P] Caulk the seams (depends on T004)
- [ ] T006 [P] Tar the keel
`;

function lightUp(key: string) {
  const file = parseSpecFile('tasks.md', text);
  const { dependencies, phaseDependencies } = buildDependencies(file);
  const index = buildTaskIndex(file);
  const lit = findLit(key, true, graphOf(text).model, index, buildTaskNetwork(index, dependencies, phaseDependencies));
  const sorted = (keys: ReadonlySet<string> | undefined) => [...(keys ?? [])].sort();
  return { before: sorted(lit?.ancestors), after: sorted(lit?.descendants), lines: sorted(lit?.edges) };
}

test('a task lights up all that it waits for, through the phase before it too, and all that waits for it', () => {
  expect(lightUp('T004')).toEqual({
    before: ['T001', 'T002', 'T003', 'phase:phase-1'],
    after: ['T005'],
    lines: ['T001 → T002', 'T004 → T005', 'phase:phase-1 → phase:phase-2'],
  });
});

test('a task of the first phase lights up the next one as a whole, and nothing beside itself', () => {
  expect(lightUp('T003')).toEqual({
    before: [],
    after: ['T004', 'T005', 'T006', 'phase:phase-2'],
    lines: ['T004 → T005', 'phase:phase-1 → phase:phase-2'],
  });
});

test('a task that the file no longer has lights up nothing', () => {
  expect(lightUp('T099')).toEqual({ before: [], after: [], lines: [] });
});
