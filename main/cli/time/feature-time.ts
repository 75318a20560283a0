import type { LoggedEntry } from '../../../core/time/time-entry.ts';
import type { FeatureTotals } from '../../../core/time/time-totals.ts';
import type { ReadFeature } from '../read-plan-types.ts';

/** A feature with its totals, and the rows of its log that made them. */
export interface FeatureTime {
  readonly feature: ReadFeature;
  readonly entries: readonly LoggedEntry[];
  readonly totals: FeatureTotals;
}
