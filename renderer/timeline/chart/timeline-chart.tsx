import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { dependencyOrigins } from '../../../core/model/dependency.ts';
import type { Schedule, ScheduledTask } from '../../../core/schedule/schedule.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { DragCard } from '../../reorder/drag-card.tsx';
import { DropLine } from '../../reorder/drop-line.tsx';
import { findGap, offsetOfGap } from '../../reorder/row-gaps.ts';
import { useRowDrag } from '../../reorder/use-row-drag.ts';
import type { OutlineRow } from '../../store/build-outline.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import { useSelectedKey } from '../../store/shown-feature.ts';
import { changePanels, useUiState } from '../../store/ui-store.ts';
import { useOutline } from '../../store/use-outline.ts';
import { SplitHandle } from '../../ui/split-handle.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { findAxisTicks } from '../axis/axis-ticks.ts';
import { findDaysOff } from '../axis/days-off.ts';
import { countUnits, createTimeScale, type TimeUnit } from '../axis/time-scale.ts';
import { moveOrTry } from '../edit/apply-edit.ts';
import { type GestureContext, useBarGestures } from '../edit/use-bar-gestures.ts';
import { useTimelineKeys } from '../edit/use-timeline-keys.ts';
import { describeRow } from '../model/describe-row.ts';
import { findLastUnit } from '../model/find-last-unit.ts';
import { listArrows, placeArrows } from '../model/list-arrows.ts';
import { findRowSpan, findTimelineBars } from '../model/timeline-bars.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import { type BarDrag, useTimelineState } from '../timeline-store.ts';
import { ArrowLayer } from './arrow-layer.tsx';
import { DragBadge } from './drag-badge.tsx';
import { RowBar } from './row-bar.tsx';
import { TimelineHead, timelineHeadHeightPx } from './timeline-head.tsx';
import { TimelineRow, timelineRowHeightPx } from './timeline-row.tsx';
import { useChartZoom } from './use-chart-zoom.ts';
import { useScrollStretch } from './use-scroll-stretch.ts';

/** A third of the view, within what names need and bars can spare. */
const chooseNameWidth = (viewWidth: number) => Math.round(Math.min(440, Math.max(180, viewWidth * 0.4)));
const leastNameWidthPx = 120;
/** Of the view, that names may take: the bars need some too. */
const mostNameShare = 0.7;

/** Room behind the last bar, for its label: a length, and who does it or how late it is. */
const tailPx = 72;
const longTailPx = 190;
const hasLongLabels = ({ tasks }: Schedule) =>
  tasks.some(({ worker, totalFloatMinutes }) => worker !== null || totalFloatMinutes < 0);

const isPlanned = (row: OutlineRow) => row.type === 'phase' || row.type === 'group' || row.type === 'task';

interface TimelineChartProps {
  readonly feature: FeatureState;
  readonly plan: TimelinePlan;
  readonly unit: TimeUnit;
  /** Tasks of a baseline, by key. */
  readonly earlier: ReadonlyMap<string, ScheduledTask> | null;
}

/** Phases and tasks as bars on an axis of time, with what waits for what. */
export function TimelineChart({ feature, plan, unit, earlier }: TimelineChartProps) {
  const outline = useOutline(isPlanned, plan.file);
  const { rows, activeIndex } = outline;
  const tree = useRef<HTMLDivElement>(null);
  const rowsElement = useRef<HTMLDivElement>(null);
  const selected = useSelectedKey();
  const width = useElementWidth(tree, 800);
  const chosenNameWidth = useUiState((ui) => ui.panels.timelineNamesWidth);
  const mostNameWidthPx = Math.max(leastNameWidthPx, Math.round(width * mostNameShare));
  const nameWidthPx = Math.min(mostNameWidthPx, chosenNameWidth ?? chooseNameWidth(width));
  const { daysPerWeek, hiddenOrigins, showRedundant } = usePlannerState((state) => state.settings);
  const showsArrows = useTimelineState((state) => state.arrows);
  const drag = useTimelineState((state) => state.drag);
  const { axis, schedule, base, file } = plan;
  const bars = useMemo(() => findTimelineBars(file, schedule), [file, schedule]);
  const settledBars = useMemo(() => findTimelineBars(file, base), [file, base]);

  const totalUnits = useMemo(() => findLastUnit(plan, unit), [plan, unit]);
  // As without the drag: the axis must not move below a hand.
  const roomPx = useMemo(() => (hasLongLabels(base) ? longTailPx : tailPx), [base]);
  const fittingPx = Math.max(120, width - nameWidthPx - roomPx) / totalUnits;
  const readSelection = (): readonly [number, number] | null => {
    const row = rows[activeIndex];
    const span = row === undefined ? null : findRowSpan(row, bars);
    if (span === null) return null;
    return [countUnits(axis, unit, span.startMinutes), countUnits(axis, unit, span.finishMinutes)];
  };
  const zoom = useChartZoom({ scroller: tree, nameWidthPx, fittingPx, totalUnits, readSelection });
  const scale = useMemo(
    () => createTimeScale(axis, unit, fittingPx * zoom.factor),
    [axis, unit, fittingPx, zoom.factor],
  );
  const stretch = useScrollStretch(tree, width);
  const chartWidth = Math.max(totalUnits * scale.pixelsPerUnit + roomPx, width - nameWidthPx);
  const { from, to } = stretch;
  const ticks = useMemo(() => {
    const view = { from: Math.max(0, from), to: Math.min(to, chartWidth) };
    return { axis: findAxisTicks(scale, view, daysPerWeek), off: findDaysOff(scale, view) };
  }, [scale, from, to, chartWidth, daysPerWeek]);
  const todayX = findTodayX(plan, scale.dateToX(plan.today), chartWidth);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => timelineRowHeightPx,
    overscan: 10,
    scrollPaddingStart: timelineHeadHeightPx,
    initialRect: { width: 800, height: 800 },
  });
  const items = virtual.getVirtualItems();
  useEffect(() => {
    if (activeIndex !== -1) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtual]);

  const arrows = useMemo(() => {
    if (!showsArrows) return [];
    const without = new Set(dependencyOrigins.filter((origin) => hiddenOrigins.includes(origin)));
    return listArrows(rows, plan.dependencies, { without, selected, showRedundant });
  }, [showsArrows, rows, plan.dependencies, hiddenOrigins, selected, showRedundant]);
  const shownRows = { firstRow: items[0]?.index ?? 0, lastRow: items.at(-1)?.index ?? -1 };

  const context = useRef<GestureContext>(null as unknown as GestureContext);
  context.current = {
    feature: feature.id,
    editable: file.editable,
    plan,
    scale,
    nameWidthPx,
    phaseSpan: (key) => settledBars.phases.get(key) ?? null,
  };
  useBarGestures(rowsElement, context);
  const takeKey = useTimelineKeys(feature, plan);
  const startDrag = useRowDrag(tree, {
    feature,
    rows,
    findGap: (clientY) =>
      findGap(virtual, clientY - (tree.current?.getBoundingClientRect().top ?? 0) - timelineHeadHeightPx),
    move: moveOrTry,
  });

  return (
    <div className="timeline-chart">
      <div
        ref={tree}
        className="timeline-tree"
        role="tree"
        aria-label="Timeline"
        tabIndex={0}
        data-dragging={drag?.type}
        aria-activedescendant={activeIndex === -1 ? undefined : `bar-row-${activeIndex}`}
        onKeyDown={(event) => {
          if (!takeKey(event, rows[activeIndex])) outline.takeKey(event);
        }}
        onFocus={() => {
          if (activeIndex === -1) outline.activate(rows[0]);
        }}
      >
        <TimelineHead
          ticks={ticks.axis}
          title={unit === 'hours' ? 'Work from the start' : 'Working days'}
          nameWidthPx={nameWidthPx}
          chartWidthPx={chartWidth}
          todayX={todayX}
        />
        <div
          ref={rowsElement}
          role="presentation"
          className="timeline-rows"
          style={{ height: virtual.getTotalSize(), width: nameWidthPx + chartWidth }}
        >
          {ticks.off.map((off) => (
            <span
              key={off.from}
              aria-hidden="true"
              className="timeline-off"
              style={{ left: nameWidthPx + off.from, width: off.to - off.from }}
            />
          ))}
          {ticks.axis.minor.map(
            ({ x }) =>
              x >= 0 && <span key={x} aria-hidden="true" className="timeline-line" style={{ left: nameWidthPx + x }} />,
          )}
          {todayX !== null && (
            <span aria-hidden="true" className="timeline-today" style={{ left: nameWidthPx + todayX }} />
          )}
          <ArrowLayer
            arrows={placeArrows(arrows, rows, bars, shownRows)}
            scale={scale}
            nameWidthPx={nameWidthPx}
            width={chartWidth}
            {...shownRows}
            link={findLink(drag, rows, bars.tasks, scale.toX)}
          />
          {items.map(({ index, start, key }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <TimelineRow
                key={key}
                row={row}
                index={index}
                offsetPx={start}
                nameWidthPx={nameWidthPx}
                folded={outline.isFolded(row)}
                active={index === activeIndex}
                description={describeRow(row, bars, plan)}
                onActivate={() => {
                  // A tree that takes the focus makes its first row the active one: this row comes after.
                  tree.current?.focus({ preventScroll: true });
                  outline.activate(row);
                }}
                onFold={() => outline.fold(row)}
                onPress={(event) => startDrag(event, row)}
              >
                <RowBar
                  row={row}
                  bars={bars}
                  plan={plan}
                  scale={scale}
                  nameWidthPx={nameWidthPx}
                  earlier={earlier}
                  drag={drag}
                />
              </TimelineRow>
            );
          })}
          <DropLine offsetOf={(gap) => offsetOfGap(virtual, gap)} />
          {drag !== null && (
            <DragBadge drag={drag} file={file} rows={rows} bars={bars} scale={scale} nameWidthPx={nameWidthPx} />
          )}
        </div>
        <DragCard file={file} />
      </div>
      <div className="timeline-names-edge" style={{ left: nameWidthPx - 1 }}>
        <SplitHandle
          label="Width of the names"
          orientation="vertical"
          size={nameWidthPx}
          min={leastNameWidthPx}
          max={mostNameWidthPx}
          panelAfter={false}
          onResize={(timelineNamesWidth) => changePanels({ timelineNamesWidth })}
        />
      </div>
    </div>
  );
}

function findTodayX({ axis, today }: TimelinePlan, x: number, chartWidth: number): number | null {
  return today < axis.startDate || x < 0 || x > chartWidth ? null : x;
}

function findLink(
  drag: BarDrag | null,
  rows: readonly OutlineRow[],
  tasks: ReadonlyMap<string, ScheduledTask>,
  toX: (minutes: number, edge: 'finish') => number,
) {
  if (drag?.type !== 'link') return null;
  const row = rows.findIndex((candidate) => candidate.type === 'task' && candidate.task.key === drag.key);
  const from = tasks.get(drag.key);
  if (row === -1 || from === undefined) return null;
  const fromY = (row + 0.5) * timelineRowHeightPx;
  return { fromX: toX(from.finishMinutes, 'finish'), fromY, toX: drag.x, toY: drag.y };
}
