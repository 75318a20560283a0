import { findFieldLanguage } from '../fields/document-language.ts';
import type { FieldSpec } from '../fields/field-spec.ts';
import type { Field, Task } from '../model/task.ts';
import {
  findLineEnd,
  findLineStart,
  insertLines,
  isBlankLine,
  skipLineEnding,
  skipLineEndingBack,
} from '../text/line-surgery.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { EditPlan } from './edit-plan.ts';
import { findFieldPlace } from './field-place.ts';
import { writeFieldRow } from './field-row.ts';
import { getText, type PatchWorkspace } from './patch-workspace.ts';
import { planFile, refuse } from './plan-result.ts';

/** A field that a task does not have yet. */
export interface NewField {
  readonly spec: FieldSpec;
  readonly value: string;
}

/**
 * How a file writes a field line.
 *
 * ```
 *   - **Estimated Time**: 2h
 * ^^ indent             ^^^ between, and what follows the value
 *   ^^^^ opening
 * ```
 */
interface FieldShape {
  readonly indent: string;
  readonly opening: string;
  readonly name: string;
  readonly between: string;
  readonly closing: string;
}

/** Find the task's own field of a kind. */
export function findTaskField(task: Task, spec: FieldSpec): Field | null {
  for (const { field } of task.details) if (field !== null && spec.names.test(field.name)) return field;
  return null;
}

/**
 * Plan a line `Name: value` among the task's details, in the form that the task, else the file, writes its fields.
 *
 * The line goes where other tasks have that field, else behind the task's last own detail, before its subtasks.
 */
export function planNewField(workspace: PatchWorkspace, task: Task, field: NewField): EditPlan {
  if (task.form === 'table-row') {
    const message = `${task.key} is a row of a table (${task.path}:${task.line}) that has no column for \`${field.spec.defaultName}\`: add one first`;
    return refuse('not-expressible', message, { path: task.path, line: task.line });
  }
  const row = writeFieldRow(workspace, task, nameOf(workspace, field.spec), field.value);
  return planFile(task.path, [row ?? writeNewField(workspace, task, field)]);
}

function writeNewField(workspace: PatchWorkspace, task: Task, field: NewField): TextEdit {
  const text = getText(workspace, task.path);
  const ending = workspace.file.lineEnding;
  const shape = findFieldShape(workspace, task, field.spec);
  const line = shape.indent + shape.opening + shape.name + shape.between + field.value + shape.closing;
  const { at, before, after } = findFieldPlace(workspace, task, field.spec);
  // A field without a bullet right under the task's own words would be read as more of them.
  const isUnderWords =
    task.form === 'checkbox' && at === skipLineEnding(text, findLineEnd(text, task.source.lineRange.end));
  const gap = isUnderWords && before.length === 0 && isParted(workspace, shape) ? [''] : before;
  return insertLines(text, at, [...gap, line, ...after], ending);
}

/** Whether the file has fields without a bullet behind a blank line. */
function isParted(workspace: PatchWorkspace, { opening }: FieldShape): boolean {
  if (/^[-*+>]\s/.test(opening)) return false;
  return workspace.file.tasks.some(({ path, form, details }) => {
    const first = details.find((detail) => detail.field !== null);
    if (form !== 'checkbox' || first === undefined) return false;
    const text = getText(workspace, path);
    return isBlankLine(text, findLineStart(text, skipLineEndingBack(text, findLineStart(text, first.range.start))));
  });
}

function nameOf(workspace: PatchWorkspace, spec: FieldSpec): string {
  return spec.namesIn?.[findFieldLanguage(workspace.file)] ?? spec.defaultName;
}

function findFieldShape(workspace: PatchWorkspace, task: Task, spec: FieldSpec): FieldShape {
  const name = nameOf(workspace, spec);
  const own = listShapes(workspace, task);
  const sameName = workspace.file.tasks
    .filter((other) => other.form === task.form)
    .map((other) => ({ other, field: findTaskField(other, spec) }))
    .find(({ field }) => field !== null);
  const bodyIndent = own[0]?.shape.indent;
  if (sameName?.field != null) {
    const shape = readShape(workspace, sameName.other, sameName.field);
    if (shape !== null) return { ...shape, indent: bodyIndent ?? moveIndent(shape.indent, sameName.other, task) };
  }
  const ownField = own.find(({ isField }) => isField)?.shape;
  if (ownField !== undefined) return { ...ownField, name };
  for (const other of workspace.file.tasks) {
    if (other.form !== task.form) continue;
    const found = listShapes(workspace, other).find(({ isField }) => isField)?.shape;
    if (found !== undefined) return { ...found, name, indent: bodyIndent ?? moveIndent(found.indent, other, task) };
  }
  const indent = bodyIndent ?? defaultIndent(workspace, task);
  const { bulletRange } = task.source;
  const ownBullet =
    bulletRange === null ? '-' : getText(workspace, task.path).slice(bulletRange.start, bulletRange.end);
  const plain = /^[-*+]$/.test(ownBullet) ? `${ownBullet} ` : '- ';
  const bullet = own[0]?.shape.opening.match(/^[-*+]\s+/)?.[0];
  if (task.form === 'heading') return { indent: '', opening: `${bullet ?? ''}**`, name, between: '**: ', closing: '' };
  return { indent, opening: `${bullet ?? plain}**`, name, between: '**: ', closing: '' };
}

interface ShownShape {
  readonly shape: FieldShape;
  readonly isField: boolean;
}

function listShapes(workspace: PatchWorkspace, task: Task): readonly ShownShape[] {
  const text = getText(workspace, task.path);
  return task.details.flatMap(({ field, range }): readonly ShownShape[] => {
    if (field !== null) {
      const shape = readShape(workspace, task, field);
      return shape === null ? [] : [{ shape, isField: true }];
    }
    // `  - Add indexes`
    const match = /^([ \t]*)((?:[-*+]|\d+[.)])[ \t]+)?/.exec(text.slice(findLineStart(text, range.start), range.end));
    if (match?.[2] === undefined) return [];
    return [
      { shape: { indent: match[1] ?? '', opening: match[2], name: '', between: '', closing: '' }, isField: false },
    ];
  });
}

function readShape(workspace: PatchWorkspace, task: Task, field: Field): FieldShape | null {
  const text = getText(workspace, task.path);
  const before = text.slice(findLineStart(text, field.lineRange.start), field.nameRange.start);
  const between = text.slice(field.nameRange.end, field.valueRange.start);
  const opening = before.trimStart();
  // Only markup may stand before the name: a second field of one line shows no shape.
  if (!/^(?:[-*+>]\s+)?[*_`]*$/.test(opening)) return null;
  const after = text.slice(field.valueRange.end, field.lineRange.end);
  const closing = /^[*_`]*\s*$/.test(after) ? after : '';
  return {
    indent: before.slice(0, before.length - opening.length),
    opening,
    name: text.slice(field.nameRange.start, field.nameRange.end),
    between: /\s$/.test(between) || between.endsWith('：') ? between : `${between} `,
    closing,
  };
}

/** Indent of a detail in a file that shows none: under the first letter of the task's text. */
function defaultIndent(workspace: PatchWorkspace, task: Task): string {
  for (const other of workspace.file.tasks) {
    const shape = listShapes(workspace, other)[0]?.shape;
    if (shape !== undefined && other.form === 'checkbox') return moveIndent(shape.indent, other, task);
  }
  const nested = workspace.file.tasks.find((other) => other.parent !== null && other.form === 'checkbox');
  const above = workspace.file.tasks.find((other) => other.key === nested?.parent);
  if (nested !== undefined && above?.form === 'checkbox') return moveIndent(nested.source.indent, above, task);
  const { bulletRange, indent } = task.source;
  const width = bulletRange === null ? 0 : bulletRange.end - bulletRange.start + 1;
  return indent + ' '.repeat(Math.max(width, 2));
}

/** The sample's indent as seen from its task, seen from another task. */
function moveIndent(indent: string, from: Task, to: Task): string {
  if (from.source.indent === to.source.indent) return indent;
  const extra = indent.startsWith(from.source.indent) ? indent.slice(from.source.indent.length) : '  ';
  return to.source.indent + extra;
}
