import type { TextRange } from '../text/text-range.ts';
import type { Duration } from './duration.ts';

/** What a task's mark means (the meaning of unusual marks comes from the file's legend or family). */
export type TaskStatus = 'todo' | 'in-progress' | 'done' | 'skipped' | 'other';

/** What kind of text a task is: `- [ ] T001 …`, `### T001: …`, `| T001 | … |`, or a file of its own. */
export type TaskForm = 'checkbox' | 'heading' | 'table-row' | 'document';

/** A test-driven mark: `[RED]`, or `[GREEN→T006]` with the id of the test that it makes pass. */
export interface TddMark {
  readonly kind: 'red' | 'green';
  readonly target: string | null;
  readonly range: TextRange;
}

/** A label in square or round brackets in the task line: `[P]`, `[US1]`, `[backend]`. */
export interface TaskLabel {
  readonly text: string;
  readonly range: TextRange;
}

/** A file path named on a task's own line. `reference` is false for folders, globs, placeholders and links. */
export interface TaskPath {
  readonly path: string;
  readonly range: TextRange;
  /** Whether it names one file, so that two tasks with it touch the same file. */
  readonly isFile: boolean;
}

/**
 * A named value that belongs to a task, phase or header.
 *
 * ```
 *   - **Estimated Time**: 2h
 *       ^^^^^^^^^^^^^^ nameRange
 *                       ^^ valueRange
 * ^^^^^^^^^^^^^^^^^^^^^^^^ lineRange (without the line ending)
 * ```
 */
export interface Field {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  readonly nameRange: TextRange;
  readonly valueRange: TextRange;
  readonly lineRange: TextRange;
}

/** A value that was read from a text, and where. `form` says how it was written, so that a change keeps to it. */
export interface Sourced<Value> {
  readonly value: Value;
  /** Just the value: `2h` in `**Estimated Time**: 2h` and in `(2h)`. */
  readonly range: TextRange;
  readonly line: number;
  readonly form: 'field' | 'inline' | 'tail' | 'heading' | 'list' | 'cell' | 'front-matter' | 'emoji';
}

/** A line of a task's body that is neither a subtask nor a checklist item. */
export interface Detail {
  readonly text: string;
  readonly line: number;
  readonly range: TextRange;
  /** Set when the line has the shape `Name: value`. */
  readonly field: Field | null;
}

/**
 * Where the parts of a task stand.
 *
 * ```
 *   - [x] **T012** [P] [US1] Create the store in src/store.ts (2h)
 * ^^ indent
 *   ^ bulletRange
 *      ^ markRange
 *           ^^^^ idRange
 *                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ titleRange
 * ```
 */
export interface TaskSource {
  /** The task's first line, without its line ending. */
  readonly lineRange: TextRange;
  /** From the start of the first line to the end of the last line that belongs to it, line ending included. */
  readonly blockRange: TextRange;
  readonly indent: string;
  readonly bulletRange: TextRange | null;
  /** What stands between the brackets of the bullet's own box. */
  readonly markRange: TextRange | null;
  readonly idRange: TextRange | null;
  readonly titleRange: TextRange;
  /** A `**Status**: …` line or status cell: it says the status where no box does, and how far an open box is. */
  readonly statusField: Field | null;
  /** A cell that names the work package whose heading is the task's phase, wherever its row stands. */
  readonly phaseField: Field | null;
}

/** One task of a feature. Every member is plain data, safe to send between processes. */
export interface Task {
  /** How the task is addressed; unique in its feature. */
  readonly key: string;
  readonly id: string | null;
  /** All ids that name this task: its own, and those of a range such as `T030–T036`. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly form: TaskForm;
  /** 1-based. */
  readonly line: number;
  /** File that holds it, relative to the workspace; differs between tasks only in one-file-a-task kinds. */
  readonly path: string;
  readonly phase: string | null;
  /** Title of the heading inside the phase under which the task stands. */
  readonly group: string | null;
  readonly parent: string | null;
  readonly status: TaskStatus;
  /** The mark as written (`x`, `X`, ` `, `~`); null where the task has no box. */
  readonly mark: string | null;
  readonly parallel: boolean;
  readonly stories: readonly string[];
  readonly priority: string | null;
  readonly tdd: TddMark | null;
  readonly labels: readonly TaskLabel[];
  readonly paths: readonly TaskPath[];
  readonly estimate: Sourced<Duration> | null;
  readonly actual: Sourced<Duration> | null;
  readonly start: Sourced<string> | null;
  readonly due: Sourced<string> | null;
  readonly assignee: Sourced<string> | null;
  readonly details: readonly Detail[];
  readonly source: TaskSource;
}
