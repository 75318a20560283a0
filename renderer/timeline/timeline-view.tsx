import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Schedule } from '../../core/schedule/schedule.ts';
import { formatDuration } from '../../core/time/format-duration.ts';
import type { FeatureState } from '../../preload/contract.ts';
import { useCommands } from '../commands/command-store.ts';
import type { OutlineRow } from '../store/build-outline.ts';
import { countAssumed } from '../store/count-assumed.ts';
import { useSchedule } from '../store/derived.ts';
import { usePlannerState } from '../store/planner-store.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { useOutline } from '../store/use-outline.ts';
import { NoTasks } from '../ui/no-tasks.tsx';
import { useElementWidth } from '../ui/use-element-width.ts';
import { findTicks } from './find-ticks.ts';
import { findTimelineBars } from './timeline-bars.ts';
import { TimelineHead } from './timeline-head.tsx';
import { TimelineRow, timelineRowHeightPx } from './timeline-row.tsx';
import './timeline-view.css';

/** A third of the view, within what names need and bars can spare. */
const chooseNameWidth = (viewWidth: number) => Math.round(Math.min(420, Math.max(200, viewWidth * 0.36)));
/** Room behind the last bar, for its label. */
const tailPx = 56;

/** Phases and tasks as bars, as early as what they wait for allows. */
export function TimelineView() {
  const feature = useShownFeature();
  const schedule = useSchedule();
  if (feature === null || schedule === null) return null;
  if (feature.file.tasks.length === 0) return <NoTasks file={feature.file} />;
  return <Timeline feature={feature} schedule={schedule} />;
}

const isPlanned = (row: OutlineRow) => row.type === 'phase' || row.type === 'group' || row.type === 'task';

interface TimelineProps {
  readonly feature: FeatureState;
  readonly schedule: Schedule;
}

function Timeline({ feature, schedule }: TimelineProps) {
  const outline = useOutline(isPlanned);
  const { rows, activeIndex } = outline;
  const tree = useRef<HTMLDivElement>(null);
  const width = useElementWidth(tree, 800);
  const nameWidthPx = chooseNameWidth(width);
  const zoom = useZoom();
  const { hoursPerDay, daysPerWeek } = usePlannerState((state) => state.settings);
  const bars = useMemo(() => findTimelineBars(feature.file, schedule), [feature, schedule]);
  const finishMinutes = Math.max(schedule.finishMinutes, 1);
  const fitting = Math.max(120, width - nameWidthPx - tailPx) / finishMinutes;
  const pixelsPerMinute = fitting * zoom;
  const ticks = useMemo(
    () => findTicks({ finishMinutes, pixelsPerMinute, minutesPerDay: hoursPerDay * 60, daysPerWeek }),
    [finishMinutes, pixelsPerMinute, hoursPerDay, daysPerWeek],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => timelineRowHeightPx,
    overscan: 10,
    scrollPaddingStart: 32,
    initialRect: { width: 800, height: 800 },
  });

  useEffect(() => {
    if (activeIndex !== -1) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtual]);

  const chartWidth = finishMinutes * pixelsPerMinute + tailPx;
  return (
    <div className="timeline-view">
      <TimelineSummary schedule={schedule} />
      <div
        ref={tree}
        className="timeline-tree"
        role="tree"
        aria-label="Timeline"
        tabIndex={0}
        aria-activedescendant={activeIndex === -1 ? undefined : `bar-row-${activeIndex}`}
        onKeyDown={(event) => outline.takeKey(event)}
        onFocus={() => {
          if (activeIndex === -1) outline.activate(rows[0]);
        }}
      >
        <TimelineHead
          ticks={ticks}
          pixelsPerMinute={pixelsPerMinute}
          nameWidthPx={nameWidthPx}
          chartWidthPx={chartWidth}
        />
        <div
          role="presentation"
          className="timeline-rows"
          style={{ height: virtual.getTotalSize(), width: nameWidthPx + chartWidth }}
        >
          {ticks.map(({ minutes }) => (
            <span
              key={minutes}
              aria-hidden="true"
              className="timeline-line"
              style={{ left: nameWidthPx + minutes * pixelsPerMinute }}
            />
          ))}
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <TimelineRow
                key={key}
                row={row}
                index={index}
                offsetPx={start}
                nameWidthPx={nameWidthPx}
                pixelsPerMinute={pixelsPerMinute}
                bars={bars}
                folded={outline.isFolded(row)}
                active={index === activeIndex}
                onActivate={() => {
                  outline.activate(row);
                  tree.current?.focus({ preventScroll: true });
                }}
                onFold={() => outline.fold(row)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function TimelineSummary({ schedule }: { readonly schedule: Schedule }) {
  const assumed = countAssumed(schedule);
  const cyclic = schedule.cycles.flat().length;
  return (
    <div className="timeline-summary">
      <span>
        <strong>{formatDuration(schedule.finishMinutes)}</strong> from start to end
      </span>
      <span>
        <strong>{formatDuration(schedule.sequentialMinutes)}</strong> of work
      </span>
      {assumed > 0 && (
        <span title="A task without an estimate takes its share of the phase’s stated figure, else the default">
          {assumed} {assumed === 1 ? 'task' : 'tasks'} without an estimate, assumed
        </span>
      )}
      {cyclic > 0 && <span className="timeline-warning">{cyclic} tasks wait for each other and are left out</span>}
      <span className="timeline-legend">
        <span data-kind="critical">Critical</span>
        <span data-kind="open">Open</span>
        <span data-kind="done">Done</span>
        <span data-kind="assumed">Assumed length</span>
      </span>
    </div>
  );
}

/** 1 fits the whole plan into the width. */
function useZoom(): number {
  const [zoom, setZoom] = useState(1);
  const commands = useMemo(() => {
    const change = (factor: number) => setZoom((before) => Math.min(64, Math.max(1, before * factor)));
    return [
      { id: 'zoom-in', title: 'Zoom in', category: 'View', shortcuts: ['+', '='], run: () => change(1.5) },
      { id: 'zoom-out', title: 'Zoom out', category: 'View', shortcuts: ['-'], run: () => change(1 / 1.5) },
      { id: 'zoom-fit', title: 'Fit in view', category: 'View', shortcuts: ['0'], run: () => setZoom(1) },
    ] as const;
  }, []);
  useCommands(commands);
  return zoom;
}
