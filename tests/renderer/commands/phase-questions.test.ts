import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { findPhaseBeside, listPhaseWaits, listStatusChoices } from '../../../renderer/commands/phase-questions.ts';
import { createLinkJudge } from '../../../renderer/proposal/judge-link.ts';

const path = '001-oven/tasks.md';
const text = `# Tasks: Oven

## Phase 1: Bricks
- [ ] T001 Order

## Phase 2: Walls
- [ ] T002 Lay

### Phase 2.1: Arch
- [ ] T003 Bend

## Phase 3: Fire
- [ ] T004 Light

## Dependencies
- Phase 3 depends on Phase 1

## Progress Tracking
**Phase 1**: ⬜ Not Started | 🟡 In Progress | ✅ Complete
**Phase 2**: 🟡 In Progress
`;
const file = parseSpecFile(path, text);
const phase = (key: string) => {
  const found = file.phases.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`The test's document has no ${key}`);
  return found;
};
const waits = (key: string) => {
  const dependencies = buildDependencies(file);
  const judge = createLinkJudge(file, dependencies, null);
  return listPhaseWaits(file, dependencies, phase(key), (pair) => judge.judge(pair));
};

test('a phase moves past its neighbour on the same level, and not past the ends', () => {
  expect(findPhaseBeside(file, phase('phase-2'), 'up')?.key).toBe('phase-1');
  expect(findPhaseBeside(file, phase('phase-2'), 'down')?.key).toBe('phase-3');
  expect(findPhaseBeside(file, phase('phase-1'), 'up')).toBeNull();
  expect(findPhaseBeside(file, phase('phase-2.1'), 'down')).toBeNull();
});

test('the choices of a status line are its own, else those that another line shows', () => {
  const choices = (key: string) => listStatusChoices({ file, texts: { [path]: text } }, phase(key));
  const all = ['⬜ Not Started', '🟡 In Progress', '✅ Complete', 'None of them'];
  expect(choices('phase-1').map(({ label }) => label)).toEqual(all);
  expect(choices('phase-2').map(({ label }) => label)).toEqual(all);
  expect(choices('phase-1').at(-1)?.key).toBe('');
});

test('the phases that one waits for are chosen; those that wait for it cannot be', () => {
  const { choices, chosen } = waits('phase-1');
  expect(chosen).toEqual([]);
  expect(choices.map(({ label }) => label)).toEqual(['Phase 2: Walls', 'Phase 2.1: Arch', 'Phase 3: Fire']);
  expect(choices.find(({ key }) => key === 'phase-3')?.reason).toMatch(/^Would close a cycle: /);
  expect(waits('phase-3').chosen).toEqual(['phase-1']);
});
