import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { checkClaims, findClaimProblems, findClaimsToWrite } from '../../../core/schedule/check-claims.ts';

const garden = `# Tasks: Roof Garden

## Phase 1: Setup

- [ ] T001 Carry up the soil (2h)
- [x] T002 [P] Lay the hose (1h)
- [ ] T003 [P] Build the beds (3h)

## Dependencies

**Total Critical Path Time**: ~5 hours
**Total Time (Parallel)**: 5 hours with 2 developers
**Total Time**: 10 hours
**Total Tasks**: 4

- Max 3 tasks in flight
`;

function read(text: string) {
  const file = parseSpecFile('001-garden/tasks.md', text);
  return { file, built: buildDependencies(file) };
}

test('each figure is held against the schedule that it speaks of, with done tasks counted', () => {
  const { file, built } = read(garden);
  const checked = checkClaims(file, built, {});
  expect(checked.map(({ claim, stated, found, differs }) => [claim.line, claim.what, stated, found, differs])).toEqual([
    [11, 'critical-path-total', 300, 300, false],
    [12, 'parallel-total', 300, 300, false],
    [13, 'total', 600, 360, true],
    [14, 'task-total', 4, 3, true],
    [16, 'max-tasks', 3, 3, false],
  ]);
});

test('figures that differ are problems that name both', () => {
  const { file, built } = read(garden);
  expect(findClaimProblems(file, built).map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '13: The document says 10h, but its tasks and dependencies come to 6h',
    '14: The document says 4 tasks in all, but has 3',
  ]);
});

test('a figure is as exact as it is written', () => {
  const { file, built } = read(garden.replace('~5 hours', '~5.5 hours').replace('(3h)', '(3h 10m)'));
  expect(checkClaims(file, built, {})[0]).toMatchObject({ stated: 330, found: 310, differs: true });
  const rounded = read(garden.replace('(3h)', '(3h 20m)'));
  expect(checkClaims(rounded.file, rounded.built, {})[0]).toMatchObject({ found: 320, differs: false });
});

test('what rests on default lengths is shown and no problem', () => {
  const { file, built } = read(garden.replace(' (2h)', '').replace('**Total Tasks**: 4', ''));
  expect(checkClaims(file, built, {}).some(({ differs, grounded }) => differs && !grounded)).toBe(true);
  expect(findClaimProblems(file, built)).toEqual([]);
});

test('a problem about a figure names the claim to write anew; a limit of tasks does not', () => {
  const { file, built } = read(garden.replace('Max 3 tasks', 'Max 2 tasks'));
  const found = findClaimProblems(file, built).map((problem) => [
    problem.line,
    findClaimsToWrite(file, built, problem).map(({ claim, found: minutes }) => [claim.what, minutes]),
  ]);
  expect(found).toEqual([
    [13, [['total', 360]]],
    [14, [['task-total', 3]]],
    [16, []],
  ]);
});
