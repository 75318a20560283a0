import type { SpecFile } from '../model/spec-file.ts';
import type { EditCommand, EditCommandType } from './edit-command.ts';
import type { EditPlan } from './edit-plan.ts';
import { buildNextWorkspace, type PatchWorkspace } from './patch-workspace.ts';
import { listStatedPairs } from './stated-pairs.ts';

/** Commands that change the order of tasks, over which ranges run. */
const moving: readonly EditCommandType[] = ['move-task', 'indent-task', 'outdent-task', 'move-phase', 'add-task'];

/** Number of pairs that a note names. */
const longestTold = 6;

/**
 * Tell what ranges such as `T004-T007` state otherwise once a task stands elsewhere: they run over the order of the file.
 */
export function noteRanges(workspace: PatchWorkspace, command: EditCommand, plan: EditPlan): EditPlan {
  if (!plan.ok || plan.files.length === 0 || !moving.includes(command.type) || !hasRanges(workspace.file)) return plan;
  // One that waits for others was told before they were stated.
  if (command.type === 'add-task' && (command.dependsOn ?? []).length > 0) return plan;
  const before = listStatedPairs(workspace.file).pairs;
  const after = listStatedPairs(buildNextWorkspace(workspace, plan.files).file).pairs;
  const lost = [...before].filter((pair) => !after.has(pair));
  const gained = [...after].filter((pair) => !before.has(pair));
  const notes = [
    ...(lost.length === 0 ? [] : [`No longer stated: ${listSome(lost)}`]),
    ...(gained.length === 0 ? [] : [`Stated now as well: ${listSome(gained)}`]),
  ];
  return notes.length === 0 ? plan : { ...plan, notes: [...plan.notes, ...notes] };
}

function hasRanges({ statements }: SpecFile): boolean {
  return statements.some(({ dependents, prerequisites }) =>
    [...dependents.references, ...prerequisites.references].some(({ type }) => type === 'task-range'),
  );
}

function listSome(pairs: readonly string[]): string {
  const others = pairs.length > longestTold ? ` and ${pairs.length - longestTold} more` : '';
  return pairs.slice(0, longestTold).join(', ') + others;
}
