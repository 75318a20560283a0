import type { TextRange } from '../text/text-range.ts';
import type { Duration } from './duration.ts';
import type { Field, Sourced } from './task.ts';

/** A heading of the document that has tasks below it. */
export interface Phase {
  /** `phase-` and the number as written, else the slug of the title. */
  readonly key: string;
  readonly number: string | null;
  readonly title: string;
  readonly line: number;
  readonly headingLevel: number;
  readonly priority: string | null;
  readonly stories: readonly string[];
  /** Tails taken off the title: `⚠️ MUST COMPLETE BEFORE 3.3`, `🎯 MVP`, `(if schema changes)` stays in the title. */
  readonly tails: readonly string[];
  /** Stated figure, never a sum. */
  readonly estimate: Sourced<Duration> | null;
  readonly goal: string | null;
  readonly independentTest: string | null;
  readonly checkpoints: readonly { readonly text: string; readonly line: number }[];
  readonly fields: readonly Field[];
  /** Status line of a progress section that speaks of this phase. */
  readonly statusLine: PhaseStatusLine | null;
  readonly headingRange: TextRange;
  readonly titleRange: TextRange;
  /** From the heading to the next phase or section, trailing blank lines and rules left out. */
  readonly blockRange: TextRange;
}

/** `**Phase 1**: ⬜ Not Started | 🟡 In Progress | ✅ Complete`: choices, of which one may be chosen. */
export interface PhaseStatusLine {
  readonly line: number;
  readonly valueRange: TextRange;
  readonly choices: readonly string[];
  readonly chosen: string | null;
}

/** A lower heading inside a phase with tasks below it. */
export interface Group {
  readonly title: string;
  readonly phase: string | null;
  readonly line: number;
  readonly headingLevel: number;
  readonly headingRange: TextRange;
  readonly titleRange: TextRange;
  readonly blockRange: TextRange;
}
