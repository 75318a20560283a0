import { writeDuration } from '../fields/write-duration.ts';
import { formatDuration } from '../model/format-duration.ts';
import { parseDuration } from '../model/parse-duration.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Field } from '../model/task.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { buildFeatureTotals, type TotalsInput } from '../time/build-feature-totals.ts';
import type { TimeEntry } from '../time/time-entry.ts';
import { computeVariance } from '../time/time-totals.ts';
import type { PatchWorkspace } from './patch-workspace.ts';
import { planPhaseStep } from './plan-phase-step.ts';
import { replaceSlice } from './plan-result.ts';

/**
 * Plan the edits that keep a document's `### Time Tracking` block and the status lines of its phases in step with its
 * tasks and its log.
 *
 * ```
 * - **Estimated Total**: [X] hours
 * - **Actual Time**: [Y] hours
 * - **Variance**: [Z] hours ([+/-]%)
 * ```
 *
 * A figure is written where the block holds a placeholder, or what the totals were before the change; a figure that
 * somebody wrote by hand stays, with a note. A document without the block gets none.
 *
 * @param before
 *   State before the change: the edits refer to its text.
 * @param after
 *   State that the change makes, for the totals.
 * @param entriesBefore
 *   Rows of the log before the change.
 * @param entriesAfter
 *   Rows of the log with it.
 */
export function planTimeTracking(
  before: PatchWorkspace,
  after: PatchWorkspace,
  entriesBefore: readonly TimeEntry[],
  entriesAfter: readonly TimeEntry[],
): { readonly edits: readonly TextEdit[]; readonly notes: readonly string[] } {
  const block = before.file.timeTracking;
  const text = before.texts[before.file.path];
  const edits: TextEdit[] = [...planPhaseStep(before, entriesBefore, entriesAfter)];
  if (block === null || text === undefined) return { edits, notes: [] };
  const old = buildFeatureTotals(withoutTotal(before.file), entriesBefore);
  const now = buildFeatureTotals(withoutTotal(after.file), entriesAfter);
  const write = (field: Field, value: string) =>
    edits.push(...replaceSlice(text, field.valueRange.start, field.valueRange.end, value));
  const writeMinutes = (field: Field, minutes: number) => {
    if (minutes !== readMinutes(field)) write(field, writeDuration(Math.round(minutes), field.value));
  };

  const { estimatedTotal, actualTime, variance } = block;
  const actual = followTotal(old.actualMinutes, now.actualMinutes);
  let estimate = followTotal(old.estimateMinutes, now.estimateMinutes);
  if (estimatedTotal !== null) {
    if (!isInStep(estimatedTotal, old.estimateMinutes)) estimate = readMinutes(estimatedTotal);
    else if (estimate !== null) writeMinutes(estimatedTotal, estimate);
  }
  if (actualTime !== null && actual !== null) {
    const stated = readMinutes(actualTime) ?? actual;
    if (isInStep(actualTime, old.actualMinutes)) writeMinutes(actualTime, actual);
    else if (stated !== actual) {
      const note = `The Actual Time of the Time Tracking block (${before.file.path}:${actualTime.line}) says ${formatDuration(stated)}, the tasks ${formatDuration(old.actualMinutes ?? 0)}: it was left as it is`;
      return { edits, notes: [note] };
    }
  }
  const { varianceMinutes, variancePercent } = computeVariance(estimate, actual);
  if (variance !== null && varianceMinutes !== null) {
    const percent = hasShare(variance) ? variancePercent : null;
    write(variance, writeVariance(varianceMinutes, percent, (estimatedTotal ?? actualTime ?? variance).value));
  }
  return { edits, notes: [] };
}

/** With the last figure cleared the total is none; where there never was any, it is not known. */
function followTotal(old: number | null, now: number | null): number | null {
  return now ?? (old === null ? null : 0);
}

/** Whether a figure says nothing yet, or what the tasks came to before. */
function isInStep(field: Field, was: number | null): boolean {
  return [null, was ?? 0].includes(readMinutes(field));
}

/** The total of the block follows from the tasks; one that stands elsewhere speaks for those that say nothing. */
function withoutTotal(file: SpecFile): TotalsInput {
  const total = file.timeTracking?.estimatedTotal?.valueRange;
  const { estimate } = file;
  const isTotal = total !== undefined && estimate !== null && estimate.range.start >= total.start;
  return isTotal && estimate.range.end <= total.end ? { ...file, estimate: null } : file;
}

/** `[Z] hours ([+/-]%)` makes `-1.5 hours (-25%)`, in the unit of the block's other figures. */
export function writeVariance(minutes: number, percent: number | null, example: string): string {
  const whole = Math.round(minutes);
  const sign = whole > 0 ? '+' : whole < 0 ? '-' : '';
  const share = percent === null ? '' : ` (${percent > 0 ? '+' : ''}${Math.round(percent)}%)`;
  return sign + writeDuration(Math.abs(whole), example) + share;
}

/** `-1h (-25%)`, or a placeholder that says nothing yet; a variance that somebody wrote without a share stays without. */
function hasShare(variance: Field): boolean {
  return variance.value.includes('%') || !/\d/.test(variance.value);
}

function readMinutes(field: Field): number | null {
  const reading = parseDuration(field.value);
  return reading.type === 'duration' ? reading.duration.minutes : null;
}
