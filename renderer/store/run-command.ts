import type { EditCommand } from '../../core/patch/edit-command.ts';
import type { Refusal } from '../../core/patch/edit-plan.ts';
import type { CommandResult } from '../../preload/planner-data.ts';
import { whileChanging } from './edit-turns.ts';
import { getPlanner } from './planner-store.ts';
import { showDialog, showNotice, uiStore } from './ui-store.ts';

/**
 * Ask for a change and tell how it went. The new state arrives as an event, whoever asked.
 *
 * @returns
 *   Whether it was carried out.
 */
export function runCommand(command: EditCommand): Promise<boolean> {
  return whileChanging(async () => {
    const result = await getPlanner().runCommand(command);
    tellResult(result, command);
    return result.ok;
  });
}

/** How a change went that was asked for where its value stands. */
export interface TypedOutcome {
  readonly isDone: boolean;
  /** A refusal that needs no answer, to be said where the value was typed; null when all else is told. */
  readonly complaint: string | null;
}

/** Ask for a change of a value where it stands: a plain refusal is told there, all else as of any change. */
export async function runTyped(command: EditCommand): Promise<TypedOutcome> {
  let complaint: string | null = null;
  const isDone = await whileChanging(async () => {
    const result = await getPlanner().runCommand(command);
    if (!result.ok && 'refusal' in result && !needsAnswer(result.refusal)) complaint = result.refusal.message;
    else tellResult(result, command);
    return result.ok;
  });
  return { isDone, complaint };
}

/** Take back or repeat the last change. */
export async function runUndo(direction: 'undo' | 'redo'): Promise<void> {
  await whileChanging(async () => {
    const planner = getPlanner();
    const result = direction === 'undo' ? await planner.undo() : await planner.redo();
    if (result.ok || !('code' in result) || result.code !== 'nothing-to-undo') tellResult(result, null);
    return result.ok;
  });
}

/** Tell how a change went: its notes, its refusal, or why it could not be saved. */
export function tellResult(result: CommandResult, command: EditCommand | null): void {
  if (result.ok) {
    if (uiStore.getState().saveFailure !== null) uiStore.setState({ saveFailure: null });
    for (const note of result.notes) showNotice('info', note);
  } else if ('refusal' in result) {
    const { refusal } = result;
    if (needsAnswer(refusal) && command !== null) showDialog({ type: 'refused', command, refusal });
    else showNotice('error', refusal.message);
  } else if (command !== null && result.code !== 'cancelled') {
    uiStore.setState({ saveFailure: { command, failure: result } });
  } else if (result.code !== 'cancelled') {
    showNotice('error', result.message);
  }
}

/** Whether there is a choice to make: between both values, or of something else that could be done. */
function needsAnswer({ code, offers }: Refusal): boolean {
  return code === 'changed-on-disk' || (offers?.length ?? 0) > 0;
}
