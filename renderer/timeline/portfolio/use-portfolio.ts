import { useEffect, useMemo, useState } from 'react';
import type { FeatureSummary } from '../../../core/model/feature.ts';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { Task } from '../../../core/model/task.ts';
import { buildPortfolio, type Portfolio } from '../../../core/schedule/build-portfolio.ts';
import type { WorkAxis } from '../../../core/schedule/calendar/work-axis.ts';
import { getDependencies, getScheduleOptions } from '../../store/derived.ts';
import { getPlanner, plannerStore, usePlannerState } from '../../store/planner-store.ts';
import { readToday } from '../../store/today.ts';
import { findPeople } from '../model/use-timeline-plan.ts';
import { useTimelineState } from '../timeline-store.ts';

/** All features of the workspace on one axis, as far as they are read. */
export interface PortfolioPlan {
  readonly portfolio: Portfolio;
  readonly axis: WorkAxis;
  readonly summaries: readonly FeatureSummary[];
  /** Of all features. */
  readonly tasks: readonly Task[];
  /** Features whose documents are still on their way. */
  readonly missing: number;
}

const noSummaries: readonly FeatureSummary[] = [];

export function usePortfolio(): PortfolioPlan | null {
  const workspace = usePlannerState((state) => state.workspace);
  const settings = usePlannerState((state) => state.settings);
  const crew = useTimelineState((state) => state.crew);
  const paces = useTimelineState((state) => state.paces);
  const basis = useTimelineState((state) => state.basis);
  const summaries = workspace?.features ?? noSummaries;
  const files = useFeatureFiles(summaries);
  const order = workspace?.featureDependencies;
  return useMemo(() => {
    if (order === undefined) return null;
    const present = summaries.flatMap(({ id }) => {
      const file = files.get(id);
      return file === undefined ? [] : [{ id, file, dependencies: getDependencies(file) }];
    });
    const today = readToday();
    const starts = present.flatMap(({ file }) => file.plannedStart?.value ?? []);
    const first = [today, ...(basis === 'left' ? [] : starts)].toSorted()[0] ?? today;
    const options = getScheduleOptions(settings, first);
    const { axis } = options;
    if (axis === undefined) return null;
    const tasks = present.flatMap(({ file }) => file.tasks);
    const limit = findPeople(tasks, { crew, paces });
    const people = limit === null ? {} : { people: limit };
    const portfolio = buildPortfolio(present, order, { ...options, ...people, axis, all: basis === 'plan' });
    return { portfolio, axis, summaries, tasks, missing: summaries.length - present.length };
  }, [summaries, files, order, settings, crew, paces, basis]);
}

/** Models of all features: read one after the other, and again when their summary says that they changed. */
function useFeatureFiles(summaries: readonly FeatureSummary[]): ReadonlyMap<string, SpecFile> {
  const [held, setHeld] = useState<ReadonlyMap<string, readonly [FeatureSummary, SpecFile]>>(new Map());
  useEffect(() => {
    let isOver = false;
    const readAll = async () => {
      for (const summary of summaries) {
        if (isOver || held.get(summary.id)?.[0] === summary) continue;
        const file = await readFile(summary.id);
        if (isOver) return;
        if (file !== null) setHeld((before) => new Map(before).set(summary.id, [summary, file]));
      }
    };
    void readAll();
    return () => {
      isOver = true;
    };
  }, [summaries, held]);
  return useMemo(() => new Map([...held].map(([id, [, file]]) => [id, file])), [held]);
}

async function readFile(id: string): Promise<SpecFile | null> {
  const open = plannerStore.getState().features[id];
  if (open !== undefined) return open.file;
  const planner = getPlanner();
  const feature = await planner.openFeature(id);
  await planner.closeFeature(id);
  return feature.ok ? feature.file : null;
}
