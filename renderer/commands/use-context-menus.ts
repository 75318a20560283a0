import { useEffect } from 'react';
import { uiStore } from '../store/ui-store.ts';
import { openMenu } from './context-menu-store.ts';
import { isTextField } from './text-field.ts';

/** Open menus for the second button of the pointer, and for the menu key and Shift+F10 where the focus is. */
export function useContextMenus(): void {
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    window.addEventListener('contextmenu', onContextMenu, { signal });
    window.addEventListener('keydown', onKeyDown, { signal });
    return () => end.abort();
  }, []);
}

function onContextMenu(event: MouseEvent): void {
  if (event.defaultPrevented || !(event.target instanceof Element) || isTextField(event.target)) return;
  if (openFor(event.target, { x: event.clientX, y: event.clientY })) event.preventDefault();
}

function onKeyDown(event: KeyboardEvent): void {
  const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
  if (!isMenuKey || event.defaultPrevented || uiStore.getState().dialog !== null) return;
  const element = findActive();
  if (element === null || isTextField(element)) return;
  const { left, bottom, width } = element.getBoundingClientRect();
  if (openFor(element, { x: left + Math.min(24, width / 2), y: bottom - 4 })) event.preventDefault();
}

/** What has the focus; in a list that keeps the focus, its active row. */
function findActive(): Element | null {
  const focused = document.activeElement;
  const active = focused?.getAttribute('aria-activedescendant') ?? null;
  return (active === null ? null : document.getElementById(active)) ?? focused;
}

function openFor(element: Element, at: { readonly x: number; readonly y: number }): boolean {
  const owner = element.closest<HTMLElement | SVGElement>('[data-menu]');
  const { menu, menuKey = '' } = owner?.dataset ?? {};
  return menu !== undefined && openMenu(menu, menuKey, at);
}
