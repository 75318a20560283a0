import { formatDuration } from '../../model/format-duration.ts';
import { buildReportSheets } from './build-report-sheet.ts';
import { writeCsv } from './csv.ts';
import { type DateRange, filterByDate } from './days.ts';
import type { FeatureTimes } from './feature-times.ts';
import type { ReportEntry } from './report-entry.ts';
import { type Rounding, roundMinutes } from './round-minutes.ts';
import { writeCalendar } from './write-calendar.ts';

export const reportFormats = ['csv', 'json', 'markdown', 'ical'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** What a report covers, and how. */
export interface ReportOptions extends DateRange {
  readonly rounding: Rounding;
  /** Moment of writing, `20261120T091000Z`: a calendar asks for it. */
  readonly stamp: string;
}

/**
 * Write the entries of features as a report.
 *
 * @param features
 *   Whose logs.
 * @param format
 *   CSV (RFC 4180, safe in spreadsheets), JSON, a Markdown table by task, or an iCalendar file.
 */
export function writeReport(features: readonly FeatureTimes[], format: ReportFormat, options: ReportOptions): string {
  const entries = listReportEntries(features, options);
  switch (format) {
    case 'csv':
      return writeEntriesCsv(entries);
    case 'json':
      return writeEntriesJson(entries, options);
    case 'markdown':
      return writeEntriesMarkdown(features, entries, options);
    case 'ical':
      return writeCalendar(entries, options.stamp);
  }
}

/** List the entries of a stretch of days, by day and start, each rounded on its own. */
export function listReportEntries(features: readonly FeatureTimes[], options: ReportOptions): readonly ReportEntry[] {
  return features
    .flatMap(({ id, tasks, entries }) => {
      const titles = new Map(tasks.map(({ key, title }) => [key, title]));
      return filterByDate(entries, options).map((entry) => ({
        ...entry,
        feature: id,
        title: titles.get(entry.task) ?? '',
        reportedMinutes: roundMinutes(entry.minutes, options.rounding),
      }));
    })
    .sort((a, b) => compare(a.date, b.date) || compare(a.start ?? '', b.start ?? ''));
}

function writeEntriesCsv(entries: readonly ReportEntry[]): string {
  const header = ['Feature', 'Task', 'Title', 'Date', 'Start', 'End', 'Minutes', 'Hours', 'Note'];
  const rows = entries.map(({ feature, task, title, date, start, end, reportedMinutes, note }) => {
    return [feature, task, title, date, start, end, reportedMinutes, toHours(reportedMinutes), note];
  });
  return writeCsv([header, ...rows]);
}

function writeEntriesJson(entries: readonly ReportEntry[], { from, to, rounding }: ReportOptions): string {
  const minutes = entries.reduce((total, entry) => total + entry.reportedMinutes, 0);
  return `${JSON.stringify({ schemaVersion: 1, from, to, rounding, minutes, entries }, null, 2)}\n`;
}

/** A table a feature: its tasks in file order, and their sum. */
function writeEntriesMarkdown(
  features: readonly FeatureTimes[],
  entries: readonly ReportEntry[],
  range: DateRange,
): string {
  const parts = buildReportSheets(features, entries).flatMap(({ title, rows, minutes }) => [
    `## ${title}`,
    '',
    '| Task | Title | Estimated | Time |',
    '| --- | --- | ---: | ---: |',
    ...rows.map((row) => {
      const estimate = row.estimateMinutes === null ? '' : formatDuration(row.estimateMinutes);
      return `| ${escapeCell(row.key)} | ${escapeCell(row.title)} | ${estimate} | ${formatDuration(row.minutes)} |`;
    }),
    `|  | **Sum** |  | **${formatDuration(minutes)}** |`,
    '',
  ]);
  return ['# Time report', '', `${nameDays(range)}: ${formatDuration(sumOf(entries))}`, '', ...parts].join('\n');
}

/** Name a stretch of days: `2026-11-02 to 2026-11-08`. */
export function nameDays({ from, to }: DateRange): string {
  return from === null && to === null ? 'All days' : `${from ?? '…'} to ${to ?? '…'}`;
}

function sumOf(entries: readonly ReportEntry[]): number {
  return entries.reduce((total, { reportedMinutes }) => total + reportedMinutes, 0);
}

function toHours(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*[\r\n]+\s*/g, ' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
