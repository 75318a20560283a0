import { formatDuration } from '../../model/format-duration.ts';
import type { TimeEntry } from '../time-entry.ts';
import { writeCsv } from './csv.ts';
import { type DateRange, filterByDate } from './days.ts';
import type { FeatureTimes } from './feature-times.ts';
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

/** An entry with what its task is called. */
export interface ReportEntry extends TimeEntry {
  readonly feature: string;
  readonly title: string;
  /** Minutes as rounded for the report. */
  readonly reportedMinutes: number;
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
  { from, to }: ReportOptions,
): string {
  const days = from === null && to === null ? 'All days' : `${from ?? '…'} to ${to ?? '…'}`;
  const parts = features.flatMap((feature) => {
    const own = entries.filter((entry) => entry.feature === feature.id);
    if (own.length === 0) return [];
    const keys = [...new Set([...feature.tasks.map(({ key }) => key), ...own.map(({ task }) => task)])];
    const rows = keys.flatMap((key) => {
      const minutes = sumOf(own.filter(({ task }) => task === key));
      if (minutes === 0 && !own.some(({ task }) => task === key)) return [];
      const { estimateMinutes = null } = feature.totals.tasks.find((task) => task.key === key) ?? {};
      const title = own.find(({ task }) => task === key)?.title ?? '';
      const estimate = estimateMinutes === null ? '' : formatDuration(estimateMinutes);
      return [`| ${escapeCell(key)} | ${escapeCell(title)} | ${estimate} | ${formatDuration(minutes)} |`];
    });
    return [
      `## ${feature.title}`,
      '',
      '| Task | Title | Estimated | Time |',
      '| --- | --- | ---: | ---: |',
      ...rows,
      `|  | **Sum** |  | **${formatDuration(sumOf(own))}** |`,
      '',
    ];
  });
  return ['# Time report', '', `${days}: ${formatDuration(sumOf(entries))}`, '', ...parts].join('\n');
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
