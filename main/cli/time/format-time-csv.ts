import { writeCsv } from '../../../core/time/report/csv.ts';
import type { FeatureTime } from './feature-time.ts';
import { sumStray } from './sum-stray.ts';

const header = ['feature', 'phase', 'task', 'title', 'estimateMinutes', 'actualMinutes', 'varianceMinutes'];

/**
 * What `specline time --csv` prints: a row a task (RFC 4180, with a header), and one for each key with logged time that no
 * task has.
 */
export function formatTimeCsv(times: readonly FeatureTime[]): string {
  const rows = times.flatMap((time) => {
    const { feature, totals } = time;
    const tasks = new Map(feature.file.tasks.map((task) => [task.key, task]));
    const known = totals.tasks.map((figures) => {
      const task = tasks.get(figures.key);
      const { estimateMinutes, actualMinutes, varianceMinutes } = figures;
      return [feature.id, task?.phase, figures.key, task?.title, estimateMinutes, actualMinutes, varianceMinutes];
    });
    return [...known, ...sumStray(time).map(([key, minutes]) => [feature.id, '', key, '', '', minutes, ''])];
  });
  return writeCsv([header, ...rows]);
}
