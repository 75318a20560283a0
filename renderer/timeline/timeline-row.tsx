import type { ScheduledTask } from '../../core/schedule/schedule.ts';
import { formatDuration } from '../../core/time/format-duration.ts';
import type { OutlineRow } from '../store/build-outline.ts';
import { TimerButton } from '../timer/timer-button.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { RowFold } from '../ui/row-fold.tsx';
import { groupSpanKey, type Span, type TimelineBars } from './timeline-bars.ts';

export const timelineRowHeightPx = 28;

interface TimelineRowProps {
  readonly row: OutlineRow;
  readonly index: number;
  readonly offsetPx: number;
  readonly nameWidthPx: number;
  readonly pixelsPerMinute: number;
  readonly bars: TimelineBars;
  readonly folded: boolean;
  readonly active: boolean;
  readonly onActivate: () => void;
  readonly onFold: () => void;
}

/** A phase, group or task: its name at the left, when it runs at the right. */
export function TimelineRow(props: TimelineRowProps) {
  const { row, index, offsetPx, nameWidthPx, bars, folded, active, onActivate, onFold } = props;
  const span = findSpan(row, bars);
  return (
    <div
      id={`bar-row-${index}`}
      className="timeline-row"
      data-type={row.type}
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
      <span className="timeline-name" style={{ width: nameWidthPx, paddingLeft: 12 + row.depth * 14 }}>
        <RowFold folded={row.hasChildren ? folded : null} onFold={onFold} />
        <span className="timeline-title">
          <RowTitle row={row} />
          <span className="visually-hidden">, {describeSpan(row, span)}</span>
        </span>
        {row.type === 'task' && <TimerButton task={row.task} focusable={false} quiet />}
      </span>
      {span !== null && <RowBar {...props} span={span} />}
    </div>
  );
}

function RowTitle({ row }: { readonly row: OutlineRow }) {
  if (row.type === 'task') {
    const over = row.task.status === 'done' || row.task.status === 'skipped';
    return (
      <>
        {row.task.id !== null && <span className="timeline-number">{row.task.id} </span>}
        <span className="ellipsis" data-done={over}>
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

function RowBar({ row, pixelsPerMinute, nameWidthPx, bars, span }: TimelineRowProps & { readonly span: Span }) {
  const left = nameWidthPx + span.startMinutes * pixelsPerMinute;
  const width = Math.max(3, (span.finishMinutes - span.startMinutes) * pixelsPerMinute);
  if (row.type === 'phase' || row.type === 'group') {
    const { done, total } = row.counts;
    const stated = row.type === 'phase' ? row.phase.estimate : null;
    return (
      <>
        <span className="timeline-span" aria-hidden="true" style={{ left, width }}>
          <span style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
        </span>
        <span className="timeline-label" style={{ left: left + width + 8 }}>
          {formatDuration(span.finishMinutes - span.startMinutes)}
          {stated !== null && ` (stated ${formatDuration(stated.value.minutes)})`}
        </span>
      </>
    );
  }
  if (row.type !== 'task') return null;
  const planned = bars.tasks.get(row.task.key);
  const floatMinutes = planned === undefined || planned.summary ? 0 : planned.totalFloatMinutes;
  const floatWidth = floatMinutes * pixelsPerMinute;
  return (
    <>
      {floatWidth > 0 && (
        <span className="timeline-float" aria-hidden="true" style={{ left: left + width, width: floatWidth }} />
      )}
      <span
        className="timeline-bar"
        aria-hidden="true"
        data-done={row.task.status === 'done' || row.task.status === 'skipped'}
        data-critical={planned?.critical === true}
        data-assumed={planned?.estimated === false}
        data-summary={planned?.summary === true}
        title={planned === undefined ? undefined : describeTimes(planned)}
        style={{ left, width }}
      />
      <span className="timeline-label" style={{ left: left + width + floatWidth + 8 }}>
        {formatDuration(span.finishMinutes - span.startMinutes)}
      </span>
    </>
  );
}

function findSpan(row: OutlineRow, bars: TimelineBars): Span | null {
  switch (row.type) {
    case 'phase':
      return bars.phases.get(row.phase.key) ?? null;
    case 'group':
      return bars.groups.get(groupSpanKey(row.group.phase, row.group.title)) ?? null;
    case 'task':
      return bars.tasks.get(row.task.key) ?? null;
    default:
      return null;
  }
}

function describeTimes({ startMinutes, finishMinutes, critical, totalFloatMinutes, estimated }: ScheduledTask): string {
  return [
    `From ${formatDuration(startMinutes)} to ${formatDuration(finishMinutes)}`,
    critical ? 'critical' : `${formatDuration(totalFloatMinutes)} float`,
    ...(estimated ? [] : ['its length is assumed']),
  ].join(', ');
}

/** What the bar shows, for those who do not see it. */
function describeSpan(row: OutlineRow, span: Span | null): string {
  const when =
    span === null
      ? 'not scheduled'
      : `from ${formatDuration(span.startMinutes)} to ${formatDuration(span.finishMinutes)}`;
  return row.type === 'task' ? `${when}, ${row.task.status}` : when;
}
