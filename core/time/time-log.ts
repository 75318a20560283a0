import type { Problem } from '../model/problem.ts';
import type { LineEnding } from '../text/line-map.ts';
import type { LoggedEntry } from './time-entry.ts';

/** What a time log says, and where its next row goes. */
export interface TimeLog {
  readonly path: string;
  /** Every readable row in file order, rows with an id that stood before left out. */
  readonly entries: readonly LoggedEntry[];
  /** Rows that carry an id that stood before: they count once. */
  readonly repeated: readonly LoggedEntry[];
  /** Unreadable rows and conflict markers. They are kept in the file as they are. */
  readonly problems: readonly Problem[];
  /** Offset behind the table's last row; null where there is no table yet. */
  readonly insertAt: number | null;
  readonly lineEnding: LineEnding;
  readonly conflicted: boolean;
}
