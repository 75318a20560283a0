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
  let estimateMinutes: number | null = null;
  let actualMinutes: number | null = null;
  let remainingMinutes: number | null = null;
  const counts = { taskCount: 0, doneCount: 0, unestimatedCount: 0, unloggedCount: 0 };
  for (const part of parts) {
    estimateMinutes = addKnown(estimateMinutes, part.estimateMinutes);
    actualMinutes = addKnown(actualMinutes, part.actualMinutes);
    remainingMinutes = addKnown(remainingMinutes, part.remainingMinutes);
    counts.taskCount += part.taskCount;
    counts.doneCount += part.doneCount;
    counts.unestimatedCount += part.unestimatedCount;
    counts.unloggedCount += part.unloggedCount;
  }
  const variance = computeVariance(estimateMinutes, actualMinutes);
  return { estimateMinutes, actualMinutes, ...variance, remainingMinutes, ...counts };
}

/** Sum of the known values; null when none is known. */
export function sumOrNull(values: Iterable<number | null>): number | null {
  let total: number | null = null;
  for (const value of values) total = addKnown(total, value);
  return total;
}

function addKnown(total: number | null, value: number | null): number | null {
  return value === null ? total : (total ?? 0) + value;
}
