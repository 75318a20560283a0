import type { TimeEntry } from '../time-entry.ts';

/** An entry with what its task is called. */
export interface ReportEntry extends TimeEntry {
  readonly feature: string;
  readonly title: string;
  /** Minutes as rounded for the report. */
  readonly reportedMinutes: number;
}
