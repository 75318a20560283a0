import type { Operand, Statement } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { KnownNames } from './known-names.ts';

/** What a sentence states, before it is known which task or section it stands in. */
export type StatementDraft = Pick<Statement, 'meaning' | 'form' | 'dependents' | 'prerequisites' | 'soft'> & {
  /** The words that state it, where they are but a part of what was read: a note in a task's own text. */
  readonly range?: TextRange;
};

/** Statements of one sentence, and whether something in it looked like a statement and was not understood. */
export interface SentenceReading {
  readonly drafts: readonly StatementDraft[];
  readonly missed: boolean;
  /** What the last relation was about: the subject of a sentence that goes on without naming it. */
  readonly subject?: Operand | null;
}

/** Where a sentence stands. */
export interface SentenceContext {
  readonly known: KnownNames;
  /** What "this phase", "it" or a sentence without a subject speaks of. */
  readonly self: Operand | null;
  /** What `this phase` speaks of, where the sentence has come to speak of tasks in it. */
  readonly part?: Operand | null;
  /** What `both` speaks of: the two that the part before named. */
  readonly both?: Operand | null;
  /** What `them` speaks of: the tasks that the part before named. */
  readonly named?: Operand | null;
  /** A subject that names nothing known, such as "core infrastructure that", is `self`. */
  readonly looseSelf?: boolean;
}

/**
 * The same place, but that the sentence is about something else.
 *
 * One literal without a spread, so that all contexts have one shape: they are made and asked for every clause.
 */
export function speakOf(
  self: Operand | null,
  { known, part, both, named, looseSelf }: SentenceContext,
): SentenceContext {
  return { known, self, part: part ?? null, both: both ?? null, named: named ?? null, looseSelf: looseSelf ?? false };
}
