import { composeEdits } from '../text/compose-edits.ts';
import { applyTextEdits, type TextEdit } from '../text/text-edit.ts';
import { checkEdit } from './check-edit.ts';
import type { EditCommand } from './edit-command.ts';
import type { EditPlan } from './edit-plan.ts';
import { buildNextWorkspace, type PatchWorkspace } from './patch-workspace.ts';

/** Plans commands one after the other, as one change: what planners of one command are given to plan others with. */
export type PlanCommands = (workspace: PatchWorkspace, commands: readonly EditCommand[]) => EditPlan;

/**
 * Plan several commands, each on the texts that the one before it makes, as one change of the first texts.
 *
 * The first refusal refuses all. Every step is checked on its own, as a single command would be.
 *
 * @param planOne
 *   Plans one of them.
 */
export function planSequence(
  workspace: PatchWorkspace,
  commands: readonly EditCommand[],
  planOne: (workspace: PatchWorkspace, command: EditCommand) => EditPlan,
): EditPlan {
  const edits = new Map<string, readonly TextEdit[]>();
  const notes: string[] = [];
  let key: string | undefined;
  let present = workspace;
  for (const command of commands) {
    const plan = planOne(present, command);
    if (!plan.ok) return plan;
    notes.push(...plan.notes);
    if (plan.key !== undefined) key = plan.key;
    if (plan.files.length === 0) continue;
    const next = buildNextWorkspace(present, plan.files);
    const refusal = checkEdit(present.file, next.file, command);
    if (refusal !== null) return { ok: false, refusal };
    for (const { path, edits: step } of plan.files) {
      const length = (workspace.texts[path] ?? '').length;
      edits.set(path, composeEdits(length, edits.get(path) ?? [], step));
    }
    present = next;
  }
  const files = [...edits]
    .map(([path, list]) => ({ path, edits: dropIdle(workspace.texts[path] ?? '', list) }))
    .filter((file) => file.edits.length > 0);
  return { ok: true, files, notes, ...(key === undefined ? {} : { key }) };
}

/** Edits that put back what stood there are none. */
function dropIdle(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (applyTextEdits(text, edits) === text) return [];
  return edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.newText);
}
