/** What a relation says about its left side and its right side. */
export type RelationMeaning = 'waits' | 'precedes' | 'parallel' | 'independent' | 'sequence';

/** One way of stating an order, as a row of the grammar. */
export interface Relation {
  /** Name under which statements of this form are reported. */
  readonly form: string;
  readonly meaning: RelationMeaning;
  /** Matched against the shape of a clause: words in lower case, `§` for a mention, `¶` for brackets. */
  readonly words: RegExp;
  /** One of these is in every match: a quick look that spares most clauses the expression. */
  readonly stems: readonly string[];
  /** What it refers to stands before it, as in Japanese: `Foundational 完了後に開始可能`. */
  readonly objectFirst?: boolean;
  /** The sentence may begin with it: `After Phase 2, US1 can start`. */
  readonly leads?: boolean;
  /** Shown, never scheduled, whatever else the sentence says. */
  readonly soft?: boolean;
  /** Holds only where the left side denies something: `cannot start until`. */
  readonly needsNegation?: boolean;
}
