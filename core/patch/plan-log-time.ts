import { formatDuration } from '../model/format-duration.ts';
import type { Task } from '../model/task.ts';
import { appendLogEntries } from '../time/append-log-entry.ts';
import { parseTimeLog } from '../time/parse-time-log.ts';
import type { TimeEntry } from '../time/time-entry.ts';
import { toTimeLogPath } from '../time/time-log-path.ts';
import type { EditPlan } from './edit-plan.ts';
import { buildNextWorkspace, findTask, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, nothingToDo, refuse, refuseUnknownTask } from './plan-result.ts';
import { planTaskValue } from './plan-task-value.ts';
import { planTimeTracking } from './plan-time-tracking.ts';
import { actualValue } from './task-values.ts';

/** No single entry is longer than a day and a night of work; more is a slip of the keys. */
const maximumMinutes = 24 * 60;

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
  const place = { path: task.path, line: task.line };
  const complaint = checkEntry(command);
  if (complaint !== null) return refuse('invalid-value', `Cannot log time on ${task.key}: ${complaint}`, place);

  const path = toTimeLogPath(file.path);
  const text = texts[path] ?? '';
  const present = parseTimeLog(path, text).entries;
  if (present.some((entry) => entry.id === command.id)) return nothingToDo;
  const logged = present.filter((entry) => entry.task === task.key);
  const sum = logged.reduce((total, entry) => total + entry.minutes, 0);
  const stated = task.actual?.value.minutes ?? null;
  const carried = logged.length === 0 && stated !== null && stated !== 0 ? stated : null;
  const { date, start, end, minutes, note, id } = command;
  const entries: TimeEntry[] = [{ id, date, task: task.key, start, end, minutes, note }];
  if (carried !== null) entries.unshift(toCarriedEntry(command, task, carried));
  const log = { path, edits: appendLogEntries(text, entries, file) };

  const field = planActual(workspace, task, { before: carried ?? sum, minutes });
  const after = buildNextWorkspace(workspace, field.files);
  const tracking = planTimeTracking(workspace, after, present, [...present, ...entries]);
  const edits = [...field.files.flatMap((other) => other.edits), ...tracking.edits];
  const files = edits.length === 0 ? [log] : [log, { path: task.path, edits }];
  return { ok: true, files, notes: [...field.notes, ...tracking.notes] };
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

function checkEntry({ date, minutes, note }: CommandOf<'log-time'>): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return `\`${date}\` is no date: expected one such as \`2026-11-20\``;
  if (!(Math.round(minutes) >= 1))
    return `\`${formatDuration(minutes)}\` is no time worked: expected at least a minute`;
  if (minutes > maximumMinutes) return `\`${formatDuration(minutes)}\` is too long: expected at most 24h an entry`;
  return /[\r\n]/.test(note) ? 'the note has a line break: expected one line' : null;
}
