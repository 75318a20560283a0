import { checkEdit } from '../../core/patch/check-edit.ts';
import { describeCommand } from '../../core/patch/describe-command.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import { buildNextWorkspace, type PatchWorkspace } from '../../core/patch/patch-workspace.ts';
import { planEdit } from '../../core/patch/plan-edit.ts';
import { gitAttributesPath } from '../../core/patch/plan-union-line.ts';
import { toTimeLogPath } from '../../core/time/time-log-path.ts';
import type { CheckedPlan, CommitRequest } from './commit-command.ts';
import type { FeaturePlace } from './feature-place.ts';

/** Commands that rewrite references wherever the feature's folder mentions a task. */
const wideCommands = new Set<EditCommand['type']>(['remove-task', 'rename-id', 'renumber', 'move-task', 'move-phase']);

/** Commands that write rows of the time log, which is locked for them from the beginning. */
const logCommands = new Set<EditCommand['type']>(['log-time', 'change-log', 'set-actual']);

/** Make the request that carries out a command of the user. */
export function toRequest(command: EditCommand, place: FeaturePlace | undefined): CommitRequest {
  return {
    feature: command.feature,
    label: describeCommand(command),
    kind: 'edit',
    changeId: null,
    extraPaths: place === undefined ? [] : listExtraPaths(command, place),
    plan: (workspace) => planAndCheck(workspace, command),
  };
}

/** Plan a command, and hold what it would make of the model against what was asked. */
export function planAndCheck(workspace: PatchWorkspace, command: EditCommand): CheckedPlan {
  const plan = planEdit(workspace, command);
  if (!plan.ok || plan.files.length === 0) return { plan, next: null };
  const next = buildNextWorkspace(workspace, plan.files);
  const refusal = checkEdit(workspace.file, next.file, command);
  return refusal === null ? { plan, next } : { plan: { ok: false, refusal }, next: null };
}

function listExtraPaths(command: EditCommand, place: FeaturePlace): readonly string[] {
  if (wideCommands.has(command.type)) return place.documents;
  if (logCommands.has(command.type)) return [toTimeLogPath(place.path)];
  if (command.type === 'add-union-line') return [gitAttributesPath];
  if (command.type === 'revert') return command.files.map(({ path }) => path);
  if (command.type === 'batch') return [...new Set(command.commands.flatMap((inner) => listExtraPaths(inner, place)))];
  return [];
}
