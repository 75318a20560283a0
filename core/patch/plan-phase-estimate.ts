import { findFieldLanguage } from '../fields/document-language.ts';
import { estimateField } from '../fields/estimate.ts';
import { writeDuration } from '../fields/write-duration.ts';
import type { Phase } from '../model/phase.ts';
import type { Field } from '../model/task.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { blankBefore, findLineEnd, insertLines, isBlankLine, skipLineEnding } from '../text/line-surgery.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { EditPlan } from './edit-plan.ts';
import { keepTrackingInStep } from './keep-tracking-in-step.ts';
import { listReadings } from './list-readings.ts';
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

/**
 * Plan the stated figure of a phase, and the Time Tracking block in step: `**Estimated Duration**: 3 days` under its
 * heading, or as it stands.
 */
export function planPhaseEstimate(workspace: PatchWorkspace, command: CommandOf<'set-phase-estimate'>): EditPlan {
  return keepTrackingInStep(workspace, planFigure(workspace, command));
}

function planFigure(workspace: PatchWorkspace, command: CommandOf<'set-phase-estimate'>): EditPlan {
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
  const { to } = command;
  // The heading may tell what the field below it does.
  const told = listReadings(workspace, file.path, (next) => {
    const estimate = findPhase(next, phase.key)?.estimate ?? null;
    return estimate && { range: estimate.range, value: estimate.value.minutes };
  });
  if (told.length > 0)
    return planFile(
      file.path,
      told.flatMap(({ start, end }) => replaceSlice(text, start, end, writeDuration(to, text.slice(start, end)))),
    );
  // **Estimated Duration**: [X days]
  const own = findEstimateField(phase);
  // Under a lower heading it is about that part alone.
  const isBelow = file.sections.some(
    ({ headingRange: { start } }) => start > phase.headingRange.start && start < (own?.lineRange.start ?? 0),
  );
  if (own !== null && !isBelow) {
    const { start, end } = own.valueRange;
    const gap = start === end ? blankBefore(text, start) : '';
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
