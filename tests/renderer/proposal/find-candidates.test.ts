import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { findCandidates } from '../../../renderer/proposal/find-candidates.ts';

const file = parseSpecFile(
  '001-kiln/tasks.md',
  `# Kiln

## Phase 1: Clay

- [ ] T001 Dig the clay
- [ ] T002 Sieve it

## Phase 2: Fire

- [ ] T003 Stack the wood for phase 2

## Phase 3: Notes
`,
);

const find = (words: string, withPhases = true) =>
  findCandidates(file, new Set(['T001']), words, withPhases).map(({ key }) => key);

test.each([
  ['', 'T002 T003 phase-1 phase-2'],
  ['phase 2', 'phase-2 T003'],
  ['CLAY', 'phase-1'],
  ['fire', 'phase-2'],
  ['T00', 'T002 T003'],
  ['kiln', ''],
])('%s finds %s, and no phase without tasks', (words, expected) => {
  expect(find(words).join(' ')).toBe(expected);
});

test('where a phase is no answer, tasks alone are found', () => {
  expect(find('phase 2', false)).toEqual(['T003']);
});
