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

const tests = new Map<FieldSpec, (name: string) => boolean>();

/** Whether a field of this name is of a kind. */
export function isNamed(spec: FieldSpec, name: string): boolean {
  let test = tests.get(spec);
  if (test === undefined) {
    test = remember((words) => spec.names.test(words));
    tests.set(spec, test);
  }
  return test(name);
}
