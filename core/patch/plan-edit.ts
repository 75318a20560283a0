import { assertNever } from '../text/assert-never.ts';
import type { EditCommand } from './edit-command.ts';
import type { EditPlan } from './edit-plan.ts';
import { followLogKeys } from './follow-log-keys.ts';
import { guardReading } from './guard-reading.ts';
import { noteRanges } from './note-ranges.ts';
import type { PatchWorkspace } from './patch-workspace.ts';
import { planActual, planEstimate } from './plan-actual.ts';
import { planAddDependency } from './plan-add-dependency.ts';
import { planAddTask } from './plan-add-task.ts';
import { planAddTracking } from './plan-add-tracking.ts';
import { planChangeLog } from './plan-change-log.ts';
import { planChecked } from './plan-checked.ts';
import { planClaim } from './plan-claim.ts';
import { planDecision } from './plan-decision.ts';
import { planHeader } from './plan-header.ts';
import { planParallel, planStories } from './plan-labels.ts';
import { planLogTime } from './plan-log-time.ts';
import { planIndentTask, planMoveTask, planOutdentTask } from './plan-move-task.ts';
import { planAddPhase, planMovePhase, planRenamePhase } from './plan-phase.ts';
import { planPhaseDependencies } from './plan-phase-dependencies.ts';
import { planPhaseEstimate } from './plan-phase-estimate.ts';
import { planPhaseStatus } from './plan-phase-status.ts';
import { planRemoveDependency } from './plan-remove-dependency.ts';
import { planRemoveTask } from './plan-remove-task.ts';
import { planRenameId, planRenumber } from './plan-renumber.ts';
import { refuse } from './plan-result.ts';
import { planRetargetDependency } from './plan-retarget-dependency.ts';
import { planRevert } from './plan-revert.ts';
import { planRewriteStatement } from './plan-rewrite-statement.ts';
import { type PlanCommands, planSequence } from './plan-sequence.ts';
import { planStatus } from './plan-status.ts';
import { planTaskValue } from './plan-task-value.ts';
import { planTitle } from './plan-title.ts';
import { planUnionLine } from './plan-union-line.ts';
import { assigneeValue, dueValue, startValue } from './task-values.ts';
import { writeEchoes } from './write-echoes.ts';

/**
 * Work out the smallest text edits that carry out a command.
 *
 * The edits refer to the texts held in `workspace`, and to nothing newer.
 *
 * @param workspace
 *   Files as last read.
 * @param command
 *   What was asked, with the value the user saw.
 * @returns
 *   Edits by path (empty when the files already say so), or why not.
 */
export function planEdit(workspace: PatchWorkspace, command: EditCommand): EditPlan {
  if (!workspace.file.editable) {
    return refuse('read-only', `${workspace.file.path} is shown only: it cannot be written without damage`, {
      path: workspace.file.path,
    });
  }
  const guarded = guardReading(workspace, command, planByType(workspace, command));
  const plan = noteRanges(workspace, command, guarded);
  return writeEchoes(workspace, command, followLogKeys(workspace, command, plan));
}

const planAll: PlanCommands = (workspace, commands) => planSequence(workspace, commands, planEdit);

function planByType(workspace: PatchWorkspace, command: EditCommand): EditPlan {
  switch (command.type) {
    case 'set-status':
      return planStatus(workspace, command);
    case 'set-title':
      return planTitle(workspace, command);
    case 'set-estimate':
      return planEstimate(workspace, command);
    case 'set-actual':
      return planActual(workspace, command);
    case 'set-due':
      return planTaskValue(workspace, command, dueValue);
    case 'set-start':
      return planTaskValue(workspace, command, startValue);
    case 'set-assignee':
      return planTaskValue(workspace, command, assigneeValue);
    case 'set-parallel':
      return planParallel(workspace, command);
    case 'set-stories':
      return planStories(workspace, command);
    case 'add-task':
      return planAddTask(workspace, command, planAll);
    case 'remove-task':
      return planRemoveTask(workspace, command);
    case 'move-task':
      return planMoveTask(workspace, command);
    case 'indent-task':
      return planIndentTask(workspace, command);
    case 'outdent-task':
      return planOutdentTask(workspace, command);
    case 'add-dependency':
      return planAddDependency(workspace, command, planAll);
    case 'remove-dependency':
      return planRemoveDependency(workspace, command, planAll);
    case 'retarget-dependency':
      return planRetargetDependency(workspace, command, planAll);
    case 'rewrite-statement':
      return planRewriteStatement(workspace, command);
    case 'set-phase-dependencies':
      return planPhaseDependencies(workspace, command);
    case 'add-phase':
      return planAddPhase(workspace, command);
    case 'rename-phase':
      return planRenamePhase(workspace, command);
    case 'move-phase':
      return planMovePhase(workspace, command);
    case 'set-phase-estimate':
      return planPhaseEstimate(workspace, command);
    case 'set-phase-status':
      return planPhaseStatus(workspace, command);
    case 'log-time':
      return planLogTime(workspace, command);
    case 'change-log':
      return planChangeLog(workspace, command);
    case 'add-union-line':
      return planUnionLine(workspace);
    case 'add-tracking':
      return planAddTracking(workspace);
    case 'set-checked':
      return planChecked(workspace, command);
    case 'set-header':
      return planHeader(workspace, command);
    case 'set-claim':
      return planClaim(workspace, command);
    case 'append-decision':
      return planDecision(workspace, command);
    case 'renumber':
      return planRenumber(workspace, command);
    case 'rename-id':
      return planRenameId(workspace, command);
    case 'batch':
      return planAll(workspace, command.commands);
    case 'revert':
      return planRevert(workspace, command);
    default:
      return assertNever(command);
  }
}
