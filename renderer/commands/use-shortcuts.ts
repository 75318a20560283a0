import { useEffect } from 'react';
import { inTurn, isChanging } from '../store/edit-turns.ts';
import { getPlanner, usePlannerState } from '../store/planner-store.ts';
import { uiStore } from '../store/ui-store.ts';
import { type Command, isEnabled } from './command.ts';
import { commandStore, findCommand, runCommandById } from './command-store.ts';
import { matchesShortcut } from './shortcut.ts';
import { isTextField } from './text-field.ts';

/** Run commands for keys that no control on screen has taken, and for choices in the application menu. */
export function useShortcuts(): void {
  const loaded = usePlannerState((state) => state.loaded);
  useEffect(() => {
    const end = new AbortController();
    window.addEventListener('keydown', onKeyDown, { signal: end.signal });
    return () => end.abort();
  }, []);
  useEffect(() => {
    // Before it is known what is open, few commands make sense: what is chosen meanwhile waits.
    if (!loaded) return;
    const end = new AbortController();
    getPlanner().on('menuCommand', ({ command }) => runMenuCommand(command), { signal: end.signal });
    return () => end.abort();
  }, [loaded]);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || uiStore.getState().dialog !== null) return;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (plain ? isTakenByControl(event) : isTakenByText(event)) return;
  const { platform } = getPlanner();
  const command = commandStore
    .getState()
    .commands.filter(({ shortcuts }) => shortcuts?.some((shortcut) => matchesShortcut(shortcut, event, platform)))
    .find((candidate) => isEnabled(candidate) || waitsItsTurn(candidate));
  if (command === undefined) return;
  event.preventDefault();
  run(command);
}

/** What works on the plan is meant for the plan after the changes that are still being saved. */
function run(command: Command): void {
  if (waitsItsTurn(command)) inTurn(() => runCommandById(command.id));
  else if (isEnabled(command)) void command.run();
}

function waitsItsTurn({ category }: Command): boolean {
  return isChanging() && (category === 'Edit' || category === 'Task' || category === 'Phase');
}

/** On macOS the menu gets the keys of undo and redo, also while a text is typed. */
function runMenuCommand(id: string): void {
  const command = findCommand(id);
  const isUndo = id === 'undo' || id === 'redo';
  if (isUndo && isTextField(document.activeElement)) document.execCommand(id);
  else if (command !== null) run(command);
}

/** What is typed is undone by its field, and walked through by words with Alt where the system does so. */
function isTakenByText({ key, target, altKey }: KeyboardEvent): boolean {
  const isOfText = altKey ? key.startsWith('Arrow') : ['z', 'y'].includes(key.toLowerCase());
  return isOfText && isTextField(target);
}

/** A text field takes all plain keys; a button or box takes the keys that press it. */
function isTakenByControl(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' || event.key === ' ';
  const presses = event.key === ' ' || event.key === 'Enter';
  return presses && target.closest('button, a, summary, [role="tab"], [role="option"]') !== null;
}
