import { useEffect } from 'react';
import { getPlanner, usePlannerState } from '../store/planner-store.ts';
import { uiStore } from '../store/ui-store.ts';
import { isEnabled } from './command.ts';
import { commandStore, runCommandById } from './command-store.ts';
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
  if (plain ? isTakenByControl(event) : isTextUndo(event)) return;
  const { platform } = getPlanner();
  const command = commandStore
    .getState()
    .commands.find(
      (candidate) =>
        candidate.shortcuts?.some((shortcut) => matchesShortcut(shortcut, event, platform)) && isEnabled(candidate),
    );
  if (command === undefined) return;
  event.preventDefault();
  void command.run();
}

/** On macOS the menu gets the keys of undo and redo, also while a text is typed. */
function runMenuCommand(command: string): void {
  const isUndo = command === 'undo' || command === 'redo';
  if (isUndo && isTextField(document.activeElement)) document.execCommand(command);
  else runCommandById(command);
}

/** What is typed is undone by its field. */
function isTextUndo({ key, target, altKey }: KeyboardEvent): boolean {
  return !altKey && ['z', 'y'].includes(key.toLowerCase()) && isTextField(target);
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
