import { type RefObject, useMemo, useRef, useState } from 'react';
import { formatDuration } from '../../core/model/format-duration.ts';
import type { FeatureTimes } from '../../core/time/report/feature-times.ts';
import { type FeatureTotals, sumTotals, type TimeTotals } from '../../core/time/time-totals.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { useTotals } from '../store/derived.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import type { TimePart } from '../store/ui-state.ts';
import { uiStore, useUiState } from '../store/ui-store.ts';
import { NoTasks } from '../ui/no-tasks.tsx';
import { buildStoryRows, buildTimeRows, type TimeRow } from './build-time-rows.ts';
import { ClaimList } from './claim-list.tsx';
import { EntriesPanel } from './entries/entries-panel.tsx';
import { filterRows, sumTasks } from './filter-rows.ts';
import { DaysPart } from './parts/days-part.tsx';
import { EstimatesPart } from './parts/estimates-part.tsx';
import { FeatureTable } from './parts/feature-table.tsx';
import { PicturesPart } from './parts/pictures-part.tsx';
import { ReportPart } from './parts/report-part.tsx';
import { type SortOrder, sortByFigure } from './sort-rows.ts';
import { TimeTable } from './time-table.tsx';
import { TimeToolbar } from './time-toolbar.tsx';
import { TrackingOffer } from './tracking-offer.tsx';
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
  const matched = useUiState((ui) =>
    ui.timeScope === 'feature' && ui.matched?.feature === feature.id ? ui.matched.keys : null,
  );
  const narrowed = filteredParts.has(part) ? matched : null;
  const shown = isOfAll ? sumTotals(times?.map((one) => one.totals) ?? []) : sumMatched(feature, totals, narrowed);
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
      <TimeToolbar hasStories={totals.stories.length > 0} />
      {narrowed !== null && (
        <p className="time-matched">
          {narrowed.size} of {feature.file.tasks.length} tasks, as they are filtered in the graph.{' '}
          <button type="button" className="link-button" onClick={() => uiStore.setState({ matched: null })}>
            Show all
          </button>
        </p>
      )}
      {part === 'entries' ? (
        <EntriesPanel feature={feature} scroller={scroller} />
      ) : times === null ? (
        <p className="entries-none" role="status">
          Reading all features…
        </p>
      ) : part === 'tasks' && isOfAll ? (
        <FeatureTable times={times} />
      ) : part === 'tasks' ? (
        <TasksPart feature={feature} totals={totals} scroller={scroller} matched={matched} />
      ) : (
        <OtherPart part={part} times={keepMatched(times, narrowed)} feature={feature} />
      )}
    </div>
  );
}

/** What the filter of the graph narrows too; pictures and estimates of the whole plan it leaves alone. */
const filteredParts: ReadonlySet<TimePart> = new Set(['tasks', 'days', 'report']);

function sumMatched({ file }: FeatureState, totals: FeatureTotals, matched: ReadonlySet<string> | null): TimeTotals {
  if (matched === null) return totals;
  const byKey = new Map(totals.tasks.map((part) => [part.key, part]));
  return sumTasks(
    file.tasks.flatMap((task) => {
      const part = matched.has(task.key) ? byKey.get(task.key) : undefined;
      return part === undefined ? [] : [{ task, totals: part }];
    }),
  );
}

function keepMatched(times: readonly FeatureTimes[], matched: ReadonlySet<string> | null): readonly FeatureTimes[] {
  if (matched === null) return times;
  return times.map((one) => ({ ...one, entries: one.entries.filter(({ task }) => matched.has(task)) }));
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
  readonly feature: FeatureState;
  readonly totals: FeatureTotals;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly matched: ReadonlySet<string> | null;
}

/** Sorted by a figure, tasks stand without their phases; filtered, phases without a task go. */
function TasksPart({ feature, totals, scroller, matched }: TasksPartProps) {
  const { file } = feature;
  const filter = useUiState((ui) => ui.timeFilter);
  const group = useUiState((ui) => (totals.stories.length === 0 ? 'phase' : ui.timeGroup));
  const [order, setOrder] = useState<SortOrder | null>(null);
  const all = useMemo(() => (group === 'story' ? buildStoryRows : buildTimeRows)(file, totals), [file, totals, group]);
  const rows = useMemo(() => {
    const kept = filterRows(all, filter, matched);
    return order === null ? kept : sortByFigure(listTasksOnce(kept), (row) => row.totals, order);
  }, [all, filter, matched, order]);
  return (
    <>
      {filter === '' && matched === null && <ClaimList file={file} totals={totals} />}
      <TimeTable rows={rows} by={group} scroller={scroller} order={order} onSort={setOrder} />
      {totals.strayMinutes !== null && (
        <p className="time-stray">
          {formatDuration(totals.strayMinutes)} more is logged on what is no task any more.{' '}
          <button type="button" className="link-button" onClick={() => uiStore.setState({ timePart: 'entries' })}>
            Give it to tasks
          </button>
        </p>
      )}
      {(totals.estimateMinutes !== null || totals.actualMinutes !== null) && <TrackingOffer feature={feature} />}
    </>
  );
}

/** A task of two stories stands below both. */
function listTasksOnce(rows: readonly TimeRow[]): readonly TimeRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (row.type !== 'task' || seen.has(row.task.key)) return false;
    seen.add(row.task.key);
    return true;
  });
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
