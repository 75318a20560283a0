import { useEffect, useMemo, useRef, useState } from 'react';
import { useCommands } from '../../commands/command-store.ts';
import { type ExportChoice, type ExportSource, listExportChoices } from '../export/export-choices.ts';
import './export-menu.css';

const groups: readonly (readonly [ExportChoice['group'], string])[] = [
  ['whole', 'Whole graph'],
  ['view', 'What is in view'],
  ['text', 'As text'],
];

/** Take the graph away: as a picture, or as text for other tools. */
export function ExportMenu({ source }: { readonly source: ExportSource }) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const choices = useMemo(() => listExportChoices(source), [source]);
  useCommands(useMemo(() => choices.map(toCommand), [choices]));
  useEffect(() => {
    if (!open) return;
    const end = closeWhenLeft(menu, () => setOpen(false));
    menu.current?.querySelector<HTMLButtonElement>('[role="menuitem"]')?.focus();
    return () => end.abort();
  }, [open]);
  return (
    <div className="export-menu" ref={menu}>
      <button
        type="button"
        className="graph-tool"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Export
      </button>
      {open && (
        <div
          className="graph-panel export-menu-list"
          role="menu"
          aria-label="Export"
          onKeyDown={walkMenu}
          tabIndex={-1}
        >
          {groups.map(([group, name]) => (
            <fieldset key={group} className="export-menu-group">
              <legend>{name}</legend>
              {choices
                .filter((choice) => choice.group === group)
                .map((choice) => (
                  <button
                    key={choice.id}
                    type="button"
                    role="menuitem"
                    onClick={() => {
                      setOpen(false);
                      void choice.run();
                    }}
                  >
                    {choice.title}
                  </button>
                ))}
            </fieldset>
          ))}
        </div>
      )}
    </div>
  );
}

function toCommand({ id, title, run }: ExportChoice) {
  return { id: `graph-export-${id}`, title: `Graph: ${title}`, category: 'Graph' as const, run };
}

/** A press elsewhere and Escape close the menu. */
function closeWhenLeft(menu: React.RefObject<HTMLElement | null>, close: () => void): AbortController {
  const end = new AbortController();
  const options = { signal: end.signal, capture: true };
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) close();
    },
    options,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    },
    options,
  );
  return end;
}

function walkMenu(event: React.KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  event.stopPropagation();
  const items = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role="menuitem"]')];
  const at = items.findIndex((item) => item.matches(':focus'));
  items[(at + step + items.length) % items.length]?.focus();
}
