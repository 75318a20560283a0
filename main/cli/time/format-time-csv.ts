import type { FeatureTime } from './feature-time.ts';

const header = ['feature', 'phase', 'task', 'title', 'estimateMinutes', 'actualMinutes', 'varianceMinutes'];

/** What `specline time --csv` prints: a row a task (RFC 4180, with a header). */
export function formatTimeCsv(times: readonly FeatureTime[]): string {
  const rows = times.flatMap(({ feature, totals }) => {
    const tasks = new Map(feature.file.tasks.map((task) => [task.key, task]));
    return totals.tasks.map((figures) => {
      const task = tasks.get(figures.key);
      const { estimateMinutes, actualMinutes, varianceMinutes } = figures;
      return [feature.id, task?.phase, figures.key, task?.title, estimateMinutes, actualMinutes, varianceMinutes];
    });
  });
  return [header, ...rows].map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

/** Words that a spreadsheet would run as a formula are kept words by a quote in front. */
function formatCell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replace(/^(?=[=+@\t\r-])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
