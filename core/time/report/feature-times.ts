import type { SpecFile } from '../../model/spec-file.ts';
import type { TaskStatus } from '../../model/task.ts';
import { buildFeatureTotals } from '../build-feature-totals.ts';
import type { TimeEntry } from '../time-entry.ts';
import type { FeatureTotals } from '../time-totals.ts';
import { findTaskKind, type TaskKind } from './find-task-kind.ts';

/** What reports say of a task besides its figures. */
export interface ReportTask {
  readonly key: string;
  readonly id: string | null;
  readonly title: string;
  /** Key of its phase. */
  readonly phase: string | null;
  readonly status: TaskStatus;
  readonly stories: readonly string[];
  readonly kind: TaskKind;
  /** Whether others stand below it: its figures are theirs. */
  readonly summary: boolean;
}

/** All that reports, pictures and forecasts of time are made of, for one feature. Plain data, safe to send. */
export interface FeatureTimes {
  readonly id: string;
  readonly title: string;
  /** Path of the tasks document. */
  readonly path: string;
  readonly phases: readonly { readonly key: string; readonly name: string }[];
  readonly tasks: readonly ReportTask[];
  readonly totals: FeatureTotals;
  /** Rows of the log that count, in file order. */
  readonly entries: readonly TimeEntry[];
}

/**
 * Gather the times of a feature.
 *
 * @param feature
 *   How it is called.
 * @param file
 *   Its tasks and phases.
 * @param entries
 *   Rows of its log that count, each id once.
 */
export function buildFeatureTimes(
  feature: { readonly id: string; readonly title: string },
  file: SpecFile,
  entries: readonly TimeEntry[],
): FeatureTimes {
  const parents = new Set(file.tasks.map(({ parent }) => parent));
  return {
    id: feature.id,
    title: feature.title,
    path: file.path,
    phases: file.phases.map(({ key, number, title }) => ({
      key,
      name: number === null ? title : `${number} ${title}`,
    })),
    tasks: file.tasks.map((task) => ({
      key: task.key,
      id: task.id,
      title: task.title,
      phase: task.phase,
      status: task.status,
      stories: task.stories,
      kind: findTaskKind(task),
      summary: parents.has(task.key),
    })),
    totals: buildFeatureTotals(file, entries),
    entries,
  };
}
