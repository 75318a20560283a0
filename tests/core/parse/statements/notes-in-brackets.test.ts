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
