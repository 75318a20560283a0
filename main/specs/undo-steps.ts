import type { EditCommand } from '../../core/patch/edit-command.ts';
import { invertTextEdits } from '../../core/text/text-edit.ts';
import type { UndoState } from '../../preload/planner-data.ts';
import type { Change, ChangeHistory } from './change-history.ts';

/** What undo and redo would take back now: the last change done, and the last undo. */
export interface UndoSteps {
  readonly undo: Change | null;
  readonly redo: Change | null;
}

/** Replay the history: a new change ends what could be done again. Changes of other programs are nobody's to undo. */
export function findUndoSteps(changes: readonly Change[]): UndoSteps {
  const done: Change[] = [];
  const undone: Change[] = [];
  for (const change of changes) {
    switch (change.kind) {
      case 'edit':
      case 'restore':
        done.push(change);
        undone.length = 0;
        break;
      case 'undo':
        removeStep(done, change);
        undone.push(change);
        break;
      case 'redo':
        removeStep(undone, change);
        done.push(change);
        break;
      case 'outside':
        break;
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null };
}

/** The id of the change that a record began with: that of the edit, for all its undos and redos. */
export function rootIdOf(change: Change): string {
  return change.changeId ?? change.id;
}

function removeStep(steps: Change[], change: Change): void {
  const index = steps.findLastIndex((step) => rootIdOf(step) === rootIdOf(change));
  if (index >= 0) steps.splice(index, 1);
}

/** What undo and redo would do now, for menus. */
export function toUndoState({ undo, redo }: UndoSteps): UndoState {
  return { undoLabel: undo?.label ?? null, redoLabel: redo?.label ?? null };
}

/**
 * Make the command that takes a change back exactly.
 *
 * @returns
 *   Null when a version of it is no longer kept.
 */
export async function createRevertCommand(
  history: ChangeHistory,
  change: Change,
): Promise<Extract<EditCommand, { type: 'revert' }> | null> {
  const files: Extract<EditCommand, { type: 'revert' }>['files'][number][] = [];
  for (const { path, before, after, edits } of change.files) {
    const old = before === null ? '' : await history.readVersion(before);
    const text = after === null ? '' : await history.readVersion(after);
    if (old === null || text === null) return null;
    const slices = invertTextEdits(old, edits).map(({ start, end, newText }) => {
      return { start, from: text.slice(start, end), to: newText };
    });
    files.push({ path, after: text, edits: slices, made: before === null });
  }
  return { type: 'revert', feature: change.feature ?? '', label: change.label, files };
}
