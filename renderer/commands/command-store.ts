import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Command } from './command.ts';
import { isEnabled } from './command.ts';

/** All commands that can be asked for now: those of the app, and those of the views on screen. */
export const commandStore = createStore<{ readonly commands: readonly Command[] }>()(() => ({ commands: [] }));

export function useCommandList(): readonly Command[] {
  return useStore(commandStore, (state) => state.commands);
}

/** Offer commands until the answer is called. Of two with one id the newer is meant. */
export function registerCommands(commands: readonly Command[]): () => void {
  commandStore.setState((state) => ({ commands: [...commands, ...state.commands] }));
  return () => {
    const gone = new Set(commands);
    commandStore.setState((state) => ({ commands: state.commands.filter((command) => !gone.has(command)) }));
  };
}

/** Offer commands while a view is on screen. Pass a list that stays the same object. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => registerCommands(commands), [commands]);
}

export function findCommand(id: string): Command | null {
  return commandStore.getState().commands.find((command) => command.id === id) ?? null;
}

/** Run a command by its id, as the menu does; one that makes no sense now does nothing. */
export function runCommandById(id: string): void {
  const command = findCommand(id);
  if (command !== null && isEnabled(command)) void command.run();
}
