import { formatDuration } from '../model/format-duration.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { sumByTask } from '../time/sum-by-task.ts';
import type { TimeEntry } from '../time/time-entry.ts';
import type { FileEdits } from './edit-plan.ts';
import { buildNextWorkspace, findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import { planTaskValue } from './plan-task-value.ts';
import { planTimeTracking } from './plan-time-tracking.ts';
import { actualValue } from './task-values.ts';

/**
 * Plan the Actual Time of every task whose rows sum to something else than before, and the Time Tracking block.
 *
 * A figure that a hand has changed since is left as it is, and a note says so.
 *
 * @param before
 *   Rows that count, as the log says them now.
 * @param after
 *   Rows that will count.
 */
export function keepActualsInStep(
  workspace: PatchWorkspace,
  before: readonly TimeEntry[],
  after: readonly TimeEntry[],
): { readonly files: readonly FileEdits[]; readonly notes: readonly string[] } {
  const old = sumByTask(before);
  const now = sumByTask(after);
  const notes: string[] = [];
  const edits = new Map<string, readonly TextEdit[]>();
  let present = workspace;
  const take = (files: readonly FileEdits[]) => {
    for (const { path, edits: step } of files) {
      const { length } = getText(workspace, path);
      edits.set(path, composeEdits(length, edits.get(path) ?? [], step));
    }
    present = buildNextWorkspace(present, files);
  };
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(key) ?? null, now.get(key) ?? null];
    const task = findTask(present.file, key);
    if (was === is || task === undefined) continue;
    const stated = task.actual?.value.minutes ?? null;
    if (stated !== null && was !== null && formatDuration(stated) !== formatDuration(was)) {
      const said = `the Actual Time of ${key} says ${formatDuration(stated)}, its log said ${formatDuration(was)}`;
      notes.push(`Changed the log; ${said}: it is left as it is`);
      continue;
    }
    const plan = planTaskValue(
      present,
      { task: key, from: stated, to: is === null ? null : Math.round(is) },
      actualValue,
    );
    if (plan.ok) take(plan.files);
    else notes.push(`Changed the log; ${plan.refusal.message}`);
  }
  const tracking = planTimeTracking(workspace, present, before, after);
  const { path } = workspace.file;
  // Both refer to the same text, at places of their own.
  edits.set(path, [...(edits.get(path) ?? []), ...tracking.edits]);
  const files = [...edits]
    .map(([where, list]) => ({ path: where, edits: list }))
    .filter((file) => file.edits.length > 0);
  return { files, notes: [...notes, ...tracking.notes] };
}
