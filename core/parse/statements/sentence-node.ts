import type { Reference } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';

/**
 * A piece of a sentence that the grammar works on.
 *
 * ```
 * Tests (T004-T007) before implementation
 * word  group      word   word
 *        reference
 * ```
 */
export type SentenceNode = WordNode | MarkNode | ArrowNode | ReferenceNode | GroupNode;

/** A word in lower case, or a number. */
export interface WordNode extends TextRange {
  readonly kind: 'word';
  readonly text: string;
}

/** A punctuation mark. `open` tells whether white space follows it, as after the end of a sentence. */
export interface MarkNode extends TextRange {
  readonly kind: 'mark';
  readonly text: string;
  readonly open: boolean;
}

/** `→`, `->`, `=>` and what broken encodings made of them. */
export interface ArrowNode extends TextRange {
  readonly kind: 'arrow';
  /** Points from what comes first on its right to what waits on its left: `T006 ← T004`. */
  readonly isBack?: boolean;
  /** A `then` behind a comma, which ends the list before it: `T003 and T004, then T005`. */
  readonly isApart?: boolean;
}

/** A mention of tasks, phases or stories: `T004-T007` is one mention, `Phases 1-2` one with two references. */
export interface ReferenceNode extends TextRange {
  readonly kind: 'reference';
  readonly references: readonly Reference[];
}

/** What stands in round or curly brackets. */
export interface GroupNode extends TextRange {
  readonly kind: 'group';
  readonly nodes: readonly SentenceNode[];
}
