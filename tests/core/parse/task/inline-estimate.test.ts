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

test.each([
  ['Dig (durée : 1h, réel : 1h30)', 60, 90],
  ['Dig (Aufwand: 2 Std., tatsächlich: 3 Std.)', 120, 180],
  ['Dig (оценка: 6 ч, факт: 5 ч)', 360, 300],
  ['Dig (estimación: 2h, real: 3h)', 120, 180],
  ['Dig (예상: 6시간, 실제: 5시간)', 360, 300],
])('times in brackets are read in other languages too: %s', (words, estimate, actual) => {
  const [task] = parseSpecFile('tasks.md', `- [ ] T001 ${words}\n`).tasks;
  expect([task?.title, task?.estimate?.value.minutes, task?.actual?.value.minutes]).toEqual(['Dig', estimate, actual]);
});
