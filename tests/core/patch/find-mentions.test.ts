import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { findMentions, listCovered, splitNumber } from '../../../core/patch/find-mentions.ts';

const path = 'f/tasks.md';
const lettered = ['T001', 'T002', 'T003', 'T003a', 'T005', 'T019-1'];
const numbered = ['1.1', '1.2', '1.3', '2.1'];

/** What a line below a list of tasks, or in another document, mentions: `T002` of a task, `T009?` of none, `T001-T003` as a range with the ids it covers. */
function find(ids: readonly string[], line: string, other = path): readonly string[] {
  const list = `# Tasks\n\n## Phase 1: Mill\n\n${ids.map((id) => `- [ ] ${id} Do it\n`).join('')}`;
  const tasks = other === path ? `${list}\n## Notes\n\n${line}\n` : list;
  const file = parseSpecFile(path, tasks);
  const texts = other === path ? { [path]: tasks } : { [path]: tasks, [other]: line };
  const { singles, ranges } = findMentions({ file, texts });
  const from = other === path ? list.length : 0;
  const found = [
    ...singles
      .filter((one) => !one.isOwn && one.path === other && one.start >= from)
      .map((one) => ({ start: one.start, words: one.position === null ? `${one.id}?` : one.id })),
    ...ranges.map((range) => {
      const covered = listCovered(file, range).map((position) => file.tasks[position]?.id);
      return { start: range.range.start, words: `${range.from.id}${range.sign}${range.to.id}: ${covered.join(' ')}` };
    }),
  ];
  return found.toSorted((a, b) => a.start - b.start).map(({ words }) => words);
}

test.each<[string, readonly string[]]>([
  ['T002 waits, and so does **T005**.', ['T002', 'T005']],
  ['T009 is none of ours', ['T009?']],
  ['(T001), [T002], "T003a", `T005`, _needs T001_', ['T001', 'T002', 'T003a', 'T005', 'T001']],
  ['T003에 의존, T001之后', ['T003', 'T001']],
  ['XT001, T001XY, T001_b, 9T001, T0012b', ['T0012b?']],
  ['T019-1 and T019-2 and T001-A and T001-12', ['T019-1']],
  ['T001-alpha and T001-123', ['T001', 'T001']],
  ['src/T001.ts, T001.md, .T001, docs/T002/plan.md, \\T002', []],
  ['T001/T002, T001.', ['T001', 'T002', 'T001']],
  ['T001~2', ['T001']],
])('of tasks with letters, `%s` mentions %j', (line, mentions) => {
  expect(find(lettered, line)).toEqual(mentions);
});

test.each<[string, readonly string[]]>([
  ['T001-T003', ['T001-T003: T001 T002 T003']],
  ['T001 – T003a', ['T001 – T003a: T001 T002 T003 T003a']],
  ['T001~T002, T001〜T002, T001～T002', ['T001~T002: T001 T002', 'T001〜T002: T001 T002', 'T001～T002: T001 T002']],
  ['T001..T002, T001...T002, T001…T002', ['T001..T002: T001 T002', 'T001...T002: T001 T002', 'T001…T002: T001 T002']],
  ['T001 to T002, T001 through T002', ['T001 to T002: T001 T002', 'T001 through T002: T001 T002']],
  ['T001至T002, T001 到 T002', ['T001至T002: T001 T002', 'T001 到 T002: T001 T002']],
  ['`T001`-`T002`, **T001** to **T002**', ['T001`-`T002: T001 T002', 'T001** to **T002: T001 T002']],
  ['T001 — T002, T001 T002, T001to T002, T001 and T002', ['T001', 'T002', 'T001', 'T002', 'T002', 'T001', 'T002']],
  ['T003-T001', ['T003-T001: ']],
  ['T000-T002', ['T000-T002: T001 T002']],
  ['T003-T004', ['T003-T004: T003 T003a']],
  ['T004-T009', ['T004-T009: T005']],
  ['T006-T009', ['T006-T009: ']],
])('`%s` is read as %j', (line, mentions) => {
  expect(find(lettered, line)).toEqual(mentions);
});

test.each<[string, readonly string[]]>([
  ['Version 1.2 of 1.1', []],
  ['Task 1.2 and tasks 1.1-1.3', ['1.2', '1.1-1.3: 1.1 1.2 1.3']],
  ['任务1.2, タスク 1.1, 작업 2.1, Tarefa 1.3', ['1.2', '1.1', '2.1', '1.3']],
  ['Task 9.9', []],
  ['| Task | Hours |\n| --- | --- |\n| 1.2 Sift | 1.1 |\n| **2.1** | 2 |', ['1.2', '2.1']],
  ['| Version | Hours |\n| --- | --- |\n| 1.2 | 1.1 |', []],
])('of tasks with numbers, `%s` mentions %j', (line, mentions) => {
  expect(find(numbered, line)).toEqual(mentions);
});

test.each<[string, string, readonly string[]]>([
  ['f/plan.md', 'T002 follows Task 1.2', ['T002']],
  ['f/time-log.md', '| Date | Task | Time |\n| --- | --- | --- |\n| 2026-01-01 | T002 | 1h |\n', ['T002']],
])('in %s: %s', (other, text, mentions) => {
  expect(find(lettered, text, other)).toEqual(mentions);
});

test('the log names tasks by bare numbers in its column, and nowhere else', () => {
  const log = '| Date | Task | Time | Note |\n| --- | --- | --- | --- |\n| 2026-01-01 | 1.2 | 1.1 | 1.3 |\n';
  expect(find(numbered, log, 'f/time-log.md')).toEqual(['1.2']);
  expect(find(numbered, log, 'f/plan.md')).toEqual([]);
});

test('numbers count where a statement about order has them', () => {
  const text = '# Tasks\n\n- [ ] 1.1 Sift\n- [ ] 1.2 Bake (depends on 1.1)\n\nAt 1.2 bar.\n';
  const { singles } = findMentions({ file: parseSpecFile(path, text), texts: { [path]: text } });
  expect(singles.filter(({ isOwn }) => !isOwn).map(({ id }) => id)).toEqual(['1.1']);
});

test('the key of the second task with an id is none of the first', () => {
  expect(find(['T001', 'T001'], 'T001~2 and T001~3')).toEqual(['T001']);
});

test('an id of two tasks means the nearest one above, else the first', () => {
  const text = 'T001 first\r\n\r\n- [ ] T001 Sift\r\n- T001 so far\r\n\r\n- [ ] T001 Bake\r\n\r\nT001 then\r\n';
  const { singles } = findMentions({ file: parseSpecFile(path, text), texts: { [path]: text } });
  expect(singles.map(({ position, isOwn }) => (isOwn ? 'own' : position))).toEqual([0, 'own', 0, 'own', 1]);
});

test.each([
  ['T012a', { head: 'T', number: 12, digits: '012', letter: 'a' }],
  ['TASK-7', { head: 'TASK-', number: 7, digits: '7', letter: '' }],
  ['1.10', { head: '1.', number: 10, digits: '10', letter: '' }],
  ['Sift', null],
])('%s is taken apart into %j', (id, parts) => {
  expect(splitNumber(id)).toEqual(parts);
});
