import { type RefObject, useMemo, useRef } from 'react';
import type { SpecFile } from '../../core/model/spec-file.ts';
import { formatDuration } from '../../core/time/format-duration.ts';
import type { FeatureTotals } from '../../core/time/time-totals.ts';
import type { FeatureState } from '../../preload/contract.ts';
import { useTotals } from '../store/derived.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { useUiState } from '../store/ui-store.ts';
import { NoTasks } from '../ui/no-tasks.tsx';
import { buildTimeRows } from './build-time-rows.ts';
import { ClaimList } from './claim-list.tsx';
import { EntriesPanel } from './entries/entries-panel.tsx';
import { TimeTable } from './time-table.tsx';
import { TimeTabs } from './time-tabs.tsx';
import { Variance } from './variance.tsx';
import './time-view.css';

/** Estimated against actual work, as far as the documents state either. */
export function TimeView() {
  const feature = useShownFeature();
  const totals = useTotals();
  if (feature === null || totals === null) return null;
  if (feature.file.tasks.length === 0) return <NoTasks file={feature.file} />;
  return <TimeReport feature={feature} totals={totals} />;
}

function TimeReport({ feature, totals }: { readonly feature: FeatureState; readonly totals: FeatureTotals }) {
  const part = useUiState((ui) => ui.timePart);
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div className="time-view" ref={scroller}>
      <div className="time-figures">
        <Figure name="Estimated" minutes={totals.estimateMinutes} none="Nothing estimated" />
        <Figure name="Actual" minutes={totals.actualMinutes} none="Nothing logged" />
        <div className="time-figure" data-none={totals.varianceMinutes === null}>
          <span>Variance</span>
          <strong>
            <Variance
              minutes={totals.varianceMinutes}
              percent={totals.variancePercent}
              finished={totals.doneCount === totals.taskCount}
            />
          </strong>
        </div>
        <Figure name="Remaining" minutes={totals.remainingMinutes} none="–" />
      </div>
      <p className="time-coverage">{describeCoverage(totals)}</p>
      <TimeTabs />
      {part === 'tasks' && <TasksPart file={feature.file} totals={totals} scroller={scroller} />}
      {part === 'entries' && <EntriesPanel feature={feature} scroller={scroller} />}
    </div>
  );
}

interface TasksPartProps {
  readonly file: SpecFile;
  readonly totals: FeatureTotals;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

function TasksPart({ file, totals, scroller }: TasksPartProps) {
  const rows = useMemo(() => buildTimeRows(file, totals), [file, totals]);
  return (
    <>
      <ClaimList file={file} totals={totals} />
      <TimeTable rows={rows} scroller={scroller} />
    </>
  );
}

interface FigureProps {
  readonly name: string;
  readonly minutes: number | null;
  readonly none: string;
}

function Figure({ name, minutes, none }: FigureProps) {
  return (
    <div className="time-figure" data-none={minutes === null}>
      <span>{name}</span>
      <strong>{minutes === null ? none : formatDuration(minutes)}</strong>
    </div>
  );
}

/** A sum says little without how much it covers. */
function describeCoverage({ taskCount, unestimatedCount, unloggedCount }: FeatureTotals): string {
  const estimated = taskCount - unestimatedCount;
  const parts = [
    unestimatedCount === 0
      ? `All ${taskCount} tasks are estimated.`
      : `${estimated} of ${taskCount} tasks are estimated; select one and press E to estimate it.`,
    ...(unloggedCount > 0
      ? [`${unloggedCount} done ${unloggedCount === 1 ? 'task has' : 'tasks have'} no actual time.`]
      : []),
  ];
  return parts.join(' ');
}
