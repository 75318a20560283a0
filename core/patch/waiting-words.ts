import { findLanguage } from '../fields/document-language.ts';
import type { Language } from '../model/language.ts';
import type { SpecFile } from '../model/spec-file.ts';

/** How a language says that a task waits for another. */
export interface WaitingWords {
  /** Behind the title of the task, with the blank that parts it. */
  note(dependsOn: string): string;
  /** As a sentence about both. */
  sentence(task: string, dependsOn: string): string;
}

const wordsByLanguage: Partial<Record<Language, WaitingWords>> = {
  zh: { note: (id) => `（依赖 ${id}）`, sentence: (task, id) => `${task} 依赖 ${id}` },
  ja: { note: (id) => `（${id} に依存）`, sentence: (task, id) => `${task} は ${id} に依存` },
  ko: { note: (id) => ` (${id}에 의존)`, sentence: (task, id) => `${task}: ${id}에 의존` },
  ru: { note: (id) => ` (зависит от ${id})`, sentence: (task, id) => `${task} зависит от ${id}` },
  es: { note: (id) => ` (depende de ${id})`, sentence: (task, id) => `${task} depende de ${id}` },
  pt: { note: (id) => ` (depende de ${id})`, sentence: (task, id) => `${task} depende de ${id}` },
};

/** Words of the plan's own language; undefined for English, whose words are tried for every plan. */
export function findWaitingWords(file: SpecFile): WaitingWords | undefined {
  return wordsByLanguage[findLanguage(file)];
}
