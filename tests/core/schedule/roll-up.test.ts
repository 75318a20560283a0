import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildSchedule } from '../../../core/schedule/build-schedule.ts';
import { findMvpStories } from '../../../core/schedule/find-mvp-stories.ts';
import { rollUpPhases, rollUpStories } from '../../../core/schedule/roll-up.ts';

const club = `# Tasks: Sailing Club

## Phase 1: Setup

- [x] T001 Book the harbour (2h)

## Phase 2: User Story 1 - Races (Priority: P1) 🎯 MVP

- [ ] T002 [US1] Lay the buoys (4h)
- [ ] T003 [P] [US1] Print the start list (1h)
- [ ] T004 [P] [US2] Invite the guests (3h)

## Phase 3: User Story 2 - Dinner (Priority: P2)

- [ ] T005 [US2] Set the tables (2h)
`;

function read(text: string) {
  const file = parseSpecFile('001-club/tasks.md', text);
  return { file, schedule: buildSchedule(file, buildDependencies(file), { all: true }) };
}

test('a phase runs from its first start to its last finish, with all its work and the least of its floats', () => {
  const { file, schedule } = read(club);
  expect(rollUpPhases(file, schedule)).toEqual([
    { key: 'phase-1', startMinutes: 0, finishMinutes: 120, workMinutes: 120, ...firm, taskCount: 1, doneCount: 1 },
    { key: 'phase-2', startMinutes: 120, finishMinutes: 540, workMinutes: 480, ...firm, taskCount: 3, doneCount: 0 },
    { key: 'phase-3', startMinutes: 540, finishMinutes: 660, workMinutes: 120, ...firm, taskCount: 1, doneCount: 0 },
  ]);
});

const firm = { totalFloatMinutes: 0, critical: true };

test('a story that is spread over phases is one', () => {
  const { file, schedule } = read(club);
  const stories = rollUpStories(file, schedule).map(({ key, startMinutes, finishMinutes, workMinutes }) => [
    key,
    startMinutes,
    finishMinutes,
    workMinutes,
  ]);
  expect(stories).toEqual([
    ['US1', 120, 420, 300],
    ['US2', 360, 660, 300],
  ]);
});

test.each([
  ['### MVP First (User Story 2 Only)', ['US2']],
  ['### MVP First (User Stories 1 + 2)', ['US1', 'US2']],
  ['### MVP First (User Story 1 + User Story 2 Only)', ['US1', 'US2']],
  ['## MVP (US1-US2)', ['US1', 'US2']],
  ['## Suggested MVP scope (User Stories 1–2)', ['US1', 'US2']],
  ['### MVP First', ['US1']],
  ['### After the MVP: User Story 2', ['US1']],
])('the MVP is what the document says: %s', (heading, stories) => {
  expect(findMvpStories(read(`${club}\n${heading}\n\nStop there.\n`).file)).toEqual(stories);
});
