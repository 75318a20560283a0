import type { PointerEvent, ReactNode } from 'react';
import type { OutlineRow } from '../../store/build-outline.ts';
import { TimerButton } from '../../timer/timer-button.tsx';
import { InlineText } from '../../ui/inline-text.tsx';
import { RowFold } from '../../ui/row-fold.tsx';

export const timelineRowHeightPx = 28;

interface TimelineRowProps {
  readonly row: OutlineRow;
  readonly index: number;
  readonly offsetPx: number;
  readonly nameWidthPx: number;
  readonly folded: boolean;
  readonly active: boolean;
  /** What the bar shows, for those who do not see it. */
  readonly description: string;
  readonly onActivate: () => void;
  readonly onFold: () => void;
  /** The pointer goes down on the name. */
  readonly onPress: (event: PointerEvent) => void;
  /** The bar. */
  readonly children: ReactNode;
}

/** A phase, group or task: its name at the left, when it runs at the right. */
export function TimelineRow(props: TimelineRowProps) {
  const { row, index, offsetPx, nameWidthPx, folded, active, description, onActivate, onFold, onPress, children } =
    props;
  return (
    <div
      id={`bar-row-${index}`}
      className="timeline-row"
      data-type={row.type}
      data-menu={row.type === 'task' || row.type === 'phase' ? row.type : undefined}
      data-menu-key={row.type === 'task' ? row.task.key : row.type === 'phase' ? row.phase.key : undefined}
      data-task={row.type === 'task' ? row.task.key : undefined}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.depth + 1}
      aria-selected={active}
      aria-expanded={row.hasChildren ? !folded : undefined}
      style={{ height: timelineRowHeightPx, transform: `translateY(${offsetPx}px)` }}
      onMouseDown={(event) => {
        event.preventDefault();
        onActivate();
      }}
      onDoubleClick={() => {
        if (row.hasChildren) onFold();
      }}
    >
      <span
        className="timeline-name"
        style={{ width: nameWidthPx, paddingLeft: 12 + row.depth * 14 }}
        onPointerDown={onPress}
      >
        <RowFold folded={row.hasChildren ? folded : null} onFold={onFold} />
        <span className="timeline-title">
          <RowTitle row={row} />
          <span className="visually-hidden">, {description}</span>
        </span>
        {row.type === 'task' && <TimerButton task={row.task} focusable={false} quiet />}
      </span>
      {children}
    </div>
  );
}

function RowTitle({ row }: { readonly row: OutlineRow }) {
  if (row.type === 'task') {
    const over = row.task.status === 'done' || row.task.status === 'skipped';
    return (
      <>
        {row.task.id !== null && <span className="timeline-number">{row.task.id} </span>}
        <span className="ellipsis" dir="auto" data-done={over}>
          <InlineText text={row.task.title} />
        </span>
      </>
    );
  }
  if (row.type !== 'phase' && row.type !== 'group') return null;
  const title = row.type === 'phase' ? row.phase.title : row.group.title;
  return (
    <>
      {row.type === 'phase' && row.phase.number !== null && (
        <span className="timeline-number">{row.phase.number} </span>
      )}
      <span className="ellipsis">
        <InlineText text={title} />
      </span>
      <span className="timeline-count">
        {row.counts.done}/{row.counts.total}
        <span className="visually-hidden"> done</span>
      </span>
    </>
  );
}
