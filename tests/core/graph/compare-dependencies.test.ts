import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { compareDependencies } from '../../../core/graph/compare-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';

const compare = (before: string, after: string) => compareDependencies(build(before), build(after));
const build = (text: string) => buildDependencies(parseSpecFile('001-boats/tasks.md', text));

test('a task that changes places with its neighbour turns what follows from order', () => {
  const first = '- [ ] T001 Rig the mast\n';
  const second = '- [ ] T002 Hoist the sail\n';
  const third = '- [ ] T003 Cast off\n';
  expect(compare(`## Phase 1: Rig\n${first}${second}${third}`, `## Phase 1: Rig\n${second}${first}${third}`)).toEqual({
    added: [
      { task: 'T001', dependsOn: 'T002', origin: 'order' },
      { task: 'T003', dependsOn: 'T001', origin: 'order' },
    ],
    lifted: [
      { task: 'T002', dependsOn: 'T001', origin: 'order' },
      { task: 'T003', dependsOn: 'T002', origin: 'order' },
    ],
  });
});

test('a line that only moves down is no change', () => {
  const text = '## Phase 1: Rig\n- [ ] T001 Rig the mast\n- [ ] T002 Hoist the sail (depends on T001)\n';
  expect(compare(text, `# Boats\n\n${text}`)).toEqual({ added: [], lifted: [] });
});

test('a phase that starts to wait for another is told by the keys of the phases', () => {
  const phases = '## Phase 1: Rig\n- [ ] T001 Rig the mast\n\n## Phase 2: Sail\n- [ ] T002 Cast off\n';
  const only = '## Phase 1: Rig\n- [ ] T001 Rig the mast\n- [ ] T002 Cast off\n';
  expect(compare(only, phases)).toEqual({
    added: [{ task: 'phase-2', dependsOn: 'phase-1', origin: 'phase' }],
    lifted: [{ task: 'T002', dependsOn: 'T001', origin: 'order' }],
  });
});

test('another id of a task is no change of what it waits for', () => {
  const before = '## Phase 1: Rig\n- [ ] T001 Rig the mast\n- [ ] T003 Hoist the sail (depends on T001)\n';
  const after = build(before.replace('T003', 'T002'));
  expect(compareDependencies(build(before), after, new Map([['T003', 'T002']]))).toEqual({ added: [], lifted: [] });
  expect(compareDependencies(build(before), after).added).not.toEqual([]);
});
