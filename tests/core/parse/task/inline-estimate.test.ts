import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

test('an estimate of hours and minutes at the end of the line is no part of the title', () => {
  const { tasks, phases } = parseSpecFile(
    'tasks.md',
    '## Phase 1: Setup (1h 30m)\n\n- [ ] T001 Sand the deck in `deck.md` (1h 30m)\n- [ ] T002 [P] Oil it (45m)\n',
  );
  expect(phases.map(({ title, estimate }) => [title, estimate?.value.minutes])).toEqual([['Setup', 90]]);
  expect(tasks.map(({ title, estimate }) => [title, estimate?.value.minutes])).toEqual([
    ['Sand the deck in `deck.md`', 90],
    ['Oil it', 45],
  ]);
});
