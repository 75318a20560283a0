import { matchWords } from '../text/match-words.ts';
import { applyTextEdits, type TextEdit } from '../text/text-edit.ts';
import { appendLogEntries } from '../time/append-log-entry.ts';
import { parseTimeLog } from '../time/parse-time-log.ts';
import type { LoggedEntry, TimeEntry } from '../time/time-entry.ts';
import type { TimeLog } from '../time/time-log.ts';
import { toTimeLogPath } from '../time/time-log-path.ts';
import { writeLogRow } from '../time/write-log-row.ts';
import { checkLogEntry } from './check-log-entry.ts';
import type { LogChange } from './edit-command.ts';
import type { EditPlan } from './edit-plan.ts';
import { keepActualsInStep } from './keep-actuals-in-step.ts';
import { findTask, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, nothingToDo, refuse, refuseChanged, refuseUnknownTask, replaceSlice } from './plan-result.ts';

/**
 * Plan changes of rows of the time log, with the Actual Times and the Time Tracking block in step: a correction, a
 * move to another task or day, a split, a merge, a row less.
 *
 * Of a row that stays only the cells change that have another value. A row is known by its id, without one by its line
 * and what it says; a row that says something else by now refuses the whole.
 */
export function planChangeLog(workspace: PatchWorkspace, command: CommandOf<'change-log'>): EditPlan {
  const { file, texts } = workspace;
  const path = toTimeLogPath(file.path);
  const text = texts[path] ?? '';
  const log = parseTimeLog(path, text);
  const edits: TextEdit[] = [];
  for (const change of command.changes) {
    const rows = findRows(log, change);
    const [row] = rows;
    if (row === undefined) return refuseGone(path, change);
    if (!isSameEntry(row, change.from)) return refuseOther(path, row, change);
    const { to } = change;
    const complaint = to === null ? null : checkLogEntry(to, change.from);
    if (complaint !== null) return refuse('invalid-value', complaint, { path, line: row.line });
    if (to !== null && to.task !== row.task && findTask(file, to.task) === undefined) {
      return refuseUnknownTask(to.task, file.path);
    }
    const written = to === null ? rows.map((one) => cutRow(text, one)) : [writeLogRow(text, row, to)];
    if (written.includes(null)) {
      return refuse('not-expressible', `${path}:${row.line} has no cell for this`, { path, line: row.line });
    }
    edits.push(...written.flatMap((list) => list ?? []));
  }
  for (const entry of command.added) {
    const complaint = checkLogEntry(entry, null);
    if (complaint !== null) return refuse('invalid-value', complaint, { path });
    if (findTask(file, entry.task) === undefined) return refuseUnknownTask(entry.task, file.path);
  }
  const changed = applyTextEdits(text, edits);
  const added = command.added.filter(({ id }) => id === null || !log.entries.some((entry) => entry.id === id));
  const carried = listCarried(workspace, log, command);
  const next = applyTextEdits(changed, appendLogEntries(changed, [...carried, ...added], file));
  if (next === text) return nothingToDo;
  const step = keepActualsInStep(workspace, log.entries, parseTimeLog(path, next).entries);
  return {
    ok: true,
    files: [{ path, edits: replaceSlice(text, 0, text.length, next) }, ...step.files],
    notes: step.notes,
  };
}

/** The row that counts, and those that repeat its id. */
function findRows({ entries, repeated }: TimeLog, { from }: LogChange): readonly LoggedEntry[] {
  if (from.id !== null) return [...entries, ...repeated].filter(({ id }) => id === from.id);
  const unnamed = entries.filter(({ id }) => id === null);
  const there = unnamed.find(({ line }) => line === from.line);
  if (there !== undefined && isSameEntry(there, from)) return [there];
  const same = unnamed.filter((entry) => isSameEntry(entry, from));
  return same.length === 1 ? same : there === undefined ? [] : [there];
}

function isSameEntry(a: TimeEntry, b: TimeEntry): boolean {
  return (['date', 'task', 'start', 'end', 'minutes', 'note'] as const).every((name) => a[name] === b[name]);
}

/** Take a row out with its line ending; of the last line the one before it. */
function cutRow(text: string, { range }: LoggedEntry): readonly TextEdit[] {
  const ending = matchWords(/^(\r\n|\n|\r)/, text.slice(range.end, range.end + 2));
  if (ending !== '') return [{ start: range.start, end: range.end + ending.length, newText: '' }];
  const before = matchWords(/(\r\n|\n|\r)$/, text.slice(0, range.start));
  return [{ start: range.start - before.length, end: range.end, newText: '' }];
}

/**
 * The first row of a task whose Actual Time was written by hand is preceded by one that holds that time. What rows bring
 * with them from a key that no task has any more is in that time already: the task was renamed.
 */
function listCarried({ file }: PatchWorkspace, log: TimeLog, command: CommandOf<'change-log'>): readonly TimeEntry[] {
  const arriving = [...command.changes.flatMap(({ to }) => to ?? []), ...command.added];
  const first = new Map<string, TimeEntry>();
  for (const entry of arriving) if (!first.has(entry.task)) first.set(entry.task, entry);
  return [...first.values()].flatMap((entry): readonly TimeEntry[] => {
    const regained = command.changes
      .filter(({ from, to }) => to?.task === entry.task && findTask(file, from.task) === undefined)
      .reduce((total, { from }) => total + from.minutes, 0);
    const stated = Math.max(0, (findTask(file, entry.task)?.actual?.value.minutes ?? 0) - regained);
    if (stated === 0 || log.entries.some(({ task }) => task === entry.task)) return [];
    const id = entry.id === null ? null : `${entry.id}0`;
    return [
      { id, date: entry.date, task: entry.task, start: null, end: null, minutes: stated, note: 'before this log' },
    ];
  });
}

function refuseGone(path: string, { from }: LogChange): EditPlan {
  const message = `${path} no longer has the entry of ${from.date} on ${from.task}`;
  return refuse('changed-on-disk', message, { path, base: show(from), theirs: '', mine: '' });
}

function refuseOther(path: string, row: LoggedEntry, { from, to }: LogChange): EditPlan {
  const values = { base: show(from), theirs: show(row), mine: to === null ? '' : show(to) };
  return refuseChanged(`entry of ${from.date} on ${from.task}`, values, { path, line: row.line });
}

function show({ date, task, start, end, minutes, note }: TimeEntry): string {
  return [date, task, start ?? '', end ?? '', `${minutes} min`, note].filter((part) => part !== '').join(' ');
}
