import type { FeatureTimes } from './feature-times.ts';
import type { ReportEntry } from './report-entry.ts';

/** One task of a report. */
export interface ReportRow {
  readonly key: string;
  /** Empty where the task is gone. */
  readonly title: string;
  readonly estimateMinutes: number | null;
  readonly minutes: number;
}

/** One feature of a report, with its tasks in file order; what is no task any more comes last. */
export interface ReportSheet {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ReportRow[];
  readonly minutes: number;
}

/**
 * Sum the entries of a report by feature and task; features and tasks without any are left out.
 *
 * @param entries
 *   As rounded for the report.
 */
export function buildReportSheets(
  features: readonly FeatureTimes[],
  entries: readonly ReportEntry[],
): readonly ReportSheet[] {
  return features.flatMap((feature) => {
    const sums = new Map<string, number>();
    for (const { feature: id, task, reportedMinutes } of entries) {
      if (id === feature.id) sums.set(task, (sums.get(task) ?? 0) + reportedMinutes);
    }
    if (sums.size === 0) return [];
    const titles = new Map(feature.tasks.map(({ key, title }) => [key, title]));
    const estimates = new Map(feature.totals.tasks.map((task) => [task.key, task.estimateMinutes]));
    const keys = [...titles.keys()].filter((key) => sums.has(key));
    const rows = [...new Set([...keys, ...sums.keys()])].map((key) => ({
      key,
      title: titles.get(key) ?? '',
      estimateMinutes: estimates.get(key) ?? null,
      minutes: sums.get(key) ?? 0,
    }));
    const minutes = rows.reduce((total, row) => total + row.minutes, 0);
    return [{ id: feature.id, title: feature.title, rows, minutes }];
  });
}
