import type { SpecFile } from '../model/spec-file.ts';
import type { TextRange } from '../text/text-range.ts';
import { checkEdit } from './check-edit.ts';
import { findPairs } from './cut-pair.ts';
import type { DependencyPair } from './edit-command.ts';
import type { EditPlan } from './edit-plan.ts';
import { isFixed } from './fixed-statement.ts';
import { replaceInOperand } from './operand-edit.ts';
import { buildNextWorkspace, findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, nothingToDo, planFile, refuse } from './plan-result.ts';
import type { PlanCommands } from './plan-sequence.ts';
import { isSameBut, listStatedPairs, nameOfPair } from './stated-pairs.ts';

/** Plan that a task waits for another instead: in the same place of the same list where that is possible. */
export function planRetargetDependency(
  workspace: PatchWorkspace,
  command: CommandOf<'retarget-dependency'>,
  planAll: PlanCommands,
): EditPlan {
  const { file } = workspace;
  const { to } = command;
  if (to.task === command.task && to.dependsOn === command.dependsOn) return nothingToDo;
  const there = findPairs(workspace, to).find((pair) => pair.origin === 'stated' && !pair.soft);
  if (there !== undefined) {
    const message = `${to.task} waits for ${to.dependsOn} already (${file.path}:${there.line})`;
    return refuse('already-there', message, { path: file.path, line: there.line });
  }
  const next = findTask(file, to.task === command.task ? to.dependsOn : to.task);
  const stated = findPairs(workspace, command).filter((pair) => pair.origin === 'stated');
  const [statement] = stated.flatMap((pair) => pair.statements.map((index) => file.statements[index]));
  const [gone, isOneSided] =
    to.task === command.task ? [command.dependsOn, true] : [command.task, to.dependsOn === command.dependsOn];
  if (
    isOneSided &&
    // A note of a task speaks of that task: its own id stays.
    statement?.task !== gone &&
    file.kind !== 'backlog' &&
    next?.id != null &&
    statement !== undefined &&
    stated.length === 1 &&
    stated[0]?.statements.length === 1
  ) {
    const operand = to.task === command.task ? statement.prerequisites : statement.dependents;
    const text = getText(workspace, file.path);
    // `T001[T001: Flour] --> T002`: the node is described there.
    const isNode = ['mermaid', 'gantt'].includes(statement.form) && !isWord(text, operand.range);
    const edits = isNode || isFixed(statement) ? null : replaceInOperand(file, text, operand, gone, next.id);
    if (edits !== null) {
      const plan = planFile(file.path, edits);
      const closes = findClosing(workspace, command, to, planAll);
      if (closes !== null) return closes;
      if (plan.ok && saysOnly(file, buildNextWorkspace(workspace, plan.files).file, command)) return plan;
    }
  }
  const { feature, task, dependsOn } = command;
  return planAll(workspace, [
    { type: 'remove-dependency', feature, task, dependsOn },
    { type: 'add-dependency', feature, ...to },
  ]);
}

function isWord(text: string, { start, end }: TextRange): boolean {
  return /^[\w.-]+$/.test(text.slice(start, end));
}

/** Whether a new text says the other pair instead, and nothing else anew: the id of a task may stand for a side too. */
function saysOnly(file: SpecFile, next: SpecFile, command: CommandOf<'retarget-dependency'>): boolean {
  const before = listStatedPairs(file);
  const after = listStatedPairs(next);
  const change = { without: [nameOfPair(command)], with: [nameOfPair(command.to)] };
  return (
    isSameBut(before.pairs, after.pairs, change) &&
    isSameBut(before.phases, after.phases, {}) &&
    checkEdit(file, next, command) === null
  );
}

/** A cycle that the new pair would close once the old one is gone. */
function findClosing(
  workspace: PatchWorkspace,
  command: CommandOf<'retarget-dependency'>,
  to: DependencyPair,
  planAll: PlanCommands,
): EditPlan | null {
  const { feature, task, dependsOn } = command;
  const plan = planAll(workspace, [
    { type: 'remove-dependency', feature, task, dependsOn },
    { type: 'add-dependency', feature, ...to },
  ]);
  return !plan.ok && plan.refusal.code === 'would-close-cycle' ? plan : null;
}
