import type { Language } from '../model/language.ts';

/** How one field is told from others: its names in the languages that documents use. */
export interface FieldSpec {
  /** What views and commands call it. */
  readonly id: 'status' | 'estimate' | 'actual' | 'due' | 'start' | 'assignee' | 'priority';
  /** Whole name, any case. */
  readonly names: RegExp;
  /** Name that is written where a document has none of its own. */
  readonly defaultName: string;
  /** The same in other languages than English. */
  readonly namesIn?: Partial<Record<Language, string>>;
}
