import type { FieldSpec } from '../fields/field-spec.ts';
import type { Detail, Field, Task } from '../model/task.ts';
import { findLineEnd, findLineStart, isBlankLine, skipLineEnding, skipLineEndingBack } from '../text/line-surgery.ts';
import { matchWords } from '../text/match-words.ts';
import { getText, listSubtasks, type PatchWorkspace } from './patch-workspace.ts';

/** Where a new line of a task goes, and the blank lines that part it from its neighbours. */
export interface FieldPlace {
  /** Start of a line, or the end of the text. */
  readonly at: number;
  readonly before: readonly ''[];
  readonly after: readonly ''[];
}

/**
 * Find the place of a field that a task does not have yet: between the fields where another task has it, else behind
 * the task's last own line, else directly under it.
 *
 * A label that only opens what stands below it is never parted from that.
 *
 * ```
 * **File**: `src/oven.ts`
 *                          <- here
 * **Steps**:
 * - Heat it
 * ```
 */
export function findFieldPlace(workspace: PatchWorkspace, task: Task, spec: FieldSpec): FieldPlace {
  const text = getText(workspace, task.path);
  return findUsualPlace(workspace, text, task, spec) ?? findOwnPlace(workspace, text, task);
}

/** Beside the field that is its neighbour in another task, parted from it as there. */
function findUsualPlace(workspace: PatchWorkspace, text: string, task: Task, spec: FieldSpec): FieldPlace | null {
  const own = listOwn(workspace, task);
  for (const other of workspace.file.tasks) {
    if (other === task || other.form !== task.form || other.path !== task.path) continue;
    if (!other.details.some(({ field }) => field !== null && spec.names.test(field.name))) continue;
    const fields = listValues(listOwn(workspace, other));
    const at = fields.findIndex(({ field }) => spec.names.test(field.name));
    const sample = fields[at];
    if (sample === undefined) continue;
    const next = findNamed(own, fields[at + 1]);
    if (next !== null) {
      const start = findLineStart(text, next.range.start);
      return { at: start, before: [], after: hasBlankAbove(text, fields[at + 1]) ? [''] : [] };
    }
    const previous = findNamed(own, fields[at - 1]);
    if (previous === null) return null;
    return { at: endOfField(text, previous), before: hasBlankAbove(text, sample) ? [''] : [], after: [] };
  }
  return null;
}

function findOwnPlace(workspace: PatchWorkspace, text: string, task: Task): FieldPlace {
  const own = listOwn(workspace, task);
  const below = skipLineEnding(text, findLineEnd(text, task.source.lineRange.end));
  if (task.form === 'heading') {
    const last = lastOfFirstRun(text, own);
    return last === null ? underHeading(text, below) : { at: endOfField(text, last), before: [], after: [] };
  }
  const isLabel = ({ field }: Detail): boolean => field !== null && field.value === '';
  // A task in paragraphs with labels of their own: a paragraph before the first.
  if (own.some(isLabel) && isBlankLine(text, below)) {
    return { at: skipLineEnding(text, findLineEnd(text, below)), before: [], after: [''] };
  }
  // A label right above the subtasks belongs to them.
  const last = own.findLast((detail, index) => !(isLabel(detail) && index === own.length - 1));
  return { at: last === undefined ? below : endOfDetail(workspace, text, last), before: [], after: [] };
}

/** A line of its own directly under a heading, parted from what follows. */
function underHeading(text: string, below: number): FieldPlace {
  const hasBlank = isBlankLine(text, below);
  const at = hasBlank ? skipLineEnding(text, findLineEnd(text, below)) : below;
  const after = at >= text.length || isBlankLine(text, at) ? [] : ([''] as const);
  return { at, before: hasBlank ? [] : [''], after };
}

/** A detail that holds a field. */
type FieldDetail = Detail & { readonly field: Field };

/** Details above the first subtask. */
function listOwn(workspace: PatchWorkspace, task: Task): readonly Detail[] {
  if (task.details.length === 0) return task.details;
  const firstSubtask = listSubtasks(workspace.file, task)[0]?.source.lineRange.start ?? Number.POSITIVE_INFINITY;
  return task.details.filter((detail) => detail.range.start < firstSubtask);
}

function listValues(details: readonly Detail[]): readonly FieldDetail[] {
  return details.filter((detail): detail is FieldDetail => detail.field !== null && detail.field.value !== '');
}

function findNamed(details: readonly Detail[], sample: FieldDetail | undefined): FieldDetail | null {
  if (sample === undefined) return null;
  return listValues(details).find(({ field }) => field.name === sample.field.name) ?? null;
}

/** The last field with a value of the neighbouring lines that the first field begins. */
function lastOfFirstRun(text: string, own: readonly Detail[]): FieldDetail | null {
  const fields = own.filter((detail): detail is FieldDetail => detail.field !== null);
  let last: FieldDetail | null = null;
  let end: number | null = null;
  for (const detail of fields) {
    if (end !== null && findLineStart(text, detail.range.start) > end) break;
    if (detail.field.value !== '') last = detail;
    end = endOfField(text, detail);
  }
  return last;
}

/**
 * Start of the line behind a field and all that goes on with it: deeper lines, and words that wrap.
 *
 * ```
 * - **Files**: `src/oven.ts`,
 *   `src/door.ts`
 * ```
 */
function endOfField(text: string, { range, field }: FieldDetail): number {
  const start = findLineStart(text, range.start);
  const indent = readIndent(text, start);
  const isBullet = /^[-*+>]/.test(text.slice(start + indent));
  let end = nextLine(text, range.end);
  while (end < text.length && !isBlankLine(text, end)) {
    const isDeeper = readIndent(text, end) > indent;
    const isWords = !/^[ \t]*(?:[-*+>|#`~]|\d+[.)]|\*\*|__)/.test(text.slice(end, findLineEnd(text, end)));
    if (!(isDeeper || (isWords && !isBullet) || (field.value === '' && !isBullet && !startsField(text, end)))) break;
    end = nextLine(text, end);
  }
  return end;
}

function startsField(text: string, at: number): boolean {
  return /^[ \t]*(?:\*\*|__)/.test(text.slice(at, findLineEnd(text, at)));
}

/** Start of the line behind a detail, and behind the fence that it opens or stands in. */
function endOfDetail(workspace: PatchWorkspace, text: string, { range }: Detail): number {
  let end = findLineEnd(text, range.end);
  for (const fence of workspace.file.fences) {
    if (fence.range.start < end && fence.range.end > end) end = fence.range.end;
  }
  return /[\r\n]/.test(text.charAt(end - 1)) ? end : nextLine(text, end);
}

function hasBlankAbove(text: string, detail: FieldDetail | undefined): boolean {
  if (detail === undefined) return false;
  const start = findLineStart(text, detail.range.start);
  return start > 0 && isBlankLine(text, findLineStart(text, skipLineEndingBack(text, start)));
}

function readIndent(text: string, start: number): number {
  return matchWords(/^[ \t]*/, text.slice(start, findLineEnd(text, start))).length;
}

function nextLine(text: string, offset: number): number {
  return skipLineEnding(text, findLineEnd(text, offset));
}
