import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { askWhatIf, listDroppedTasks } from '../../../core/schedule/ask-what-if.ts';

const file = parseSpecFile(
  '001-club/tasks.md',
  `# Tasks: Sailing Club

## Phase 1: Setup

- [ ] T001 Book the harbour (2h)

## Phase 2: User Story 1 - Races (Priority: P1) 🎯 MVP

- [ ] T002 [US1] Lay the buoys (4h)
- [ ] T003 [P] [US1] Print the start list (1h)

## Phase 3: User Story 2 - Dinner (Priority: P2)

- [ ] T004 [US2] Set the tables (3h)
`,
);
const built = buildDependencies(file);

test('asks about people, the MVP, each story and each origin, and says what would come of it', () => {
  const found = askWhatIf(file, built, {}).map(({ question, finishMinutes, workMinutes }) => [
    question.type === 'people' ? `${question.people}` : Object.values(question).flat().join(' '),
    finishMinutes,
    workMinutes,
  ]);
  expect(found).toEqual([
    ['1', 600, 600],
    ['2', 600, 600],
    ['4', 600, 600],
    ['only-mvp US1', 420, 420],
    ['without-story US1', 300, 300],
    ['without-story US2', 420, 420],
    ['without-origin phase', 300, 600],
    ['without-origin order', 540, 600],
  ]);
});

test('less scope takes open tasks that belong to no other story; what is done stays', () => {
  const shared = parseSpecFile(
    '001-club/tasks.md',
    `# Tasks: Club

## Phase 1: All

- [x] T001 [US1] Lay the buoys
- [ ] T002 [US1] Print the start list
- [ ] T003 [US1] [US2] Invite the guests
- [ ] T004 [US2] Set the tables
`,
  );
  const keysOf = (question: Parameters<typeof listDroppedTasks>[1]) =>
    listDroppedTasks(shared, question).map(({ key }) => key);
  expect(keysOf({ type: 'without-story', story: 'US1' })).toEqual(['T002']);
  expect(keysOf({ type: 'only-mvp', stories: ['US1'] })).toEqual(['T004']);
});

test('with a number of people asks about one more and one less', () => {
  const people = askWhatIf(file, built, { people: 3 }).flatMap(({ question }) =>
    question.type === 'people' ? [question.people] : [],
  );
  expect(people).toEqual([4, 2]);
});
