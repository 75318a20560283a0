import { isNobody } from '../fields/assignee.ts';
import type { FieldSpec } from '../fields/field-spec.ts';
import type { Sourced, Task } from '../model/task.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { blankBefore } from '../text/line-surgery.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';
import type { EditPlan } from './edit-plan.ts';
import { blankAmongWords, writeAmongWords } from './field-words.ts';
import { findMostFrequent } from './find-most-frequent.ts';
import { listReadings } from './list-readings.ts';
import { buildNextWorkspace, findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import { listFrontEdits } from './plan-front-value.ts';
import { nothingToDo, planFile, refuse, refuseChanged, refuseUnknownTask, replaceSlice } from './plan-result.ts';
import { removeValue } from './remove-value.ts';
import { listCellRanges } from './table-cells.ts';
import { findTaskField, planNewField } from './task-field.ts';
import { appendToTaskLine } from './task-line.ts';
import type { TaskValue } from './task-values.ts';

/** A change of a value that a task can have or not. */
interface ValueChange<Value> {
  readonly task: string;
  readonly from: Value | null;
  readonly to: Value | null;
}

/**
 * Plan a new, changed or cleared estimate, actual time, date or assignee.
 *
 * A value that is there changes in place, in the way it is written. A new one takes the form that other tasks of
 * the file have it in: a field line, `(2h)` at the end of the task line, a table cell; else a field line.
 */
export function planTaskValue<Value>(
  workspace: PatchWorkspace,
  change: ValueChange<Value>,
  kind: TaskValue<Value>,
): EditPlan {
  const { file } = workspace;
  const task = findTask(file, change.task);
  if (task === undefined) return refuseUnknownTask(change.task, file.path);
  const place = { path: task.path, line: task.line };
  const complaint = change.to === null ? null : kind.check(change.to);
  if (complaint !== null)
    return refuse('invalid-value', `Cannot set the ${kind.what} of ${task.key}: ${complaint}`, place);
  const present = kind.get(task);
  if (present === change.to) return nothingToDo;
  const show = (value: Value | null): string => (value === null ? '' : kind.write(value, ''));
  if (present !== change.from) {
    const values = { base: show(change.from), theirs: show(present), mine: show(change.to) };
    return refuseChanged(`${kind.what} of ${task.key}`, values, place);
  }
  const text = getText(workspace, task.path);
  const source = kind.read(task);
  const inFront = listFrontEdits(workspace, task, kind, change.to, findExample(workspace, kind));
  if (inFront !== null) return planFile(task.path, inFront);
  if (change.to === null) return source === null ? nothingToDo : clearValue(workspace, task, kind);
  if (source !== null) {
    const { to } = change;
    const told = listReadings(workspace, task.path, (next) => {
      const other = findTask(next, task.key);
      const place = other === undefined ? null : kind.read(other);
      return other === undefined || place === null ? null : { range: place.range, value: kind.get(other) };
    });
    return planFile(
      task.path,
      told.flatMap(({ start, end }) =>
        replaceSlice(text, start, end, joinAsGlued(text, start, kind.write(to, text.slice(start, end)))),
      ),
    );
  }
  // `- **Actual Time**:` or `- **Estimated Time**: [X hours]`: the place is there, the value is not.
  const field = findTaskField(task, kind.spec);
  if (field !== null) {
    const example = field.value.trim() === '' ? findExample(workspace, kind) : field.value;
    const { start, end } = field.valueRange;
    if (task.form === 'table-row') {
      const cell = listCellRanges(text, task.source.lineRange).find(
        (other) => start >= other.start && end <= other.end,
      );
      if (cell !== undefined) {
        const alike = writeCell(text, cell.start, cell.end, kind.write(change.to, example));
        // `| 3 |` without a unit is no time that a number like it could follow.
        const plain = writeCell(text, cell.start, cell.end, kind.write(change.to, ''));
        return planFile(task.path, [isReadBack(workspace, task, alike, kind, change.to) ? alike : plain]);
      }
    }
    const beside = writeAmongWords(field, kind.write(change.to, findExample(workspace, kind)));
    if (beside !== null && isReadBack(workspace, task, beside, kind, change.to)) return planFile(task.path, [beside]);
    const gap = start === end ? blankBefore(text, start) : '';
    return planFile(task.path, replaceSlice(text, start, end, gap + kind.write(change.to, example)));
  }
  return planNewValue(workspace, task, kind, change.to);
}

/** Take a value out wherever the task says it: what a second field repeats would be read instead. */
function clearValue<Value>(workspace: PatchWorkspace, { key, path }: Task, kind: TaskValue<Value>): EditPlan {
  const { length } = getText(workspace, path);
  let edits: readonly TextEdit[] = [];
  let present = workspace;
  for (let places = 0; places < 8; places += 1) {
    const task = findTask(present.file, key);
    const source = task === undefined ? null : kind.read(task);
    if (source === null) break;
    const step = [blankAmongWords(getText(present, path), task, source) ?? removeValue(getText(present, path), source)];
    edits = composeEdits(length, edits, step);
    present = buildNextWorkspace(present, [{ path, edits: step }]);
  }
  return planFile(path, edits);
}

function planNewValue<Value>(workspace: PatchWorkspace, task: Task, kind: TaskValue<Value>, value: Value): EditPlan {
  const sample = findSample(workspace, task, kind);
  const written = kind.write(value, findExample(workspace, kind));
  for (const place of listPlaceholders(getText(workspace, task.path), task, kind.spec)) {
    const edit = { ...place, newText: written };
    if (isReadBack(workspace, task, edit, kind, value)) return planFile(task.path, [edit]);
  }
  if (sample === null) return planNewField(workspace, task, { spec: kind.spec, value: written });
  const edit = writeLikeSample(workspace, task, sample, written);
  // `Refresh the token (15m)`: behind some words a bracket means something else, and a field line is plain.
  return edit === null || !isReadBack(workspace, task, edit, kind, value)
    ? planNewField(workspace, task, { spec: kind.spec, value: written })
    : planFile(task.path, [edit]);
}

/** `est:2h15m`: a time that is glued to its name ends with the next blank. */
function joinAsGlued(text: string, start: number, written: string): string {
  const isGlued = /\p{L}[:=]$/u.test(text.slice(Math.max(0, start - 3), start));
  return isGlued && /^[~≈]?\d/.test(written) ? written.replaceAll(' ', '') : written;
}

/** `(Owner: TBD)`, `Estimate: -`: the task's line has the place, and nothing in it. */
function listPlaceholders(text: string, task: Task, spec: FieldSpec): readonly TextRange[] {
  const { start, end } = task.source.lineRange;
  const line = text.slice(start, end);
  return [...line.matchAll(/(\p{L}[\p{L} ]*?)([*_]*[:：][*_]*[ \t]*)(@?\p{L}+|[-–—?]+)(?=[)\]）,;|\s]|$)/gu)].flatMap(
    ([, name = '', sign = '', word = ''], index, all) => {
      const at = start + (all[index]?.index ?? 0) + name.length + sign.length;
      return spec.names.test(name) && isNobody(word) ? [{ start: at, end: at + word.length }] : [];
    },
  );
}

function isReadBack<Value>(
  workspace: PatchWorkspace,
  task: Task,
  edit: TextEdit,
  kind: TaskValue<Value>,
  value: Value,
): boolean {
  const next = buildNextWorkspace(workspace, [{ path: task.path, edits: [edit] }]);
  const read = next.file.tasks[workspace.file.tasks.indexOf(task)];
  if (read === undefined || kind.get(read) !== value) return false;
  // `| Owner: Kim 📅 2026-05-02` would be another name.
  const [old, now] = [task, read].map(({ estimate, actual, start, due, assignee }) => [
    estimate?.value.minutes,
    actual?.value.minutes,
    start?.value,
    due?.value,
    assignee?.value,
  ]);
  return old?.filter((other, index) => other !== now?.[index]).length === 1;
}

interface Sample {
  readonly task: Task;
  readonly source: Sourced<unknown>;
}

/** The form that most tasks of the file have the value in, as one of them shows it. */
function findSample<Value>(workspace: PatchWorkspace, task: Task, kind: TaskValue<Value>): Sample | null {
  const samples = workspace.file.tasks.flatMap((other) => {
    const source = kind.read(other);
    return source === null || other.form !== task.form ? [] : [{ task: other, source }];
  });
  const form = findMostFrequent(samples.map(({ source }) => source.form));
  return samples.find(({ source }) => source.form === form) ?? null;
}

/** Text of a value of the same kind elsewhere in the file, in the way that most are written, else of one that is written alike. */
function findExample<Value>(workspace: PatchWorkspace, kind: TaskValue<Value>): string {
  for (const read of [kind.read, kind.readAlike]) {
    const texts = workspace.file.tasks.flatMap((task) => {
      const source = read(task);
      return source === null ? [] : [getText(workspace, task.path).slice(source.range.start, source.range.end)];
    });
    if (texts.length > 0) return findUsual(texts);
  }
  // `[X hours]` shows the unit too.
  for (const task of workspace.file.tasks) {
    const field = findTaskField(task, kind.spec) ?? (kind.alike === null ? null : findTaskField(task, kind.alike));
    if (field !== null && field.value.trim() !== '') return field.value;
  }
  return '';
}

/** The first of the texts that are written as most are: `2 hours` and `3 hours` are, numbers aside, the same. */
function findUsual(texts: readonly string[]): string {
  const toShape = (text: string): string => text.replace(/\d+/g, '#').replace(/s\b/g, '');
  const usual = findMostFrequent(texts.map(toShape));
  return texts.find((text) => toShape(text) === usual) ?? '';
}

function writeLikeSample(workspace: PatchWorkspace, task: Task, sample: Sample, written: string): TextEdit | null {
  const text = getText(workspace, task.path);
  const sampleText = getText(workspace, sample.task.path);
  const { start, end } = sample.source.range;
  switch (sample.source.form) {
    case 'tail':
    case 'emoji':
    case 'heading':
    case 'inline': {
      if (start < sample.task.source.lineRange.start || end > sample.task.source.lineRange.end) return null;
      // ` (2h)`: from the blank before it to the bracket after it
      const from = sample.task.source.lineRange.start;
      const lead =
        /[ \t]+(?:(?:[|·•—–]|-)[ \t]+)?(?:[([（{]?(?:\p{Extended_Pictographic}|\u{fe0f}|[~@\p{Letter}:])*\s?)$/u.exec(
          sampleText.slice(from, start),
        );
      const opening = lead?.[0] ?? ' (';
      const closing = /^[)\]）}]/.exec(sampleText.slice(end))?.[0] ?? (lead === null ? ')' : '');
      return appendToTaskLine(text, task, opening + written + closing);
    }
    case 'cell': {
      const column = listCellRanges(sampleText, sample.task.source.lineRange).findIndex(
        (cell) => start >= cell.start && end <= cell.end,
      );
      const cell = listCellRanges(text, task.source.lineRange)[column];
      return cell === undefined ? null : writeCell(text, cell.start, cell.end, written);
    }
    case 'front-matter':
    case 'field':
    case 'list':
      return null;
  }
}

/** Fill a table cell, keeping a blank on either side. */
function writeCell(text: string, start: number, end: number, written: string): TextEdit {
  const inside = text.slice(start, end);
  const lead = matchWords(/^\s*/, inside);
  if (lead.length === inside.length) return { start, end, newText: ` ${written} ` };
  const trail = matchWords(/\s*$/, inside);
  return { start: start + lead.length, end: end - trail.length, newText: written };
}
