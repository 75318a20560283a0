import type { TimeScale } from '../axis/time-scale.ts';
import type { PlacedArrow } from '../model/list-arrows.ts';
import { timelineRowHeightPx } from './timeline-row.tsx';

interface ArrowLayerProps {
  /** Those that touch rows on screen. */
  readonly arrows: readonly PlacedArrow[];
  readonly scale: TimeScale;
  readonly nameWidthPx: number;
  readonly width: number;
  /** Rows on screen. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** A dependency that is being drawn. */
  readonly link: { readonly fromX: number; readonly fromY: number; readonly toX: number; readonly toY: number } | null;
}

/** More arrows than these say nothing: only those of the selected task and of the critical path are drawn. */
const maxArrows = 400;

/** Dependencies as lines with a right angle, behind the bars. */
export function ArrowLayer({ arrows, scale, nameWidthPx, width, firstRow, lastRow, link }: ArrowLayerProps) {
  const shown = arrows.length > maxArrows ? arrows.filter(({ critical, selected }) => critical || selected) : arrows;
  const top = firstRow * timelineRowHeightPx;
  const height = (lastRow - firstRow + 1) * timelineRowHeightPx;
  return (
    <svg
      className="timeline-arrows"
      aria-hidden="true"
      style={{ left: nameWidthPx, top }}
      width={width}
      height={Math.max(0, height)}
    >
      <defs>
        {(['plain', 'critical', 'selected'] as const).map((kind) => (
          <marker
            key={kind}
            id={`timeline-arrow-${kind}`}
            className="timeline-arrow-head"
            data-kind={kind}
            viewBox="0 0 6 6"
            refX="5"
            refY="3"
            markerWidth="6"
            markerHeight="6"
            orient="auto"
          >
            <path d="M0 0 6 3 0 6z" />
          </marker>
        ))}
      </defs>
      {shown.map((arrow) => {
        const kind = arrow.selected ? 'selected' : arrow.critical ? 'critical' : 'plain';
        return (
          <path
            key={arrow.id}
            className="timeline-arrow"
            data-kind={kind}
            data-id={arrow.id}
            markerEnd={`url(#timeline-arrow-${kind})`}
            d={drawArrow(
              scale.toX(arrow.fromMinutes, 'finish'),
              middleOf(arrow.fromRow) - top,
              scale.toX(arrow.toMinutes, 'start'),
              middleOf(arrow.toRow) - top,
            )}
          />
        );
      })}
      {link !== null && (
        <path
          className="timeline-arrow"
          data-kind="selected"
          markerEnd="url(#timeline-arrow-selected)"
          d={`M${link.fromX} ${link.fromY - top} L${link.toX} ${link.toY - top}`}
        />
      )}
    </svg>
  );
}

function middleOf(row: number): number {
  return (row + 0.5) * timelineRowHeightPx;
}

/**
 * Out to the right, down (or up) beside the end, and in before the target, where its row is empty: labels stand behind
 * bars. Around the rows where the target begins earlier.
 */
export function drawArrow(x1: number, y1: number, x2: number, y2: number): string {
  const stub = 7;
  if (x2 >= x1 + 2 * stub) return `M${x1} ${y1} h${stub} V${y2} H${x2 - 1}`;
  if (x2 >= x1 - 0.5) {
    // One begins when the other ends: down from the end, and in at the top of the bar.
    const side = y2 > y1 ? -7 : 7;
    return `M${x1 - 2} ${y1} h4 V${y2 + side}`;
  }
  const between = y2 > y1 ? y2 - timelineRowHeightPx / 2 : y2 + timelineRowHeightPx / 2;
  return `M${x1} ${y1} h${stub} V${between} H${x2 - stub} V${y2} H${x2 - 1}`;
}
