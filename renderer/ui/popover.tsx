import { type ReactNode, useEffect, useRef, useState } from 'react';
import './popover.css';

interface PopoverProps {
  /** What the button says, and what the panel is called. */
  readonly label: string;
  /** Stands behind the label: how many things in the panel are in force. */
  readonly badge?: number;
  readonly children: (close: () => void) => ReactNode;
}

/** A button with a panel below it. Escape and a press elsewhere close it; the focus goes back to the button. */
export function Popover({ label, badge = 0, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('.popover-panel :is(select, input, button)')?.focus();
    const end = new AbortController();
    const options = { signal: end.signal, capture: true };
    window.addEventListener(
      'pointerdown',
      (event) => {
        if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
      },
      options,
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      },
      options,
    );
    return () => end.abort();
  }, [open]);
  return (
    <div ref={root} className="popover">
      <button
        ref={button}
        type="button"
        className="popover-button"
        aria-haspopup="dialog"
        aria-expanded={open}
        data-on={badge > 0 || undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
        {badge > 0 && <span className="popover-badge">{badge}</span>}
      </button>
      {open && (
        <div className="popover-panel" role="dialog" aria-label={label}>
          {children(() => setOpen(false))}
        </div>
      )}
    </div>
  );
}
