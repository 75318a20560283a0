import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { formatDuration } from '../../core/model/format-duration.ts';
import type { PhaseTotals } from '../../core/time/time-totals.ts';
import { useSelectedKey } from '../store/shown-feature.ts';
import type { TimeGroup } from '../store/ui-state.ts';
import { selectTask } from '../store/ui-store.ts';
import { TimerButton } from '../timer/timer-button.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import type { TimeRow } from './build-time-rows.ts';
import { SortHeader } from './sort-header.tsx';
import type { SortOrder } from './sort-rows.ts';
import { NoFigure, Variance } from './variance.tsx';

const rowHeightPx = 30;

interface TimeTableProps {
  readonly rows: readonly TimeRow[];
  /** What the tasks stand below. */
  readonly by: TimeGroup;
  /** What scrolls: the whole view, of which the table is the last part. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly order: SortOrder | null;
  readonly onSort: (order: SortOrder | null) => void;
}

/** Hours by phase (or story) and task; only the rows on screen are there. */
export function TimeTable({ rows, by, scroller, order, onSort }: TimeTableProps) {
  const table = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  const longest = rows.reduce((most, { type, totals }) => (type === 'task' ? Math.max(most, longer(totals)) : most), 0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 10,
    scrollMargin: offset,
    initialRect: { width: 800, height: 800 },
  });
  useLayoutEffect(() => setOffset(table.current?.offsetTop ?? 0), []);
  const items = virtual.getVirtualItems();
  const above = Math.max(0, (items[0]?.start ?? offset) - offset);
  const below = Math.max(0, virtual.getTotalSize() - ((items.at(-1)?.end ?? offset) - offset));
  return (
    <div className="time-table" data-bars={longest > 0} ref={table}>
      <table aria-label={`Hours by ${by} and task`} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">Task</th>
            <SortHeader name="Estimated" figure="estimateMinutes" order={order} onSort={onSort} />
            <SortHeader name="Actual" figure="actualMinutes" order={order} onSort={onSort} />
            <SortHeader name="Variance" figure="varianceMinutes" order={order} onSort={onSort} />
            <SortHeader name="Remaining" figure="remainingMinutes" order={order} onSort={onSort} />
            <th scope="col" className="time-bars">
              Compared
            </th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr className="time-gap" style={{ height: above }} />}
          {items.map(({ index }) => {
            const row = rows[index];
            return row !== undefined && <TimeTableRow key={index} row={row} index={index} longest={longest} />;
          })}
          {below > 0 && <tr className="time-gap" style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}

interface TimeTableRowProps {
  readonly row: TimeRow;
  readonly index: number;
  /** Minutes of the longest bar. */
  readonly longest: number;
}

function TimeTableRow({ row, index, longest }: TimeTableRowProps) {
  const selected = useSelectedKey();
  const { totals } = row;
  return (
    <tr
      aria-rowindex={index + 2}
      data-type={row.type}
      data-selected={row.type === 'task' && row.task.key === selected}
      style={{ height: rowHeightPx }}
    >
      <th scope="row">
        <RowName row={row} />
        {row.type === 'task' && <TimerButton task={row.task} quiet />}
      </th>
      <td>{totals.estimateMinutes === null ? <NoFigure /> : formatDuration(totals.estimateMinutes)}</td>
      <td>{totals.actualMinutes === null ? <NoFigure /> : formatDuration(totals.actualMinutes)}</td>
      <td>
        <Variance
          minutes={totals.varianceMinutes}
          percent={totals.variancePercent}
          finished={totals.doneCount === totals.taskCount}
        />
      </td>
      <td>{totals.remainingMinutes === null ? <NoFigure /> : formatDuration(totals.remainingMinutes)}</td>
      <td className="time-bars">
        {row.type === 'task' && (
          <Bars estimate={totals.estimateMinutes} actual={totals.actualMinutes} longest={longest} />
        )}
      </td>
    </tr>
  );
}

function longer({ estimateMinutes, actualMinutes }: TimeRow['totals']): number {
  return Math.max(estimateMinutes ?? 0, actualMinutes ?? 0);
}

function RowName({ row }: { readonly row: TimeRow }) {
  if (row.type === 'phase') {
    return (
      <span className="time-name">
        {row.phase.number !== null && <span className="time-number">{row.phase.number}</span>}
        <span className="ellipsis">
          <InlineText text={row.phase.title} />
        </span>
        <StatedTag totals={row.totals} />
      </span>
    );
  }
  if (row.type === 'story') {
    return (
      <span className="time-name">
        {row.label !== null && <span className="time-number">{row.label}</span>}
        <span className="ellipsis">
          <InlineText text={row.title} />
        </span>
      </span>
    );
  }
  const { task, depth } = row;
  return (
    <button
      type="button"
      className="time-name"
      style={{ paddingLeft: 16 + depth * 16 }}
      onClick={() => selectTask(task.key)}
    >
      {task.id !== null && <span className="time-number">{task.id}</span>}
      <span className="ellipsis">
        <InlineText text={task.title} />
      </span>
    </button>
  );
}

/** A phase's figure is a sum of its tasks, or the document's own where the tasks do not say. */
function StatedTag({ totals: { statedMinutes, estimateMinutes } }: { readonly totals: PhaseTotals }) {
  if (statedMinutes === null) return null;
  const stated = formatDuration(statedMinutes);
  return (
    <span className="tag" title={`The document states ${stated} for this phase`}>
      {statedMinutes === estimateMinutes ? 'stated' : `stated ${stated}`}
    </span>
  );
}

interface BarsProps {
  readonly estimate: number | null;
  readonly actual: number | null;
  readonly longest: number;
}

function Bars({ estimate, actual, longest }: BarsProps) {
  return (
    <span className="time-bar-pair" aria-hidden="true">
      {estimate !== null && <span style={{ width: `${(estimate / longest) * 100}%` }} />}
      {actual !== null && (
        <span
          data-over={estimate !== null && actual > estimate}
          style={{ width: `${(Math.max(0, actual) / longest) * 100}%` }}
        />
      )}
    </span>
  );
}
