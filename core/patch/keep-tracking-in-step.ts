import { parseTimeLog } from '../time/parse-time-log.ts';
import type { TimeEntry } from '../time/time-entry.ts';
import { toTimeLogPath } from '../time/time-log-path.ts';
import type { EditPlan } from './edit-plan.ts';
import { buildNextWorkspace, type PatchWorkspace } from './patch-workspace.ts';
import { planTimeTracking } from './plan-time-tracking.ts';

/**
 * Add to a plan what keeps the Time Tracking block of the document in step with it.
 *
 * @param added
 *   Rows that the plan appends to the time log.
 */
export function keepTrackingInStep(
  workspace: PatchWorkspace,
  plan: EditPlan,
  added: readonly TimeEntry[] = [],
): EditPlan {
  if (!plan.ok || plan.files.length === 0) return plan;
  const { path } = workspace.file;
  const log = toTimeLogPath(path);
  const { entries } = parseTimeLog(log, workspace.texts[log] ?? '');
  const after = buildNextWorkspace(workspace, plan.files);
  const { edits, notes } = planTimeTracking(workspace, after, entries, [...entries, ...added]);
  const own = plan.files.find((file) => file.path === path)?.edits ?? [];
  const others = plan.files.filter((file) => file.path !== path);
  const files = edits.length === 0 ? plan.files : [...others, { path, edits: [...own, ...edits] }];
  return { ...plan, files, notes: [...plan.notes, ...notes] };
}
