import { formatDuration } from '../../../core/model/format-duration.ts';
import type { TimeTotals } from '../../../core/time/time-totals.ts';
import type { FeatureTime } from './feature-time.ts';
import { sumStray } from './sum-stray.ts';

const header = ['', 'estimated', 'actual', 'variance'];

/** What `specline time` prints for people: a table a feature, by phase and by task that has any figure. */
export function formatTime(times: readonly FeatureTime[]): string {
  return `${times.map(formatFeature).join('\n\n')}\n`;
}

function formatFeature(time: FeatureTime): string {
  const { feature, totals } = time;
  const { file } = feature;
  const byKey = new Map(totals.tasks.map((task) => [task.key, task]));
  const rowsOf = (phase: string | null) =>
    file.tasks
      .filter((task) => task.phase === phase)
      .flatMap(({ key, title }) => {
        const figures = byKey.get(key);
        if (!figures || (figures.estimateMinutes === null && figures.actualMinutes === null)) return [];
        return [toRow(`  ${shorten(key === title ? key : `${key} ${title}`)}`, figures)];
      });
  const phases = file.phases.flatMap((phase) => {
    const figures = totals.phases.find(({ key }) => key === phase.key);
    const name = phase.number === null ? phase.title : `Phase ${phase.number}: ${phase.title}`;
    return figures ? [toRow(shorten(name), figures), ...rowsOf(phase.key)] : [];
  });
  const stray = sumStray(time).map(([key, minutes]) => [
    `  ${shorten(key)} (no task)`,
    '–',
    formatDuration(minutes),
    '–',
  ]);
  const table = formatTable([header, ...rowsOf(null), ...phases, ...stray, toRow('Total', totals)]);
  return [feature.title, `${feature.id}  ${feature.path}`, '', ...table].join('\n');
}

function toRow(name: string, { estimateMinutes, actualMinutes, varianceMinutes }: TimeTotals): string[] {
  const sign = varianceMinutes !== null && varianceMinutes > 0 ? '+' : '';
  return [name, format(estimateMinutes), format(actualMinutes), sign + format(varianceMinutes)];
}

function format(minutes: number | null): string {
  return minutes === null ? '–' : formatDuration(minutes);
}

/** Wide enough for a title to be known by, narrow enough for the figures to stand beside it. */
const maxNameLength = 60;

function shorten(name: string): string {
  return name.length <= maxNameLength ? name : `${name.slice(0, maxNameLength - 1)}…`;
}

function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
