import { type RefObject, useMemo, useRef, useState } from 'react';
import { formatDuration } from '../../core/model/format-duration.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { FeatureTimes } from '../../core/time/report/feature-times.ts';
import { type FeatureTotals, sumTotals, type TimeTotals } from '../../core/time/time-totals.ts';
import type { FeatureState } from '../../preload/contract.ts';
import { useTotals } from '../store/derived.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import type { TimePart } from '../store/ui-state.ts';
import { useUiState } from '../store/ui-store.ts';
import { NoTasks } from '../ui/no-tasks.tsx';
import { buildTimeRows } from './build-time-rows.ts';
import { ClaimList } from './claim-list.tsx';
import { EntriesPanel } from './entries/entries-panel.tsx';
import { filterRows } from './filter-rows.ts';
import { DaysPart } from './parts/days-part.tsx';
import { EstimatesPart } from './parts/estimates-part.tsx';
import { FeatureTable } from './parts/feature-table.tsx';
import { PicturesPart } from './parts/pictures-part.tsx';
import { ReportPart } from './parts/report-part.tsx';
import { type SortOrder, sortByFigure } from './sort-rows.ts';
import { TimeTable } from './time-table.tsx';
import { TimeToolbar } from './time-toolbar.tsx';
import { useFeatureTimes } from './use-feature-times.ts';
import { Variance } from './variance.tsx';
import './parts/parts.css';
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
  const times = useFeatureTimes(feature);
  const scroller = useRef<HTMLDivElement>(null);
  const isOfAll = useUiState((ui) => ui.timeScope === 'all' && ui.timePart !== 'entries');
  const shown = isOfAll ? sumTotals(times?.map((one) => one.totals) ?? []) : totals;
  return (
    <div className="time-view" ref={scroller}>
      <div className="time-figures">
        <Figure name="Estimated" minutes={shown.estimateMinutes} none="Nothing estimated" />
        <Figure name="Actual" minutes={shown.actualMinutes} none="Nothing logged" />
        <div className="time-figure" data-none={shown.varianceMinutes === null}>
          <span>Variance</span>
          <strong>
            <Variance
              minutes={shown.varianceMinutes}
              percent={shown.variancePercent}
              finished={shown.doneCount === shown.taskCount}
            />
          </strong>
        </div>
        <Figure name="Remaining" minutes={shown.remainingMinutes} none="–" />
      </div>
      <p className="time-coverage">{describeCoverage(shown)}</p>
      <TimeToolbar />
      {part === 'entries' ? (
        <EntriesPanel feature={feature} scroller={scroller} />
      ) : times === null ? (
        <p className="entries-none" role="status">
          Reading all features…
        </p>
      ) : part === 'tasks' && isOfAll ? (
        <FeatureTable times={times} />
      ) : part === 'tasks' ? (
        <TasksPart file={feature.file} totals={totals} scroller={scroller} />
      ) : (
        <OtherPart part={part} times={times} feature={feature} />
      )}
    </div>
  );
}

interface OtherPartProps {
  readonly part: Exclude<TimePart, 'entries' | 'tasks'>;
  readonly times: readonly FeatureTimes[];
  readonly feature: FeatureState;
}

function OtherPart({ part, times, feature }: OtherPartProps) {
  if (part === 'days') return <DaysPart times={times} />;
  if (part === 'pictures') return <PicturesPart times={times} />;
  if (part === 'estimates') return <EstimatesPart times={times} feature={feature} />;
  return <ReportPart times={times} feature={feature} />;
}

interface TasksPartProps {
  readonly file: SpecFile;
  readonly totals: FeatureTotals;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** Sorted by a figure, tasks stand without their phases; filtered, phases without a task go. */
function TasksPart({ file, totals, scroller }: TasksPartProps) {
  const filter = useUiState((ui) => ui.timeFilter);
  const [order, setOrder] = useState<SortOrder | null>(null);
  const all = useMemo(() => buildTimeRows(file, totals), [file, totals]);
  const rows = useMemo(() => {
    const kept = filterRows(all, filter);
    const tasks = order === null ? kept : kept.filter(({ type }) => type === 'task');
    return sortByFigure(tasks, (row) => row.totals, order);
  }, [all, filter, order]);
  return (
    <>
      {filter === '' && <ClaimList file={file} totals={totals} />}
      <TimeTable rows={rows} scroller={scroller} order={order} onSort={setOrder} />
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
function describeCoverage({ taskCount, unestimatedCount, unloggedCount }: TimeTotals): string {
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
