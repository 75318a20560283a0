import { writeDuration } from '../fields/write-duration.ts';
import { formatDuration } from '../model/format-duration.ts';
import { parseDuration } from '../model/parse-duration.ts';
import type { Field } from '../model/task.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { buildFeatureTotals } from '../time/build-feature-totals.ts';
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
  const old = buildFeatureTotals(before.file, entriesBefore);
  const now = buildFeatureTotals(after.file, entriesAfter);
  const notes: string[] = [];
  const write = (field: Field, value: string) =>
    edits.push(...replaceSlice(text, field.valueRange.start, field.valueRange.end, value));

  const { estimatedTotal, actualTime, variance } = block;
  const isInStep = (field: Field, was: number | null) => [null, was].includes(readMinutes(field));
  if (
    estimatedTotal !== null &&
    now.estimateMinutes !== null &&
    now.estimateMinutes !== readMinutes(estimatedTotal) &&
    isInStep(estimatedTotal, old.estimateMinutes)
  )
    write(estimatedTotal, writeDuration(Math.round(now.estimateMinutes), estimatedTotal.value));
  if (actualTime !== null && now.actualMinutes !== null) {
    const stated = readMinutes(actualTime) ?? now.actualMinutes;
    if (isInStep(actualTime, old.actualMinutes)) {
      write(actualTime, writeDuration(Math.round(now.actualMinutes), actualTime.value));
    } else if (stated !== now.actualMinutes) {
      const note = `The Actual Time of the Time Tracking block (${before.file.path}:${actualTime.line}) says ${formatDuration(stated)}, the tasks ${formatDuration(old.actualMinutes ?? 0)}: it was left as it is`;
      return { edits, notes: [...notes, note] };
    }
  }
  const isStated = estimatedTotal !== null && !isInStep(estimatedTotal, old.estimateMinutes);
  const estimate = isStated ? readMinutes(estimatedTotal) : now.estimateMinutes;
  const { varianceMinutes, variancePercent } = computeVariance(estimate, now.actualMinutes);
  if (variance !== null && varianceMinutes !== null) {
    const percent = hasShare(variance) ? variancePercent : null;
    write(variance, writeVariance(varianceMinutes, percent, (estimatedTotal ?? actualTime ?? variance).value));
  }
  return { edits, notes };
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
