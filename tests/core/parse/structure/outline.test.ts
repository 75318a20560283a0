import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

/** Ids and states of the tasks of a plan, and how many criteria it has. */
function readTasks(text: string): string {
  const { tasks, checklists } = parseSpecFile('f/tasks.md', `# Tasks: Barn\n\n${text}`);
  const criteria = checklists.reduce((sum, { items }) => sum + items.length, 0);
  return `${tasks.map(({ id, status }) => `${id} ${status}`).join(', ')}; ${criteria} criteria`;
}

const heading = (id: string, boxes: string) => `### ${id}: Raise a wall\n\n- **Status**: Complete\n\n${boxes}\n`;

test('words that look like ids in criteria leave their headings tasks', () => {
  const plain = ['BRN-001', 'BRN-002', 'BRN-003'].map((id) => heading(id, '- [x] Stands by itself\n')).join('\n');
  const text = `## Phase 1: Walls\n\n${plain}\n${heading('BRN-004', '- [ ] OAK-44 beams hold\n- [ ] OAK-65 beams hold\n')}`;
  expect(readTasks(text)).toBe('BRN-001 done, BRN-002 done, BRN-003 done, BRN-004 done; 5 criteria');
});

test('headings whose boxes carry ids are groups of them', () => {
  const text = `## Phase 1: Walls\n\n### BRN-001: Raise a wall\n\n- [x] OAK-1 Saw\n- [ ] OAK-2 Nail\n\n### BRN-002: Close the roof\n\n- [ ] OAK-3 Thatch\n`;
  expect(readTasks(text)).toBe('OAK-1 done, OAK-2 todo, OAK-3 todo; 0 criteria');
});

const table = (header: string, ...rows: string[]) => `${header}\n|---|---|---|\n${rows.join('\n')}\n`;

test.each([
  ['| # | Task | Status |', '| 1 | Saw | [x] |', '| 2 | Nail | [ ] |', '1 done, 2 todo; 0 criteria'],
  ['| # | Task | Status |', '| 1 | Saw | ✓ |', '| 2 | Nail | 🔄 In progress |', '1 done, 2 in-progress; 0 criteria'],
  ['| # | Task | Weather |', '| 1 | Saw | [x] |', '| 2 | Nail | [ ] |', '; 0 criteria'],
  ['| # | Task | Status |', '| 1 | Saw | level |', '| 2 | Nail | dry |', '; 0 criteria'],
])('rows with a number are tasks where a column says how far each is: %s %s', (header, first, second, expected) => {
  for (const heading of ['Work left', 'Task Status'])
    expect(readTasks(`## ${heading}\n\n${table(header, first, second)}`)).toBe(expected);
});

test('a summary whose rows are numbered is no second list', () => {
  const header = '| # | Task | Status |';
  const list = `## Work left\n\n${table(header, '| 1 | Saw | done |', '| 2 | Nail | open |')}`;
  expect(readTasks(`${list}\n## Task Status\n\n${table(header, '| 1 | All beams | done |')}`)).toBe(
    '1 done, 2 todo; 0 criteria',
  );
});

test('headings with a number are groups where their tables number tasks', () => {
  const part = (id: string) =>
    `### ${id} — Raise a wall\n\n**Acceptance**: It stands.\n\n${table('| # | Task | Status |', `| ${id}a | Saw | ✓ |`, `| ${id}b | Nail | [ ] |`)}`;
  expect(readTasks(`## Plan\n\n${part('BRN-1')}\n${part('BRN-2')}`)).toBe(
    'BRN-1a done, BRN-1b todo, BRN-2a done, BRN-2b todo; 0 criteria',
  );
});

test.each(['T001 [BE]: Raise a wall', 'T001 [FE] Raise a wall'])(
  'a label before a colon is no part of a title: %s',
  (words) => {
    const { tasks } = parseSpecFile(
      'f/tasks.md',
      `# Tasks: Barn\n\n## Phase 1: Walls\n\n#### ${words}\n\n- [ ] Stands\n`,
    );
    expect(tasks.map(({ title }) => title)).toEqual(['Raise a wall']);
  },
);

test('a part that counts its tasks in its title is a group', () => {
  const part = (letter: string, id: string) =>
    `### 并行组 ${letter}: 木工 (2 任务)\n\n#### ${id}: 锯木\n\n- **依赖**: 无\n\n`;
  const { groups } = parseSpecFile(
    'f/tasks.md',
    `# Tasks: Barn\n\n## Task List\n\n${part('A', 'T001')}${part('B', 'T002')}`,
  );
  expect(groups.map(({ title }) => title)).toEqual(['并行组 A: 木工 (2 任务)', '并行组 B: 木工 (2 任务)']);
});

test('bullets below a label end what it names', () => {
  const text = '### Task 1: Raise a wall\n\n**Files:**\n- `wall.md`\n\n- [x] **Step 1: Saw**\n- [ ] **Step 2: Nail**\n';
  const { checklists } = parseSpecFile('f/tasks.md', `# Barn\n\n${text}`);
  expect(checklists.map(({ title }) => title)).toEqual(['Task 1: Raise a wall']);
});

test.each([
  ['- [ ] [T001] [P] Saw', 'T001 Saw'],
  ['- [x] [P] [T001] Saw', 'T001 Saw'],
  ['- [ ] [T001](plans/t001.md) Saw', 'T001 Saw'],
  ['- [ ] Task-001: [P0] Saw', 'Task-001 Saw'],
  ['- [ ] T001 [FR-001][FR-002] Saw', 'T001 Saw'],
  ['- [ ] [1.1, 1.2] Saw', 'null Saw'],
  ['- [x] Task 2 (AC: 1, 3): Saw', '2 Saw'],
  ['- [ ] Task 2: Saw (AC: #1)', '2 Saw (AC: #1)'],
  ['### [T001] [P] Saw', 'T001 Saw'],
  ['### - [ ] T001. Saw', 'T001 Saw'],
])('an id is read whatever it is wrapped in: %s', (line, expected) => {
  const { tasks } = parseSpecFile('f/tasks.md', `# Barn\n\n## Phase 1: Walls\n\n${line}\n`);
  expect(tasks.map(({ id, title }) => `${id} ${title}`)).toEqual([expected]);
});

test('a ticked box behind a bullet in a heading says how far its task is', () => {
  expect(readTasks('### - [x] T1. Saw\n\nWords.\n\n### - [ ] T2. Nail\n')).toBe('T1 done, T2 todo; 0 criteria');
});

test('numbered headings below the list of tasks are tasks where they have fields', () => {
  const text = '## Tasks\n\n### 1. Saw\n\n**Depends on**: none\n\n### 2. Nail\n\n**Depends on**: Task 1\n';
  expect(readTasks(text)).toBe('1 todo, 2 todo; 0 criteria');
  expect(readTasks(text.replace('## Tasks', '## Background'))).toBe('; 0 criteria');
});

test('boxes of what a phase leaves behind are no tasks beside tasks with ids', () => {
  const part = (id: string) => `- [ ] **${id}** Saw\n\n### Deliverables\n\n- [x] Boards\n`;
  expect(readTasks(`## Sprint 1: Walls\n\n### Tasks\n\n${part('1.1')}`)).toBe('1.1 todo; 1 criteria');
  expect(readTasks('## Sprint 1: Walls\n\n### Deliverables\n\n- [x] Boards\n')).toBe('null done; 0 criteria');
});

test('a phase may say what kind it is before its number', () => {
  const { phases } = parseSpecFile('f/tasks.md', '# Barn\n\n## Execution Phase 2: Walls\n\n- [ ] T001 Saw\n');
  expect(phases.map(({ key, title }) => `${key} ${title}`)).toEqual(['phase-2 Walls']);
});

test('a sign before the id of a row says how far it is where no column does', () => {
  const rows = '| # | Task | File |\n|---|---|---|\n| ✅ 1.1 | **Saw `a`** | x |\n| 1.2 | **Nail** well | y |\n';
  const { tasks } = parseSpecFile('f/tasks.md', `# Barn\n\n## Phase 1: Walls\n\n${rows}`);
  expect(tasks.map(({ id, title, status }) => `${id} ${status}: ${title}`)).toEqual([
    '1.1 done: Saw `a`',
    '1.2 todo: **Nail** well',
  ]);
});

test('a heading with an id alone says nothing only where nothing stands below it', () => {
  const problems = (below: string) =>
    parseSpecFile('f/tasks.md', `# Barn\n\n### Task T001 [P]\n${below}`).problems.map(
      ({ code, message }) => `${code}: ${message}`,
    );
  expect(problems('- **Descripción**: Serrar\n')).toEqual([]);
  expect(problems('')).toEqual(['empty-task: The task in line 3 says nothing: expected words behind its id.']);
});
