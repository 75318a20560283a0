import { buildDependencies } from '../../core/graph/build-dependencies.ts';
import type { FeatureSummary } from '../../core/model/feature.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import { titleFeature } from '../../core/parse/title-feature.ts';
import { findClaimProblems } from '../../core/schedule/check-claims.ts';
import { buildFeatureTotals } from '../../core/time/build-feature-totals.ts';
import { findLogProblems } from '../../core/time/find-log-problems.ts';
import { parseTimeLog } from '../../core/time/parse-time-log.ts';
import { toTimeLogPath } from '../../core/time/time-log-path.ts';

/** What is kept of every feature, open or not: all that lists show, and nothing of the text. */
export interface FeatureFacts
  extends Pick<
    FeatureSummary,
    | 'totalTasks'
    | 'doneTasks'
    | 'inProgressTasks'
    | 'phases'
    | 'problems'
    | 'estimateMinutes'
    | 'actualMinutes'
    | 'editable'
  > {
  readonly title: string | null;
  /** Other features that it says it comes after, as written. */
  readonly references: readonly { readonly name: string; readonly line: number }[];
}

/** Sum a feature up. `timeLog` is the text of its time log, null without one. */
export function buildFeatureFacts(file: SpecFile, timeLog: string | null): FeatureFacts {
  const parents = new Set(file.tasks.flatMap((task) => task.parent ?? []));
  const counted = file.tasks.filter((task) => !parents.has(task.key) && task.status !== 'skipped');
  const log = timeLog === null ? null : parseTimeLog(toTimeLogPath(file.path), timeLog);
  const logProblems = log === null ? [] : findLogProblems(file.tasks, log);
  const totals = buildFeatureTotals(file, log?.entries ?? []);
  const problems = { error: 0, warning: 0, info: 0 };
  const built = buildDependencies(file);
  for (const found of [file.problems, built.problems, findClaimProblems(file, built), logProblems]) {
    for (const { severity } of found) problems[severity] += 1;
  }
  return {
    title: titleFeature(file),
    totalTasks: counted.length,
    doneTasks: counted.filter((task) => task.status === 'done').length,
    inProgressTasks: counted.filter((task) => task.status === 'in-progress').length,
    phases: file.phases.length,
    problems,
    estimateMinutes: totals.estimateMinutes,
    actualMinutes: totals.actualMinutes,
    editable: file.editable,
    references: file.featureReferences.map(({ name, line }) => ({ name, line })),
  };
}
