import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { OutlineRow } from '../../store/build-outline.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import { describeDrag } from '../edit/bar-edits.ts';
import { findRowSpan, type TimelineBars } from '../model/timeline-bars.ts';
import type { BarDrag } from '../timeline-store.ts';
import { timelineRowHeightPx } from './timeline-row.tsx';

interface DragBadgeProps {
  readonly drag: BarDrag;
  readonly file: SpecFile;
  readonly rows: readonly OutlineRow[];
  readonly bars: TimelineBars;
  readonly scale: TimeScale;
  readonly nameWidthPx: number;
}

/** What letting go now would write, beside the bar or the pointer. */
export function DragBadge({ drag, file, rows, bars, scale, nameWidthPx }: DragBadgeProps) {
  const place = drag.type === 'link' ? { x: drag.x + 12, y: drag.y + 12 } : findPlace(drag, rows, bars, scale);
  if (place === null) return null;
  return (
    <span
      className="timeline-drag-badge"
      role="status"
      data-refused={drag.type === 'link' && drag.refusal !== null}
      style={{ left: nameWidthPx + place.x, top: place.y }}
    >
      {describeDrag(drag, file)}
    </span>
  );
}

function findPlace(drag: BarDrag, rows: readonly OutlineRow[], bars: TimelineBars, scale: TimeScale) {
  const index = rows.findIndex((row) =>
    drag.type === 'phase'
      ? row.type === 'phase' && row.phase.key === drag.key
      : row.type === 'task' && row.task.key === drag.key,
  );
  const row = rows[index];
  const span = row === undefined ? null : findRowSpan(row, bars);
  if (span === null) return null;
  const x = drag.type === 'move' ? scale.toX(span.startMinutes, 'start') : scale.toX(span.finishMinutes, 'finish');
  return { x, y: (index + 1) * timelineRowHeightPx + 2 };
}
