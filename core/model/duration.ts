/**
 * Planned or logged working time, in minutes.
 *
 * A range such as `2-3 hours` keeps both ends; `minutes` is then their mean. Otherwise all three are equal.
 */
export interface Duration {
  readonly minutes: number;
  readonly lowMinutes: number;
  readonly highMinutes: number;
}
