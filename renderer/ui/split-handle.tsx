import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import './split-handle.css';

interface SplitHandleProps {
  readonly label: string;
  /** `vertical` is an upright line that changes a width. */
  readonly orientation: 'vertical' | 'horizontal';
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** Whether the panel lies after the handle, so that moving towards the start makes it larger. */
  readonly panelAfter: boolean;
  readonly onResize: (size: number) => void;
}

const keyStepPx = 16;

/** The line between two panels: dragged, or moved with the arrow keys. */
export function SplitHandle({ label, orientation, size, min, max, panelAfter, onResize }: SplitHandleProps) {
  const start = useRef<{ readonly pointer: number; readonly size: number } | null>(null);
  const direction = panelAfter ? -1 : 1;
  const readPointer = (event: PointerEvent) => (orientation === 'vertical' ? event.clientX : event.clientY);
  const resize = (next: number) => onResize(Math.round(Math.min(max, Math.max(min, next))));

  const onKeyDown = (event: KeyboardEvent) => {
    const [less, more] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const step = event.key === more ? keyStepPx : event.key === less ? -keyStepPx : 0;
    if (step === 0) return;
    event.preventDefault();
    resize(size + step * direction);
  };

  return (
    <hr
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(size)}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className="split-handle"
      data-orientation={orientation}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        start.current = { pointer: readPointer(event), size };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (start.current === null) return;
        resize(start.current.size + (readPointer(event) - start.current.pointer) * direction);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onLostPointerCapture={() => {
        start.current = null;
      }}
    />
  );
}
