import { findFieldLanguage } from '../fields/document-language.ts';
import { estimateField } from '../fields/estimate.ts';
import { writeDuration } from '../fields/write-duration.ts';
import type { Phase, PhaseStatusLine } from '../model/phase.ts';
import type { Field } from '../model/task.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { findLineEnd, insertLines, isBlankLine, skipLineEnding } from '../text/line-surgery.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { EditPlan } from './edit-plan.ts';
import { markChoice } from './mark-choice.ts';
import { buildNextWorkspace, findPhase, getText, type PatchWorkspace } from './patch-workspace.ts';
import {
  type CommandOf,
  nothingToDo,
  planFile,
  refuse,
  refuseChanged,
  refuseUnknownPhase,
  replaceSlice,
} from './plan-result.ts';
import { removeValue } from './remove-value.ts';
import { estimateValue } from './task-values.ts';

/** Plan the stated figure of a phase: `**Estimated Duration**: 3 days` under its heading, or as it stands. */
export function planPhaseEstimate(workspace: PatchWorkspace, command: CommandOf<'set-phase-estimate'>): EditPlan {
  const { file } = workspace;
  const phase = findPhase(file, command.phase);
  if (phase === undefined) return refuseUnknownPhase(command.phase, file.path);
  const text = getText(workspace, file.path);
  const place = { path: file.path, line: phase.line };
  const complaint = command.to === null ? null : estimateValue.check(command.to);
  if (complaint !== null)
    return refuse('invalid-value', `Cannot set the estimate of ${phase.key}: ${complaint}`, place);
  const present = phase.estimate?.value.minutes ?? null;
  if (present === command.to) return nothingToDo;
  const show = (minutes: number | null): string => (minutes === null ? '' : writeDuration(minutes));
  if (present !== command.from) {
    const values = { base: show(command.from), theirs: show(present), mine: show(command.to) };
    return refuseChanged(`estimate of ${phase.key}`, values, place);
  }
  if (command.to === null) return clearEstimate(workspace, phase.key);
  if (phase.estimate !== null) {
    const { start, end } = phase.estimate.range;
    return planFile(file.path, replaceSlice(text, start, end, writeDuration(command.to, text.slice(start, end))));
  }
  // **Estimated Duration**: [X days]
  const own = findEstimateField(phase);
  // Under a lower heading it is about that part alone.
  const isBelow = file.sections.some(
    ({ headingRange: { start } }) => start > phase.headingRange.start && start < (own?.lineRange.start ?? 0),
  );
  if (own !== null && !isBelow) {
    const { start, end } = own.valueRange;
    const gap = start === end && !/\s/.test(text[start - 1] ?? ' ') ? ' ' : '';
    return planFile(file.path, replaceSlice(text, start, end, gap + writeDuration(command.to, own.value)));
  }
  return planNewEstimate(workspace, phase, command.to);
}

/** Take the figure of a phase out wherever it stands: under its heading, and in a table that says it again. */
function clearEstimate(workspace: PatchWorkspace, key: string): EditPlan {
  const { path } = workspace.file;
  const { length } = getText(workspace, path);
  let edits: readonly TextEdit[] = [];
  let present = workspace;
  for (let places = 0; places < 8; places += 1) {
    const estimate = findPhase(present.file, key)?.estimate ?? null;
    if (estimate === null) break;
    const step = [removeValue(getText(present, path), estimate)];
    edits = composeEdits(length, edits, step);
    present = buildNextWorkspace(present, [{ path, edits: step }]);
  }
  return edits.length === 0 ? nothingToDo : planFile(path, edits);
}

function planNewEstimate(workspace: PatchWorkspace, phase: Phase, minutes: number): EditPlan {
  const { file } = workspace;
  const text = getText(workspace, file.path);
  const sample = file.phases.map(findEstimateField).find((field) => field !== null);
  const name = estimateField.namesIn?.[findFieldLanguage(file)] ?? 'Estimated Duration';
  let line = `**${name}**: ${writeDuration(minutes)}`;
  if (sample != null) {
    const { lineRange, valueRange } = sample;
    const tail = text.slice(valueRange.end, lineRange.end);
    const closing = /^[*_`]*\s*$/.test(tail) ? tail : '';
    line = text.slice(lineRange.start, valueRange.start) + writeDuration(minutes, sample.value) + closing;
  }
  const below = skipLineEnding(text, findLineEnd(text, phase.headingRange.end));
  const hasBlank = isBlankLine(text, below);
  const at = hasBlank ? skipLineEnding(text, findLineEnd(text, below)) : below;
  // Fields of one kind stand together; anything else is parted by a blank line.
  const isField = /^[*_]*\p{Letter}[\p{Letter} ]*[*_]*[:：]/u.test(text.slice(at, findLineEnd(text, at)));
  return planFile(file.path, [
    insertLines(text, at, isField || isBlankLine(text, at) ? [line] : [line, ''], file.lineEnding),
  ]);
}

function findEstimateField(phase: Phase): Field | null {
  return phase.fields.find((field) => estimateField.names.test(field.name)) ?? null;
}

/** Plan which choice of a phase's status line is chosen; null puts all choices back. */
export function planPhaseStatus(workspace: PatchWorkspace, command: CommandOf<'set-phase-status'>): EditPlan {
  const { file } = workspace;
  const phase = findPhase(file, command.phase);
  if (phase === undefined) return refuseUnknownPhase(command.phase, file.path);
  const line = phase.statusLine;
  if (line === null) {
    const place = { path: file.path, line: phase.line };
    return refuse(
      'not-expressible',
      `${phase.key} has no status line in the document: write one in a section about progress, such as \`**Phase ${phase.number ?? 1}**: ⬜ Not Started | 🟡 In Progress | ✅ Complete\``,
      place,
    );
  }
  const place = { path: file.path, line: line.line };
  if (isChoice(line.chosen, command.to)) return nothingToDo;
  if (!isChoice(line.chosen, command.from)) {
    const values = { base: command.from ?? '', theirs: line.chosen ?? '', mine: command.to ?? '' };
    return refuseChanged(`status of ${phase.key}`, values, place);
  }
  const text = getText(workspace, file.path);
  const { start, end } = line.valueRange;
  const marked = markChoice(text.slice(start, end), command.to);
  if (marked !== null) return planFile(file.path, replaceSlice(text, start, end, marked));
  const choices = listPhaseChoices(workspace, text, phase);
  if (command.to === null) {
    if (choices.length < 2) return refuse('not-expressible', 'No status line of the document shows the choices', place);
    return planFile(file.path, replaceSlice(text, start, end, choices.map((choice) => choice.written).join(' | ')));
  }
  const wanted = command.to;
  const choice =
    choices.find((other) => other.name === wanted) ?? choices.find((other) => isChoice(other.name, wanted));
  if (choice === undefined) {
    const names = choices.map((other) => other.name).join(', ');
    return refuse('invalid-value', `\`${wanted}\` is no choice: expected one of ${names}`, place);
  }
  return planFile(file.path, replaceSlice(text, start, end, choice.written));
}

/** Whether a choice is meant: `Complete` means `✅ Complete`. */
function isChoice(name: string | null, meant: string | null): boolean {
  return name === meant || (name !== null && meant !== null && name.endsWith(` ${meant}`));
}

/** A choice as the model names it, and as the file writes it: a broken encoding is kept. */
export interface PhaseChoice {
  readonly name: string;
  readonly written: string;
}

/** The choices of a phase's status line; where one is chosen already, those that other lines of the document show. */
export function listPhaseChoices(workspace: PatchWorkspace, text: string, phase: Phase): readonly PhaseChoice[] {
  const lines = [phase, ...workspace.file.phases].flatMap((other) =>
    other.statusLine === null ? [] : [other.statusLine],
  );
  const choicesOf = (line: PhaseStatusLine): readonly PhaseChoice[] => {
    const parts = text.slice(line.valueRange.start, line.valueRange.end).split('|');
    return line.choices.map((name, index) => ({
      name,
      written: parts.length === line.choices.length ? (parts[index]?.trim() ?? name) : name,
    }));
  };
  const widest = lines.find((line) => line.choices.length > 1);
  if (widest !== undefined) return choicesOf(widest);
  return [...new Map(lines.flatMap(choicesOf).map((choice) => [choice.name, choice])).values()];
}
