import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { getPlanner } from '../store/planner-store.ts';
import type { Command } from './command.ts';
import { findReason, isListed } from './command.ts';
import { findCommand } from './command-store.ts';
import { closeMenu, type OpenMenu, useOpenMenu } from './context-menu-store.ts';
import { ShortcutKeys } from './shortcut-keys.tsx';
import './context-menu.css';

/** The commands about one thing, where it was asked for. */
export function ContextMenu() {
  const menu = useOpenMenu();
  return menu === null ? null : <MenuPanel key={`${menu.label} ${menu.at.x} ${menu.at.y}`} menu={menu} />;
}

function MenuPanel({ menu }: { readonly menu: OpenMenu }) {
  const panel = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: menu.at.x, top: menu.at.y });
  useLayoutEffect(() => setPlace(keepInWindow(menu.at, panel.current)), [menu]);
  useMenuFocus(panel);
  const groups = menu.groups
    // What makes no sense now is left out.
    .map((ids) => ids.flatMap((id) => findCommand(id) ?? []).filter(isListed))
    .filter((commands) => commands.length > 0);
  return (
    <div
      ref={panel}
      className="context-menu"
      role="menu"
      tabIndex={-1}
      aria-label={menu.label}
      style={place}
      onKeyDown={walk}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups.map((commands, index) => (
        <div key={commands[0]?.id} role="presentation" className="context-menu-group">
          {index > 0 && <hr />}
          {commands.map((command) => (
            <MenuItem key={command.id} command={command} />
          ))}
        </div>
      ))}
    </div>
  );
}

function MenuItem({ command }: { readonly command: Command }) {
  const [shortcut] = command.shortcuts ?? [];
  const reason = findReason(command);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="context-menu-item"
      aria-disabled={reason !== null || undefined}
      onMouseMove={(event) => event.currentTarget.focus()}
      onClick={() => {
        if (reason !== null) return;
        closeMenu();
        void command.run();
      }}
    >
      <span>
        {command.title}
        {reason !== null && <span className="context-menu-reason"> {reason}</span>}
      </span>
      {shortcut !== undefined && <ShortcutKeys shortcut={shortcut} platform={getPlanner().platform} />}
    </button>
  );
}

/** The first item has the focus while the menu is open; then what had it before. A press elsewhere closes it. */
function useMenuFocus(panel: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const end = new AbortController();
    const options = { signal: end.signal, capture: true };
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) closeMenu();
    };
    window.addEventListener('pointerdown', onPress, options);
    window.addEventListener('wheel', onPress, { ...options, passive: true });
    window.addEventListener('blur', closeMenu, { signal: end.signal });
    window.addEventListener('resize', closeMenu, options);
    const { current } = panel;
    return () => {
      end.abort();
      const hadFocus = document.activeElement === document.body || current?.contains(document.activeElement) === true;
      if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [panel]);
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  event.stopPropagation();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = findNextItem(event.key, items, at);
  if (event.key === 'Escape' || event.key === 'Tab') closeMenu();
  else if (next !== undefined) next.focus();
  else return;
  event.preventDefault();
}

function findNextItem(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items[(at - 1 + items.length) % items.length];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      if (key.length !== 1 || key === ' ') return undefined;
      const rest = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      return rest.find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()));
    }
  }
}

function keepInWindow(at: OpenMenu['at'], panel: HTMLElement | null): { readonly left: number; readonly top: number } {
  const { width = 0, height = 0 } = panel?.getBoundingClientRect() ?? {};
  return {
    left: Math.max(4, Math.min(at.x, window.innerWidth - width - 4)),
    top: Math.max(4, Math.min(at.y, window.innerHeight - height - 4)),
  };
}
