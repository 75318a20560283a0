import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { WindowPoint } from '../ui/place-near.ts';

/** What a kind of thing on screen offers: names of commands, so that all of them are in the palette too. */
export interface MenuKind {
  /** `task`, `edge`, …: the value of `data-menu` on the elements. */
  readonly kind: string;
  readonly label: string;
  /** Ids of commands; groups are divided by a line. */
  readonly groups: readonly (readonly string[])[];
  /** Make what the element stands for (`data-menu-key`) the one that commands are about. */
  readonly choose: (key: string) => void;
}

/** A menu on screen. */
export interface OpenMenu {
  readonly label: string;
  readonly groups: readonly (readonly string[])[];
  readonly at: WindowPoint;
}

interface ContextMenuState {
  readonly kinds: readonly MenuKind[];
  readonly open: OpenMenu | null;
}

const contextMenuStore = createStore<ContextMenuState>()(() => ({ kinds: [], open: null }));

export function useOpenMenu(): OpenMenu | null {
  return useStore(contextMenuStore, (state) => state.open);
}

/** Offer menus while a view is on screen. Pass a list that stays the same object. */
export function useMenuKinds(kinds: readonly MenuKind[]): void {
  useEffect(() => {
    contextMenuStore.setState((state) => ({ kinds: [...kinds, ...state.kinds] }));
    return () => {
      const gone = new Set(kinds);
      contextMenuStore.setState((state) => ({ kinds: state.kinds.filter((kind) => !gone.has(kind)) }));
    };
  }, [kinds]);
}

/**
 * Open the menu of a thing.
 *
 * @returns
 *   False when nothing on screen offers one for its kind.
 */
export function openMenu(kind: string, key: string, at: WindowPoint): boolean {
  const found = contextMenuStore.getState().kinds.find((candidate) => candidate.kind === kind);
  if (found === undefined) return false;
  found.choose(key);
  contextMenuStore.setState({ open: { label: found.label, groups: found.groups, at } });
  return true;
}

export function closeMenu(): void {
  if (contextMenuStore.getState().open !== null) contextMenuStore.setState({ open: null });
}
