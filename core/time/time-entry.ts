import type { TextRange } from '../text/text-range.ts';

/**
 * One row of a time log.
 *
 * ```
 * | 2026-11-20 | T012 | 09:10 | 10:40 | 1h 30m | first try <!-- e:k3f9a2 --> |
 *   ^^^^ date    ^^ task ^ start ^ end   ^^ minutes  ^ note            ^^^^^^ id
 * ```
 */
export interface TimeEntry {
  /** Random id in the note's comment; null for rows that people wrote. The same id twice counts once. */
  readonly id: string | null;
  /** Start date, `2026-11-20`. */
  readonly date: string;
  /** Key of the task, as written. */
  readonly task: string;
  /** Local `09:10`; for people only. */
  readonly start: string | null;
  readonly end: string | null;
  /** What counts. Negative only in adjusting rows. */
  readonly minutes: number;
  readonly note: string;
}

/** An entry with the place of its row, line ending left out, and of each of its cells (blanks trimmed). */
export interface LoggedEntry extends TimeEntry {
  readonly line: number;
  readonly range: TextRange;
  readonly cells: {
    readonly date: TextRange;
    readonly task: TextRange;
    readonly start: TextRange | null;
    readonly end: TextRange | null;
    readonly minutes: TextRange;
    readonly note: TextRange | null;
  };
}
