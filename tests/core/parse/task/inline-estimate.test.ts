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

test.each(['Build the stage', 'Draw the login page', 'Greet the admin', 'Fix storage'])(
  'a bracket behind `%s` is an estimate, whatever technical word the last one ends in',
  (title) => {
    const [task] = parseSpecFile('tasks.md', `- [ ] T001 ${title} (15m)\n`).tasks;
    expect(task).toMatchObject({ title, estimate: { value: { minutes: 15 } } });
  },
);

test.each(['Set the ttl', 'Set cacheTtl', 'Set the cache_age', 'Keep it in the session'])(
  'a bracket behind `%s` is a setting',
  (title) => {
    const [task] = parseSpecFile('tasks.md', `- [ ] T001 ${title} (15m)\n`).tasks;
    expect(task?.estimate).toBeNull();
  },
);
