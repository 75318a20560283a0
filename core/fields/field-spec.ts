import type { Language } from '../model/language.ts';
import { remember } from '../text/remember.ts';

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

const answersOf = remember(() => new Map<FieldSpec, boolean>());
/** The same name is asked for by one kind after the other. */
let lastName = '';
let lastAnswers = answersOf(lastName);

/** Whether a field of this name is of a kind. */
export function isNamed(spec: FieldSpec, name: string): boolean {
  if (name !== lastName) {
    lastName = name;
    lastAnswers = answersOf(name);
  }
  const known = lastAnswers.get(spec);
  if (known !== undefined) return known;
  const answer = spec.names.test(name);
  lastAnswers.set(spec, answer);
  return answer;
}
