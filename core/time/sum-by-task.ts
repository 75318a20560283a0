import type { TimeEntry } from './time-entry.ts';

const knownSums = new WeakMap<readonly TimeEntry[], Map<string, number>>();

/**
 * Sum the minutes of each task up. The same rows are summed once.
 *
 * @returns
 *   Minutes by task, in the order in which the rows first name it.
 */
export function sumByTask(entries: readonly TimeEntry[]): ReadonlyMap<string, number> {
  const known = knownSums.get(entries);
  if (known !== undefined) return known;
  const sums = new Map<string, number>();
  addAll(sums, entries, 0);
  knownSums.set(entries, sums);
  return sums;
}

/**
 * Go on from the sums of fewer rows, so that only the new ones are added.
 *
 * @param before
 *   Rows whose sums may be known; should they be asked for again, they are summed anew.
 * @param entries
 *   The same rows, with others behind them.
 */
export function extendSums(before: readonly TimeEntry[], entries: readonly TimeEntry[]): void {
  const sums = knownSums.get(before);
  if (sums === undefined) return;
  knownSums.delete(before);
  addAll(sums, entries, before.length);
  knownSums.set(entries, sums);
}

function addAll(sums: Map<string, number>, entries: readonly TimeEntry[], from: number): void {
  for (let index = from; index < entries.length; index += 1) {
    const entry = entries[index];
    if (entry !== undefined) sums.set(entry.task, (sums.get(entry.task) ?? 0) + entry.minutes);
  }
}
