import type { Task } from '../../../core/model/task.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { moveTask } from '../../store/move-task.ts';
import { runCommand, runTyped } from '../../store/run-command.ts';
import { getShownFeature } from '../../store/shown-feature.ts';
import { showNotice } from '../../store/ui-store.ts';
import { tryCommands } from '../model/try-commands.ts';
import { timelineStore } from '../timeline-store.ts';

/** Carry an edit out: in the document, or only in the sandbox while something is tried out. */
export async function applyEdit(command: EditCommand): Promise<void> {
  if (!tryOut(command)) await runCommand(command);
}

/**
 * Carry out an edit that was typed.
 *
 * @returns
 *   Why it cannot be done, to be said where it was typed; null when it is done, or when that is told elsewhere.
 */
export async function applyTyped(command: EditCommand): Promise<string | null> {
  return tryOut(command) ? null : (await runTyped(command)).complaint;
}

/** Carry an edit out in the sandbox; false while nothing is tried out. */
function tryOut(command: EditCommand): boolean {
  const { sandbox } = timelineStore.getState();
  const feature = getShownFeature();
  if (sandbox === null || feature === null || sandbox.feature !== feature.id) return false;
  const commands = mergeCommand(sandbox.commands, command);
  const tried = tryCommands(feature, commands);
  if (tried.misfits > 0 && tried.message !== null) showNotice('error', tried.message);
  timelineStore.setState({ sandbox: { ...sandbox, commands: tried.fitting } });
  return true;
}

/** Move a task in the document, with a word about what that changes; or only in the sandbox. */
export async function moveOrTry(task: Task, command: EditCommand): Promise<void> {
  const { sandbox } = timelineStore.getState();
  if (sandbox === null || sandbox.feature !== getShownFeature()?.id) await moveTask(task, command);
  else await applyEdit(command);
}

/** Two changes of one value in a row are one; a change back to the first value is none. */
function mergeCommand(commands: readonly EditCommand[], command: EditCommand): readonly EditCommand[] {
  const last = commands.at(-1);
  if (last === undefined || last.type !== command.type || !('to' in last) || !('to' in command)) {
    return [...commands, command];
  }
  if (!('task' in last && 'task' in command && last.task === command.task)) return [...commands, command];
  const merged = { ...command, ...('from' in last ? { from: last.from } : {}) } as EditCommand;
  const isIdle = 'from' in merged && 'to' in merged && merged.from === merged.to;
  return [...commands.slice(0, -1), ...(isIdle ? [] : [merged])];
}
