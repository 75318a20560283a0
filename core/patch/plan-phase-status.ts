import type { Phase, PhaseStatusLine } from '../model/phase.ts';
import type { EditPlan } from './edit-plan.ts';
import { markChoice } from './mark-choice.ts';
import { findPhase, getText, type PatchWorkspace } from './patch-workspace.ts';
import {
  type CommandOf,
  nothingToDo,
  planFile,
  refuse,
  refuseChanged,
  refuseUnknownPhase,
  replaceSlice,
} from './plan-result.ts';

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
