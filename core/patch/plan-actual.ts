import { appendLogEntries } from '../time/append-log-entry.ts';
import { parseTimeLog } from '../time/parse-time-log.ts';
import type { TimeEntry } from '../time/time-entry.ts';
import { toTimeLogPath } from '../time/time-log-path.ts';
import type { EditPlan } from './edit-plan.ts';
import { keepTrackingInStep } from './keep-tracking-in-step.ts';
import type { PatchWorkspace } from './patch-workspace.ts';
import type { CommandOf } from './plan-result.ts';
import { planTaskValue } from './plan-task-value.ts';
import { actualValue, estimateValue } from './task-values.ts';

/**
 * Plan another Actual Time for a task, and what follows from it: a row of the time log that holds the difference, so that
 * the rows go on adding up to it, and the Time Tracking block in step.
 *
 * The figure that a hand wrote before there was any row gets a row of its own first. A figure that is there already, but
 * that the rows do not add up to, makes a row as well: so a user settles which of the two holds.
 */
export function planActual(workspace: PatchWorkspace, command: CommandOf<'set-actual'>): EditPlan {
  const { file, texts } = workspace;
  const field = planTaskValue(workspace, command, actualValue);
  if (!field.ok) return field;
  const path = toTimeLogPath(file.path);
  const text = texts[path] ?? '';
  const present = parseTimeLog(path, text).entries;
  const rows = listAdjustments(command, present);
  if (rows.length === 0 && field.files.length === 0) return field;
  const log = appendLogEntries(text, rows, file);
  const plan = log.length === 0 ? field : { ...field, files: [{ path, edits: log }, ...field.files] };
  return keepTrackingInStep(workspace, plan, rows);
}

/** Plan another estimate for a task, and the Time Tracking block in step. */
export function planEstimate(workspace: PatchWorkspace, command: CommandOf<'set-estimate'>): EditPlan {
  return keepTrackingInStep(workspace, planTaskValue(workspace, command, estimateValue));
}

/** The difference between what was asked for and what the rows of the task add up to. */
function listAdjustments(
  { task, from, to, log }: CommandOf<'set-actual'>,
  present: readonly TimeEntry[],
): readonly TimeEntry[] {
  if (log === undefined || present.some(({ id }) => id === log.id)) return [];
  const rows = present.filter((entry) => entry.task === task);
  if (rows.length === 0 && to === null) return [];
  const sum = rows.length === 0 ? (from ?? 0) : rows.reduce((total, { minutes }) => total + minutes, 0);
  const difference = (to ?? 0) - sum;
  if (difference === 0) return [];
  const row = { id: log.id, date: log.date, task, start: null, end: null, minutes: difference, note: 'adjusted' };
  if (rows.length > 0 || sum === 0) return [row];
  return [{ ...row, id: `${log.id}0`, minutes: sum, note: 'before this log' }, row];
}
