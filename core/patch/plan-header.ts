import type { Field } from '../model/task.ts';
import { readFrontMatter } from '../parse/backlog/front-matter.ts';
import { blankBefore, findLineEnd, insertLines, isBlankLine, skipLineEnding } from '../text/line-surgery.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { EditPlan } from './edit-plan.ts';
import { getText, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, nothingToDo, planFile, refuse, refuseChanged, replaceSlice } from './plan-result.ts';
import { removeField } from './remove-value.ts';
import { isWholeDocument } from './task-block.ts';

/** Plan a field of the header, such as `**Planned Start**: 2026-12-01`: changed in place, added, or taken out. */
export function planHeader(workspace: PatchWorkspace, command: CommandOf<'set-header'>): EditPlan {
  const { file } = workspace;
  const field = file.header.find((other) => other.name.toLowerCase() === command.name.toLowerCase()) ?? null;
  const place = { path: file.path, line: field?.line ?? 1 };
  if (file.kind === 'backlog') return refuse('not-expressible', 'A folder of one file a task has no header', place);
  const text = getText(workspace, file.path);
  if (/[\r\n]/.test(command.to ?? '') || !/^[\p{Letter}\p{Number}][\p{Letter}\p{Number} &/()-]*$/u.test(command.name)) {
    return refuse(
      'invalid-value',
      `Cannot write \`${command.name}\`: expected a name in words and a value on one line`,
      place,
    );
  }
  const present = field === null || field.value === '' ? null : field.value;
  const wanted = command.to === '' ? null : command.to;
  if (present === wanted) return nothingToDo;
  if (present !== command.from) {
    const values = { base: command.from ?? '', theirs: present ?? '', mine: wanted ?? '' };
    return refuseChanged(`\`${command.name}\` of the header`, values, place);
  }
  if (wanted === null) return field === null ? nothingToDo : planFile(file.path, [removeField(text, field)]);
  if (field !== null) {
    const { start, end } = field.valueRange;
    const gap = start === end ? blankBefore(text, start) : '';
    return planFile(file.path, replaceSlice(text, start, end, gap + wanted));
  }
  const at = file.titleRange?.start ?? -1;
  const owner = file.tasks.find(
    (task) => isWholeDocument(text, task) || (at >= task.source.lineRange.start && at <= task.source.lineRange.end),
  );
  if (owner !== undefined) {
    return refuse('not-expressible', `The document is about ${owner.key} alone: it has no header of its own`, place);
  }
  return planFile(file.path, [writeNewField(workspace, text, command.name, wanted)]);
}

/** Behind the last field of the header, in its form; else under the title. */
function writeNewField(workspace: PatchWorkspace, text: string, name: string, value: string): TextEdit {
  const { file } = workspace;
  const last = file.header.at(-1);
  if (last !== undefined) {
    const at = skipLineEnding(text, findLineEnd(text, last.lineRange.end));
    const sample = file.header.findLast((field) => isFirstOfLine(text, field)) ?? last;
    return insertLines(text, at, [writeLikeField(text, sample, name, value)], file.lineEnding);
  }
  const line = `**${name}**: ${value}`;
  if (file.titleRange === null) {
    const matter = readFrontMatter(text).end;
    // Before its first line a front matter would be none any more.
    if (matter > 0) return insertLines(text, matter, ['', line], file.lineEnding);
    const at = text.startsWith('\ufeff') ? 1 : 0;
    return insertLines(text, at, isBlankLine(text, at) ? [line] : [line, ''], file.lineEnding);
  }
  const below = skipUnderline(text, skipLineEnding(text, findLineEnd(text, file.titleRange.end)));
  if (!isBlankLine(text, below)) return insertLines(text, below, ['', line, ''], file.lineEnding);
  const at = skipLineEnding(text, findLineEnd(text, below));
  return insertLines(text, at, at >= text.length || isBlankLine(text, at) ? [line] : [line, ''], file.lineEnding);
}

/** A title may be underlined with `=====`. */
function skipUnderline(text: string, at: number): number {
  const end = findLineEnd(text, at);
  return /^ {0,3}=+[ \t]*$/.test(text.slice(at, end)) ? skipLineEnding(text, end) : at;
}

/** `**Spec**: spec.md | **Date**: 2026-01-01`: only the first field shows how a line of its own begins. */
function isFirstOfLine(text: string, field: Field): boolean {
  return /^[ \t]*(?:[-*+>][ \t]+)?[*_`]*$/.test(text.slice(field.lineRange.start, field.nameRange.start));
}

function writeLikeField(text: string, sample: Field, name: string, value: string): string {
  const between = text.slice(sample.nameRange.end, sample.valueRange.start);
  const gap = /\s$/.test(between) || between.endsWith('：') ? between : `${between} `;
  const tail = text.slice(sample.valueRange.end, sample.lineRange.end);
  const closing = (/^[*_`]*[ \t]*$/.exec(tail) ?? /^[*_`]*/.exec(tail))?.[0] ?? '';
  return text.slice(sample.lineRange.start, sample.nameRange.start) + name + gap + value + closing;
}
