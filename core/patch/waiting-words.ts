import { findLanguage } from '../fields/document-language.ts';
import type { Language } from '../model/language.ts';
import type { SpecFile } from '../model/spec-file.ts';

/** How a language says that a task waits for another. */
export interface WaitingWords {
  /** Behind the title of the task, with the blank that parts it. */
  note(dependsOn: string): string;
  /** As a sentence about both. */
  sentence(task: string, dependsOn: string): string;
  /** Behind the name of a phase: `Depends on Phase 2`. */
  predicate(dependsOn: string): string;
  /** The name of a field that says it, and its value where nothing is waited for. */
  readonly field: string;
  readonly none: string;
  /**
   * Behind the name of a phase that waits for nothing, the shortest first. One that is a story waits for what comes
   * before all stories unless more words say that it does not.
   */
  readonly nothing: readonly string[];
  /** Between the last two of several. */
  readonly and: string;
}

/** English, which is tried for every plan. */
export const englishWaitingWords: WaitingWords = {
  note: (id) => ` (depends on ${id})`,
  sentence: (task, id) => `${task} depends on ${id}`,
  predicate: (name) => `Depends on ${name}`,
  field: 'Dependencies',
  none: 'None',
  nothing: ['No dependencies', 'No dependencies on other phases'],
  and: ' and ',
};

const wordsByLanguage: Partial<Record<Language, WaitingWords>> = {
  zh: {
    note: (id) => `（依赖 ${id}）`,
    sentence: (task, id) => `${task} 依赖 ${id}`,
    predicate: (name) => `依赖 ${name}`,
    field: '依赖',
    none: '无',
    nothing: ['无依赖'],
    and: '、',
  },
  ja: {
    note: (id) => `（${id} に依存）`,
    sentence: (task, id) => `${task} は ${id} に依存`,
    predicate: (name) => `${name} に依存`,
    field: '依存',
    none: 'なし',
    nothing: ['依存なし'],
    and: '、',
  },
  ko: {
    note: (id) => ` (${id}에 의존)`,
    sentence: (task, id) => `${task}: ${id}에 의존`,
    predicate: (name) => `${name}에 의존`,
    field: '의존성',
    none: '없음',
    nothing: ['의존성 없음'],
    and: ', ',
  },
  ru: {
    note: (id) => ` (зависит от ${id})`,
    sentence: (task, id) => `${task} зависит от ${id}`,
    predicate: (name) => `Зависит от ${name}`,
    field: 'Зависимости',
    none: 'нет',
    nothing: ['Нет зависимостей'],
    and: ' и ',
  },
  es: {
    note: (id) => ` (depende de ${id})`,
    sentence: (task, id) => `${task} depende de ${id}`,
    predicate: (name) => `Depende de ${name}`,
    field: 'Dependencias',
    none: 'Ninguna',
    nothing: ['Sin dependencias'],
    and: ' y ',
  },
  pt: {
    note: (id) => ` (depende de ${id})`,
    sentence: (task, id) => `${task} depende de ${id}`,
    predicate: (name) => `Depende de ${name}`,
    field: 'Dependências',
    none: 'Nenhuma',
    nothing: ['Sem dependências'],
    and: ' e ',
  },
  fr: {
    note: (id) => ` (dépend de ${id})`,
    sentence: (task, id) => `${task} dépend de ${id}`,
    predicate: (name) => `Dépend de ${name}`,
    field: 'Dépend de',
    none: 'Aucune',
    nothing: ['Aucune dépendance'],
    and: ' et ',
  },
  de: {
    note: (id) => ` (hängt von ${id} ab)`,
    sentence: (task, id) => `${task} hängt von ${id} ab`,
    predicate: (name) => `Hängt von ${name} ab`,
    field: 'Abhängig von',
    none: 'Keine',
    nothing: ['Keine Abhängigkeiten'],
    and: ' und ',
  },
  it: {
    note: (id) => ` (dipende da ${id})`,
    sentence: (task, id) => `${task} dipende da ${id}`,
    predicate: (name) => `Dipende da ${name}`,
    field: 'Dipende da',
    none: 'Nessuna',
    nothing: ['Nessuna dipendenza'],
    and: ' e ',
  },
};

/** Words of the plan's own language; undefined for English, whose words are tried for every plan. */
export function findWaitingWords(file: SpecFile): WaitingWords | undefined {
  return wordsByLanguage[findLanguage(file)];
}
