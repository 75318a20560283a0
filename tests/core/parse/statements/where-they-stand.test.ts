import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../../support/list-dependencies.ts';

const tasks = ['## Phase 1: Keel', '- [ ] T001 Cut', '- [ ] T002 Bend', '- [ ] T003 Nail'];

/** What a document states, with the line of each statement. */
function read(...lines: string[]): string {
  const listed = listDependencies(parseSpecFile('specs/001-boat/tasks.md', `${lines.join('\n')}\n`)).split('\n');
  return ['stated:', 'phases:']
    .flatMap((name) => (listed.find((line) => line.startsWith(name)) ?? '').split(' ').slice(1))
    .join(' ')
    .replaceAll('*', '');
}

it('each sentence of a paragraph that begins with a task stands on its own line', () => {
  expect(
    read(
      ...tasks,
      '## Execution Order',
      'T001 and T002 share a bench.',
      'T002 depends on T001.',
      'T003 (nails) depends on T002.',
    ),
  ).toBe('T002<T001@7 T003<T002@8');
});

it('a critical path is an order wherever it stands, other chains of a summary are not', () => {
  expect(read(...tasks, '## Summary', '**Critical Path**: T001 → T003')).toBe('T003<T001@6');
  expect(read(...tasks, '## Summary', '**Value**: T001 → T003')).toBe('');
});

it('sentences in the field of a phase say themselves what waits', () => {
  const field = '**Dependencies**: T001 must complete before T002. T002 precedes T003.';
  expect(read('## Phase 1: Keel', field, ...tasks.slice(1))).toBe('T002<T001@2 T003<T002@2');
});

it('a column may say what must complete first', () => {
  expect(read(...tasks, '## Order', '| Task | Must complete first |', '| --- | --- |', '| T002, T003 | T001 |')).toBe(
    'T002<T001@8 T003<T001@8',
  );
});

it('in code an arrow back points at what a task or phase waits for', () => {
  const phases = ['## Phase 2: Mast', '- [ ] T004 Rig'];
  expect(
    read(
      ...tasks,
      ...phases,
      '## Execution Graph',
      '```',
      'T002 bend the ribs   <- T001',
      'Phase 2 (Mast) ← All phases complete',
      '```',
    ),
  ).toBe('T002<T001@9 2<1@10');
  expect(read(...tasks, ...phases, '## Dependencies', '```', 'Phase 2 (Mast) ← T001 (saw) blocks T003', '```')).toBe(
    'T003<T001@9 2<1@5=',
  );
});

it('a heading of what is sequential after something without an id puts the tasks below it in no order', () => {
  expect(
    read(...tasks, '## Parallel Example', '```bash', '# Nails (sequential after the ribs)', 'T001-T003: Nails', '```'),
  ).toBe('');
});

it('what comes last in a section of a phase or story comes last there', () => {
  const more = ['## Phase 2: User Story 1 - Mast', '- [ ] T004 [US1] Rig', '- [ ] T005 [US1] Sail'];
  expect(read(...tasks, ...more, '## Order', '### Within User Story 1', '- T005 last')).toBe('T005<T004@10 2<1@5=');
  expect(read(...tasks, ...more, '## Order', '### Within User Story 1', '- T002 last')).toBe(
    'T002<T001@10 T002<T003@10 2<1@5=',
  );
});

it('a comment in an example of parallel work says after which phase stories start', () => {
  const more = [
    '## Phase 2: User Story 1 - Mast',
    '- [ ] T004 [US1] Rig',
    '## Phase 3: User Story 2 - Sail',
    '- [ ] T005 [US2] Sew',
  ];
  const comment = '# After Phase 1 completes, launch US1 and US2 in parallel:';
  expect(read(...tasks, ...more, '## Parallel Example', '```', comment, '```')).toBe('2<1@11 3<1@11');
});

it('an id with a letter and a number behind it is one id', () => {
  const parts = ['- [ ] T018c-1 [P] Port', '- [ ] T018c-2 [P] Starboard'];
  expect(read(...tasks, ...parts, '## Order', '- T018c-1 → T018c-2')).toBe('T018c-2<T018c-1@8');
});

it('a hedge in brackets is about the sentence before them', () => {
  const more = [
    '## Phase 2: User Story 1 - Mast',
    '- [ ] T004 [US1] Rig',
    '## Phase 3: User Story 2 - Sail',
    '- [ ] T005 [US2] Sew',
  ];
  expect(read(...tasks, ...more, '## Dependencies', '- US2 can start after Phase 1 (integrates with US1)')).toBe(
    '2<1@5= 3<1@10 3<2@10?',
  );
});

it('ids in brackets behind each of two stories are the tasks that are meant', () => {
  const more = [
    '## Phase 2: User Story 1 - Mast',
    '- [ ] T004 [US1] Rig',
    '- [ ] T005 [US1] Sail',
    '- [ ] T006 [US1] Flag',
  ];
  expect(read(...tasks, ...more, '## Order', '- T006 needs Phase 1 (T001-T002) and US1 (T004-T005)')).toContain(
    'T006<T001@10 T006<T002@10 T006<T004@10 T006<T005@10',
  );
});

it('`Phase 2+ (User Stories)` are the stories, without what follows them', () => {
  const more = ['## Phase 2: User Story 1 - Mast', '- [ ] T004 [US1] Rig', '## Phase 3: Polish', '- [ ] T005 Paint'];
  expect(read(...tasks, ...more, '## Dependencies', '- **Phase 2+ (User Stories)**: All depend on Phase 1')).toBe(
    '2<1@10 3<2@7=',
  );
});

it('a phase that is called validation may say what its tasks wait for', () => {
  const more = ['## Phase 2: Final Validation', '- [ ] T004 Weigh', '- [ ] T005 Float'];
  expect(
    read(...tasks, ...more, '## Dependencies', '- **Phase 2 (Final Validation)**:', '  - T005 depends on T004'),
  ).toBe('T005<T004@10 2<1@5=');
});

it('no story before this phase is complete, said in Japanese of US', () => {
  const more = [
    '## Phase 2: 基盤',
    '**重要**: このフェーズ完了前はUS実装を開始しないこと',
    '- [ ] T004 Rig',
    '## Phase 3: US1 Sail',
    '- [ ] T005 [US1] Sew',
  ];
  expect(read(...tasks, ...more)).toBe('2<1@5= 3<2@6');
});

it('a comment behind an example of a task says what the task waits for', () => {
  expect(
    read(...tasks, '## Dependencies', '```bash', 'Task: "Write src/nail.ts"  # T003 (depends on T001)', '```'),
  ).toBe('T003<T001@7');
});

it('brackets behind the second of two lists are about that one', () => {
  const more = ['- [ ] T004 Rig', '- [ ] T005 Sail'];
  expect(read(...tasks, ...more, '## Dependencies', '- T002 and T003; T004 and T005 (after T001)')).toBe(
    'T004<T001@8 T005<T001@8',
  );
});
