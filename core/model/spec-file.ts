import type { LineEnding } from '../text/line-map.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Checklist } from './checklist.ts';
import type { Duration } from './duration.ts';
import type { Group, Phase } from './phase.ts';
import type { Problem } from './problem.ts';
import type { Statement } from './statement.ts';
import type { Field, Sourced, Task } from './task.ts';

/** The families of documents that are read. */
export type SpecKind = 'spec-kit' | 'kiro' | 'openspec' | 'backlog';

/** A figure that the document states about the whole plan, to be held against the schedule. */
export interface Claim {
  /** `total`, `critical-path-total`, `parallel-total`, `max-tasks`, … */
  readonly what: string;
  readonly minutes: number | null;
  readonly count: number | null;
  /** People that the claim speaks of: 1 for "single developer", 4 for "with 4 developers". */
  readonly people: number | null;
  readonly line: number;
  readonly range: TextRange;
}

/** A heading of the document, whatever stands below it. */
export interface Section {
  readonly title: string;
  readonly level: number;
  readonly line: number;
  readonly headingRange: TextRange;
  readonly blockRange: TextRange;
}

/** A fenced code block; what stands in it is never read as a task. */
export interface Fence {
  readonly range: TextRange;
  readonly language: string | null;
  readonly line: number;
}

/** The parts of a `### Time Tracking` block that are kept in step. */
export interface TimeTrackingBlock {
  readonly line: number;
  readonly range: TextRange;
  readonly estimatedTotal: Field | null;
  readonly actualTime: Field | null;
  readonly variance: Field | null;
}

/**
 * One tasks document as it was read: the model, with the range of every part.
 *
 * A function of one text (for one-file-a-task kinds: of the texts of the folder). Dependencies are not in
 * it: they follow from it (`core/graph`).
 */
export interface SpecFile {
  readonly path: string;
  readonly kind: SpecKind;
  readonly title: string | null;
  readonly titleRange: TextRange | null;
  readonly lineEnding: LineEnding;
  /** False for files that must not be written: not UTF-8, too large. */
  readonly editable: boolean;
  /** `**Engineer Assigned**: TBD` and the like, before the first phase. */
  readonly header: readonly Field[];
  readonly sections: readonly Section[];
  readonly fences: readonly Fence[];
  readonly phases: readonly Phase[];
  readonly groups: readonly Group[];
  readonly tasks: readonly Task[];
  readonly checklists: readonly Checklist[];
  readonly statements: readonly Statement[];
  /** Stated figure for the whole document, never a sum. */
  readonly estimate: Sourced<Duration> | null;
  readonly plannedStart: Sourced<string> | null;
  readonly claims: readonly Claim[];
  readonly timeTracking: TimeTrackingBlock | null;
  /** `Blockers & Decisions Log`: where the next entry goes. */
  readonly decisionsLog: { readonly line: number; readonly insertAt: number } | null;
  /** Meaning of unusual marks that the document's own legend gives. */
  readonly legend: readonly { readonly mark: string; readonly text: string; readonly line: number }[];
  /** Other features that the document says it depends on, as written. */
  readonly featureReferences: readonly { readonly name: string; readonly line: number; readonly range: TextRange }[];
  readonly problems: readonly Problem[];
}
