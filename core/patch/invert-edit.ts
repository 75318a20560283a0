import { applyTextEdits, invertTextEdits } from '../text/text-edit.ts';
import { describeCommand } from './describe-command.ts';
import type { EditCommand } from './edit-command.ts';
import type { EditPlan } from './edit-plan.ts';
import { buildNextWorkspace, getText, type PatchWorkspace } from './patch-workspace.ts';
import { planEdit } from './plan-edit.ts';

/**
 * Give the command that takes back a command, to the byte.
 *
 * Where swapping `from` and `to` does, that is it: it still applies when everything around the value has changed.
 * Otherwise it is a `revert` of the very slices.
 *
 * @param command
 *   Command that was carried out.
 * @param before
 *   State that it was planned on.
 * @param plan
 *   What it came to.
 */
export function invertEdit(
  command: EditCommand,
  before: PatchWorkspace,
  plan: Extract<EditPlan, { ok: true }>,
): EditCommand {
  const swapped = swapCommand(command);
  if (swapped !== null && plan.files.length > 0 && restoresBytes(swapped, before, plan)) return swapped;
  return {
    type: 'revert',
    feature: command.feature,
    label: describeCommand(command),
    files: plan.files.map(({ path, edits }) => {
      const text = before.texts[path] ?? '';
      const after = applyTextEdits(text, edits);
      return {
        path,
        after,
        ...(before.texts[path] === undefined ? { made: true } : {}),
        edits: invertTextEdits(text, edits).map(({ start, end, newText }) => ({
          start,
          from: after.slice(start, end),
          to: newText,
        })),
      };
    }),
  };
}

function restoresBytes(swapped: EditCommand, before: PatchWorkspace, plan: Extract<EditPlan, { ok: true }>): boolean {
  const after = buildNextWorkspace(before, plan.files);
  const back = planEdit(after, swapped);
  if (!back.ok) return false;
  return plan.files.every(({ path }) => {
    const edits = back.files.find((file) => file.path === path)?.edits ?? [];
    return applyTextEdits(getText(after, path), edits) === before.texts[path];
  });
}

/** The command with `from` and `to` swapped, for those that have both and keep the keys of their tasks. */
function swapCommand(command: EditCommand): EditCommand | null {
  switch (command.type) {
    case 'set-actual': {
      // Without its mark it adds no row of its own.
      const { type, feature, task, from, to } = command;
      return { type, feature, task, from: to, to: from };
    }
    case 'set-status':
    case 'set-title':
    case 'set-estimate':
    case 'set-parallel':
    case 'set-stories':
    case 'set-due':
    case 'set-start':
    case 'set-assignee':
    case 'set-phase-estimate':
    case 'set-phase-status':
    case 'set-checked':
    case 'set-header':
      // Each has two values of one kind.
      return { ...command, from: command.to, to: command.from } as EditCommand;
    default:
      return null;
  }
}
