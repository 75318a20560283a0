import type { LoggedEntry } from '../../../core/time/time-entry.ts';
import type { TimeTotals } from '../../../core/time/time-totals.ts';
import type { FeatureTime } from './feature-time.ts';

/**
 * What `specline time --json` prints. Scripts rely on this shape: members are added, never renamed or removed
 * (docs/command-line.md).
 */
export function toTimeJson(
  times: readonly FeatureTime[],
  { from, to }: { readonly from: string | null; readonly to: string | null },
) {
  return { schemaVersion: 1, features: times.map(toFeature), from, to };
}

function toFeature({ feature, entries, totals }: FeatureTime) {
  const phaseTitles = new Map(feature.file.phases.map(({ key, title }) => [key, title]));
  const taskTitles = new Map(feature.file.tasks.map(({ key, title }) => [key, title]));
  return {
    id: feature.id,
    ...toFigures(totals),
    phases: totals.phases.map((phase) => ({
      key: phase.key,
      ...toFigures(phase),
      title: phaseTitles.get(phase.key) ?? '',
      statedMinutes: phase.statedMinutes,
    })),
    tasks: totals.tasks.map((task) => ({ key: task.key, ...toFigures(task), title: taskTitles.get(task.key) ?? '' })),
    entries: entries.map(toEntry),
    path: feature.path,
    statedMinutes: totals.statedMinutes,
    strayMinutes: totals.strayMinutes,
    problems: feature.logProblems.map(({ code, severity, line, message }) => ({ code, severity, line, message })),
  };
}

function toFigures({ estimateMinutes, actualMinutes, varianceMinutes, remainingMinutes }: TimeTotals) {
  return { estimateMinutes, actualMinutes, varianceMinutes, remainingMinutes };
}

function toEntry({ id, date, task, start, end, minutes, note, line }: LoggedEntry) {
  return { id, date, task, start, end, minutes, note, line };
}
