import { formatDuration } from '../model/format-duration.ts';
import type { Task } from '../model/task.ts';
import { appendLogEntries } from '../time/append-log-entry.ts';
import { parseTimeLog } from '../time/parse-time-log.ts';
import type { TimeEntry } from '../time/time-entry.ts';
import { toTimeLogPath } from '../time/time-log-path.ts';
import { checkLogEntry } from './check-log-entry.ts';
import type { EditPlan } from './edit-plan.ts';
import { keepTrackingInStep } from './keep-tracking-in-step.ts';
import { findTask, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, nothingToDo, refuse, refuseUnknownTask } from './plan-result.ts';
import { planTaskValue } from './plan-task-value.ts';
import { actualValue } from './task-values.ts';

/**
 * Plan a row of the time log, the task's Actual Time as the sum of its rows, and the Time Tracking block in step with them.
 *
 * The first row of a task whose Actual Time was written by hand is preceded by one that holds that time, so that the
 * sum never falls by logging. Where a hand has changed the field since, it is left as it is, and a note says so.
 */
export function planLogTime(workspace: PatchWorkspace, command: CommandOf<'log-time'>): EditPlan {
  const { file, texts } = workspace;
  const task = findTask(file, command.task);
  if (task === undefined) return refuseUnknownTask(command.task, file.path);
  const { date, start, end, minutes, note, id } = command;
  const entry: TimeEntry = { id, date, task: task.key, start, end, minutes, note };
  const complaint = checkLogEntry(entry, null);
  if (complaint !== null) return refuse('invalid-value', complaint, { path: task.path, line: task.line });

  const path = toTimeLogPath(file.path);
  const text = texts[path] ?? '';
  const present = parseTimeLog(path, text).entries;
  if (present.some((other) => other.id === id)) return nothingToDo;
  const logged = present.filter((other) => other.task === task.key);
  const sum = logged.reduce((total, other) => total + other.minutes, 0);
  const stated = task.actual?.value.minutes ?? null;
  const carried = logged.length === 0 && stated !== null && stated !== 0 ? stated : null;
  const entries = carried === null ? [entry] : [toCarriedEntry(command, task, carried), entry];
  const log = { path, edits: appendLogEntries(text, entries, file) };
  const field = planActual(workspace, task, { before: carried ?? sum, minutes });
  return keepTrackingInStep(workspace, { ...field, files: [log, ...field.files] }, entries);
}

/** Set Actual Time to the sum of the rows, unless a hand has written another figure there since. */
function planActual(
  workspace: PatchWorkspace,
  task: Task,
  { before, minutes }: { readonly before: number; readonly minutes: number },
): Extract<EditPlan, { ok: true }> {
  const stated = task.actual?.value.minutes ?? null;
  if (stated !== null && formatDuration(stated) !== formatDuration(before)) {
    const said = `the Actual Time of ${task.key} says ${formatDuration(stated)}, its log ${formatDuration(before)}`;
    return { ok: true, files: [], notes: [`Logged; ${said}: it is left as it is`] };
  }
  const field = planTaskValue(
    workspace,
    { task: task.key, from: stated, to: Math.round(before + minutes) },
    actualValue,
  );
  return field.ok ? field : { ok: true, files: [], notes: [`Logged; ${field.refusal.message}`] };
}

function toCarriedEntry({ date, idBefore }: CommandOf<'log-time'>, task: Task, minutes: number): TimeEntry {
  return { id: idBefore, date, task: task.key, start: null, end: null, minutes, note: 'before this log' };
}
