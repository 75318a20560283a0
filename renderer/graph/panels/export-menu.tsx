import { useEffect, useRef, useState } from 'react';
import { showNotice } from '../../store/ui-store.ts';
import { readGraphColors } from '../canvas/graph-colors.ts';
import { toDot } from '../export/to-dot.ts';
import { toMermaid } from '../export/to-mermaid.ts';
import { toSvg } from '../export/to-svg.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import type { GraphModel } from '../model/graph-model.ts';
import './export-menu.css';

/** What can be taken away. */
export interface ExportSource {
  /** What a saved file is called, without its ending. */
  readonly name: string;
  readonly model: GraphModel;
  readonly layout: GraphLayout;
}

/** Take the graph away: as a picture, or as text for other tools. */
export function ExportMenu({ source }: { readonly source: ExportSource }) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const end = new AbortController();
    const { signal } = end;
    window.addEventListener(
      'pointerdown',
      (event) => {
        if (event.target instanceof Node && !menu.current?.contains(event.target)) setOpen(false);
      },
      { signal, capture: true },
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
      },
      { signal, capture: true },
    );
    menu.current?.querySelector<HTMLButtonElement>('[role="menuitem"]')?.focus();
    return () => end.abort();
  }, [open]);

  // A picture goes into documents and onto paper, which are light.
  const drawSvg = () => {
    const { model, layout } = source;
    return menu.current === null ? '' : toSvg(model, layout, readGraphColors(menu.current, 'light'));
  };
  const choices: readonly (readonly [string, () => void])[] = [
    ['Save as SVG', () => save(`${source.name}.svg`, new Blob([drawSvg()], { type: 'image/svg+xml' }))],
    ['Save as Graphviz DOT', () => save(`${source.name}.dot`, new Blob([toDot(source.model)], { type: 'text/plain' }))],
    ['Copy as Mermaid', () => void copy(toMermaid(source.model))],
    ['Copy as Graphviz DOT', () => void copy(toDot(source.model))],
    ['Copy as SVG', () => void copy(drawSvg())],
  ];
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
          {choices.map(([name, choose]) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              onClick={() => {
                choose();
                setOpen(false);
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
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

function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showNotice('info', 'Copied');
  } catch {
    showNotice('error', 'The clipboard cannot be reached');
  }
}
