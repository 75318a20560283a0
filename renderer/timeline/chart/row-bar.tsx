import type { ScheduledTask } from '../../../core/schedule/schedule.ts';
import type { OutlineRow } from '../../store/build-outline.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import { findRowSpan, type TimelineBars } from '../model/timeline-bars.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import type { BarDrag } from '../timeline-store.ts';
import { PhaseBar } from './phase-bar.tsx';
import { TaskBar } from './task-bar.tsx';

interface RowBarProps {
  readonly row: OutlineRow;
  readonly bars: TimelineBars;
  readonly plan: TimelinePlan;
  readonly scale: TimeScale;
  readonly nameWidthPx: number;
  readonly earlier: ReadonlyMap<string, ScheduledTask> | null;
  readonly drag: BarDrag | null;
}

/** What stands behind a row's name. */
export function RowBar({ row, bars, plan, scale, nameWidthPx, earlier, drag }: RowBarProps) {
  const { editable } = plan.file;
  if (row.type === 'phase' || row.type === 'group') {
    const span = findRowSpan(row, bars);
    if (span === null) return null;
    return <PhaseBar row={row} span={span} scale={scale} nameWidthPx={nameWidthPx} editable={editable} />;
  }
  if (row.type !== 'task') return null;
  const { key } = row.task;
  const planned = bars.tasks.get(key);
  if (planned === undefined) {
    return (
      <span className="timeline-label timeline-warning" style={{ left: nameWidthPx + 8 }}>
        not scheduled: part of a cycle
      </span>
    );
  }
  const isTarget = drag?.type === 'link' && drag.over === key;
  return (
    <TaskBar
      task={row.task}
      planned={planned}
      earlier={earlier?.get(key) ?? null}
      scale={scale}
      nameWidthPx={nameWidthPx}
      editable={editable}
      target={isTarget ? (drag.refusal === null ? 'chosen' : 'refused') : null}
    />
  );
}
