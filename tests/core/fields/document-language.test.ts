import { describe, expect, test } from 'vitest';
import { actualField } from '../../../core/fields/actual.ts';
import { assigneeField } from '../../../core/fields/assignee.ts';
import { findFieldLanguage, findLanguage } from '../../../core/fields/document-language.ts';
import { dueField } from '../../../core/fields/due.ts';
import { estimateField } from '../../../core/fields/estimate.ts';
import { startField } from '../../../core/fields/start.ts';
import { readStatusWords, statusField } from '../../../core/fields/status.ts';
import { writeStatusWords } from '../../../core/fields/write-status.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';

const plan = (...titles: readonly string[]) =>
  parseSpecFile('f/tasks.md', titles.map((title, index) => `- [ ] T00${index + 1} ${title}\n`).join(''));

test.each([
  ['en', ['Weigh the flour for the bread', 'Heat the oven']],
  ['zh', ['称面粉 `src/scale.ts`', '加热烤箱']],
  ['zh-Hant', ['準備麵粉', '測試烤箱']],
  ['ja', ['小麦粉を量る', 'オーブンを温める']],
  ['ko', ['밀가루 계량', '오븐 예열']],
  ['ru', ['Взвесить муку', 'Нагреть печь']],
  ['es', ['Pesar la harina del pan', 'Calentar el horno con las brasas']],
  ['pt', ['Pesar a farinha do pão', 'Aquecer o forno com uma brasa']],
  ['fr', ['Peser la farine du pain', "Chauffer le four avec l'écorce"]],
  ['de', ['Das Mehl für das Brot wiegen', 'Den Ofen mit Reisig heizen']],
  ['it', ['Pesare la farina del pane', 'Scaldare il forno per la cottura']],
  ['en', ['`harina.ts`', 'pan.ts']],
] as const)('a plan is in %s by its titles: %j', (language, titles) => {
  expect(findLanguage(plan(...titles))).toBe(language);
});

test('a plan with the field names of an English template keeps to them', () => {
  const text = '# 任务\n\n**Goal**: 面包\n\n- [ ] T001 称面粉\n- [ ] T002 揉面\n';
  expect(findFieldLanguage(parseSpecFile('f/tasks.md', text))).toBe('en');
  expect(findFieldLanguage(parseSpecFile('f/tasks.md', text.replace('Goal', '目标')))).toBe('zh');
});

describe.each([estimateField, actualField, dueField, startField, assigneeField, statusField])(
  'the names of $id',
  (spec) => {
    test('are read in every language that they are written in', () => {
      const names = Object.values(spec.namesIn ?? {});
      expect(names.length).toBe(10);
      for (const name of names) expect(name).toMatch(spec.names);
    });
  },
);

test.each(['en', 'zh', 'zh-Hant', 'ja', 'ko', 'ru', 'es', 'pt', 'fr', 'de', 'it'] as const)(
  'status words written in %s are read as that status',
  (language) => {
    for (const status of ['todo', 'in-progress', 'done', 'skipped'] as const) {
      expect(readStatusWords(writeStatusWords('', status, [], language) ?? '')).toBe(status);
    }
  },
);

test.each([
  ['in_progress', 'todo', 'not_started'],
  ['IN_PROGRESS', 'done', 'COMPLETE'],
  ['in-progress', 'todo', 'not-started'],
  ['InProgress', 'todo', 'NotStarted'],
  ['In Progress', 'todo', 'Not Started'],
  ['in progress', 'done', 'complete'],
  ['🟡 In Progress', 'done', '✅ Complete'],
  ['未開始', 'done', '已完成'],
] as const)('beside %s, %s is written as %s', (current, status, written) => {
  expect(writeStatusWords(current, status, [], /\p{Script=Han}/u.test(current) ? 'zh-Hant' : 'en')).toBe(written);
  expect(readStatusWords(written)).toBe(status);
});

test.each([
  ['not_started', 'todo'],
  ['in_progress', 'in-progress'],
  ['inProgress', 'in-progress'],
  ['IN_REVIEW', 'in-progress'],
  ['待辦', 'todo'],
  ['待處理', 'todo'],
  ['尚未開始', 'todo'],
  ['進行中', 'in-progress'],
  ['已完成', 'done'],
  ['略過', 'skipped'],
  ['延後', 'other'],
])('%s is read as %s', (words, status) => {
  expect(readStatusWords(words)).toBe(status);
});
