import { useReorder } from './reorder-store.ts';
import './reorder.css';

interface DropLineProps {
  /** Height of a gap in the list: that of the row below it, of the end for the last. */
  readonly offsetOf: (gap: number) => number;
}

/** Where the dragged task would come to stand, at the indent that it would have. */
export function DropLine({ offsetOf }: DropLineProps) {
  const target = useReorder((reorder) => reorder?.target ?? null);
  const isRefused = useReorder((reorder) => reorder?.preview?.ok === false);
  if (target === null) return null;
  return (
    <div
      className="drop-line"
      role="presentation"
      data-refused={isRefused || undefined}
      style={{ top: offsetOf(target.gap), left: 34 + target.depth * 20 }}
    />
  );
}
