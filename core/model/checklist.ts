import type { TextRange } from '../text/text-range.ts';

/** A checkbox that is not a task: tickable, never scheduled. */
export interface ChecklistItem {
  readonly text: string;
  readonly checked: boolean;
  readonly mark: string;
  readonly line: number;
  readonly markRange: TextRange;
  readonly textRange: TextRange;
}

/** Checklist items under one heading, or the acceptance criteria of a heading task. */
export interface Checklist {
  readonly title: string;
  readonly line: number;
  /** The heading task whose criteria these are. */
  readonly task: string | null;
  readonly items: readonly ChecklistItem[];
}
