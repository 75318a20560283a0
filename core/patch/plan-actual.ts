import { appendLogEntries } from '../time/append-log-entry.ts';
import { parseTimeLog } from '../time/parse-time-log.ts';
import type { TimeEntry } from '../time/time-entry.ts';
import { toTimeLogPath } from '../time/time-log-path.ts';
import type { EditPlan } from './edit-plan.ts';
import { buildNextWorkspace, type PatchWorkspace } from './patch-workspace.ts';
import type { CommandOf } from './plan-result.ts';
import { planTaskValue } from './plan-task-value.ts';
import { planTimeTracking } from './plan-time-tracking.ts';
import { actualValue, estimateValue } from './task-values.ts';

/**
 * Plan another Actual Time for a task, and what follows from it: where the time log has rows of the task, one more that
 * holds the difference, so that they go on adding up to it; and the Time Tracking block in step.
 */
export function planActual(workspace: PatchWorkspace, command: CommandOf<'set-actual'>): EditPlan {
  const { file, texts } = workspace;
  const field = planTaskValue(workspace, command, actualValue);
  if (!field.ok || field.files.length === 0) return field;
  const path = toTimeLogPath(file.path);
  const present = parseTimeLog(path, texts[path] ?? '').entries;
  const row = writeAdjustment(command, present);
  const log = row === null ? [] : appendLogEntries(texts[path] ?? '', [row], file.title ?? file.path);
  const plan = log.length === 0 ? field : { ...field, files: [{ path, edits: log }, ...field.files] };
  return keepTrackingInStep(workspace, plan, present, row === null ? present : [...present, row]);
}

/** Plan another estimate for a task, and the Time Tracking block in step. */
export function planEstimate(workspace: PatchWorkspace, command: CommandOf<'set-estimate'>): EditPlan {
  const field = planTaskValue(workspace, command, estimateValue);
  if (!field.ok || field.files.length === 0) return field;
  const path = toTimeLogPath(workspace.file.path);
  const { entries } = parseTimeLog(path, workspace.texts[path] ?? '');
  return keepTrackingInStep(workspace, field, entries, entries);
}

/** The difference between what was asked for and the sum of the task's rows; null where no row says anything of it. */
function writeAdjustment({ task, to, log }: CommandOf<'set-actual'>, present: readonly TimeEntry[]): TimeEntry | null {
  const rows = present.filter((entry) => entry.task === task);
  if (log === undefined || rows.length === 0 || present.some((entry) => entry.id === log.id)) return null;
  const minutes = (to ?? 0) - rows.reduce((sum, entry) => sum + entry.minutes, 0);
  const { id, date } = log;
  return minutes === 0 ? null : { id, date, task, start: null, end: null, minutes, note: 'adjusted' };
}

function keepTrackingInStep(
  workspace: PatchWorkspace,
  plan: Extract<EditPlan, { ok: true }>,
  before: readonly TimeEntry[],
  after: readonly TimeEntry[],
): EditPlan {
  if (workspace.file.timeTracking === null) return plan;
  const { path } = workspace.file;
  const tracking = planTimeTracking(workspace, buildNextWorkspace(workspace, plan.files), before, after);
  if (tracking.edits.length === 0) return { ...plan, notes: [...plan.notes, ...tracking.notes] };
  const own = plan.files.find((file) => file.path === path)?.edits ?? [];
  const others = plan.files.filter((file) => file.path !== path);
  return {
    ...plan,
    files: [...others, { path, edits: [...own, ...tracking.edits] }],
    notes: [...plan.notes, ...tracking.notes],
  };
}
