/**
 * Estimated against actual work, at one level (task, phase, story, feature, portfolio). All figures in minutes of work.
 */
export interface TimeTotals {
  /** Null when nothing below it is estimated and no figure is stated. */
  readonly estimateMinutes: number | null;
  /** Null when nothing was logged or stated. */
  readonly actualMinutes: number | null;
  /** Actual minus estimate; null when one of the two is missing. */
  readonly varianceMinutes: number | null;
  /** Variance over estimate, in percent; null without an estimate above zero. */
  readonly variancePercent: number | null;
  /** What is left of the estimate for open tasks, never below zero; null without an estimate. */
  readonly remainingMinutes: number | null;
  readonly taskCount: number;
  readonly doneCount: number;
  /** Tasks that have no estimate of their own. */
  readonly unestimatedCount: number;
  /** Done tasks without any logged or stated time. */
  readonly unloggedCount: number;
}

/** Totals of one task. */
export interface TaskTotals extends TimeTotals {
  readonly key: string;
  /** True where the estimate stands in the document, false where it is the sum of subtasks. */
  readonly estimated: boolean;
}

/** Totals of one phase; `statedMinutes` is the document's own figure, which the sum may contradict. */
export interface PhaseTotals extends TimeTotals {
  readonly key: string;
  readonly statedMinutes: number | null;
}

/** Totals of one story. */
export interface StoryTotals extends TimeTotals {
  readonly label: string;
}

/** Totals of a feature, level by level. */
export interface FeatureTotals extends TimeTotals {
  readonly statedMinutes: number | null;
  /** Logged on keys that no task has: renamed or removed behind the log's back. Part of the feature's actual. */
  readonly strayMinutes: number | null;
  readonly tasks: readonly TaskTotals[];
  readonly phases: readonly PhaseTotals[];
  readonly stories: readonly StoryTotals[];
}

/**
 * Work out the variance of an actual against an estimate, both in minutes.
 *
 * @returns
 *   Minutes over (positive) or under (negative) the estimate, and the same in percent of the estimate.
 */
export function computeVariance(
  estimateMinutes: number | null,
  actualMinutes: number | null,
): { readonly varianceMinutes: number | null; readonly variancePercent: number | null } {
  if (estimateMinutes === null || actualMinutes === null) return { varianceMinutes: null, variancePercent: null };
  const varianceMinutes = actualMinutes - estimateMinutes;
  return {
    varianceMinutes,
    variancePercent: estimateMinutes > 0 ? (varianceMinutes / estimateMinutes) * 100 : null,
  };
}

/**
 * Add up totals of the same level, such as the features of a portfolio.
 *
 * @returns
 *   Sums; a figure is null when it is null in every part.
 */
export function sumTotals(parts: readonly TimeTotals[]): TimeTotals {
  const estimateMinutes = sumOrNull(parts.map((part) => part.estimateMinutes));
  const actualMinutes = sumOrNull(parts.map((part) => part.actualMinutes));
  return {
    estimateMinutes,
    actualMinutes,
    ...computeVariance(estimateMinutes, actualMinutes),
    remainingMinutes: sumOrNull(parts.map((part) => part.remainingMinutes)),
    taskCount: sum(parts.map((part) => part.taskCount)),
    doneCount: sum(parts.map((part) => part.doneCount)),
    unestimatedCount: sum(parts.map((part) => part.unestimatedCount)),
    unloggedCount: sum(parts.map((part) => part.unloggedCount)),
  };
}

/** Sum of the known values; null when none is known. */
export function sumOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sum(known);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
