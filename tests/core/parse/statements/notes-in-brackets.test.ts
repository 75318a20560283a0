import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../../support/list-dependencies.ts';

/** What T009 waits for, or what waits for it, by words behind its title. */
function read(words: string): string {
  const text = `# Tasks\n\n## Phase 1: Oven\n\n- [ ] T001 [P] Sift\n- [ ] T002 [P] Knead\n- [ ] T009 [P] Bake ${words}\n`;
  const stated = listDependencies(parseSpecFile('specs/001-oven/tasks.md', text)).split('\n');
  return stated.find((line) => line.startsWith('stated:'))?.replace(/^stated: ?|@\d+/g, '') ?? '';
}

it.each([
  ['[needs: T001]', 'T009<T001'],
  ['[needs T001, T002]', 'T009<T001 T009<T002'],
  ['[requires: T001]', 'T009<T001'],
  ['[blockedBy: T001]', 'T009<T001'],
  ['[dependsOn: T001]', 'T009<T001'],
  ['needs: T001', 'T009<T001'],
  ['(pre-req: T001)', 'T009<T001'],
  ['(following T001)', 'T009<T001'],
  ['(gated by T001 and T002)', 'T009<T001 T009<T002'],
  ['(unblocked by T001)', 'T009<T001'],
  ['(builds on T001)', 'T009<T001'],
  ['(prerequisite for T002)', 'T002<T009'],
  ['(requiere T001)', 'T009<T001'],
  ['(braucht T001 und T002)', 'T009<T001 T009<T002'],
  ['（依賴 T001）', 'T009<T001'],
  ['(после T001, T002)', 'T009<T001 T009<T002'],
  ['(требует T001)', 'T009<T001'],
  ['(tras T001)', 'T009<T001'],
  ['(después de T001)', 'T009<T001'],
  ['(após T001)', 'T009<T001'],
  ['(depois de T001)', 'T009<T001'],
  ['(necesita T001)', 'T009<T001'],
  ['(precisa de T001)', 'T009<T001'],
  ['(dopo T001)', 'T009<T001'],
  ['(dipende da T001)', 'T009<T001'],
  ['(wymaga T001)', 'T009<T001'],
  ['[D:T001,T002]', 'T009<T001 T009<T002'],
  ['[D:T001] [B:T002]', 'T002<T009 T009<T001'],
])('a bracket that holds nothing but a relation and ids is a note: %s', (words, expected) => {
  expect(read(words)).toBe(expected);
});

it.each([
  '(see T001)',
  '(same file as T001)',
  '(part of T001)',
  '(parallel with T001)',
  '(builds on words in T001)',
  'that needs the pan of T001',
])('a bracket that says something else is none: %s', (words) => {
  expect(read(words)).toBe('');
});

it.each([
  ['(T001 first)', 'T009<T001'],
  ['(do T001 and T002 first)', 'T009<T001 T009<T002'],
  ['(T001 must be done first)', 'T009<T001'],
  ['— T001 first', 'T009<T001'],
  ['(when T001 is done)', 'T009<T001'],
  ['(only when T001 and T002 are merged)', 'T009<T001 T009<T002'],
  ['(not before T002)', 'T009<T002'],
  ['(not until T002 is done)', 'T009<T002'],
  ['(T002 before this)', 'T009<T002'],
  ['(based on T001)', 'T009<T001'],
  ['<- T001, T002', 'T009<T001 T009<T002'],
  ['← (T001 & T002)', 'T009<T001 T009<T002'],
  ['（需先完成 T001）', 'T009<T001'],
  ['（先做 T001、T002）', 'T009<T001 T009<T002'],
  ['（须在 T001 之后）', 'T009<T001'],
  ['（等 T001 完成）', 'T009<T001'],
  ['（先に T001 を完了）', 'T009<T001'],
  ['（T001 が終わってから）', 'T009<T001'],
  ['（T001 の後に実施）', 'T009<T001'],
  ['(T001 완료 후)', 'T009<T001'],
  ['(T001 먼저)', 'T009<T001'],
])('a bracket that is nothing but ids and a condition is a note: %s', (words, expected) => {
  expect(read(words)).toBe(expected);
});

it.each([
  '(T001 first noticed it)',
  '(when T001 fails)',
  '(when T001)',
  '(based on the pattern of T001)',
  '(based on T001 output)',
  '(not needed before T001)',
  '(tests first)',
  'where x <- 3 and T001 <-> T002',
  '(depends on above)',
  '（先看 T001 的记录）',
])('a bracket that says something else of an id is no note: %s', (words) => {
  expect(read(words)).toBe('');
});
