import { useMemo } from 'react';
import { type BuiltDependencies, buildDependencies } from '../../core/graph/build-dependencies.ts';
import { dependencyOrigins } from '../../core/model/dependency.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import { buildSchedule, type ScheduleOptions } from '../../core/schedule/build-schedule.ts';
import { createSettingsAxis } from '../../core/schedule/calendar/settings-axis.ts';
import { findClaimProblems } from '../../core/schedule/check-claims.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';
import { buildFeatureTotals } from '../../core/time/build-feature-totals.ts';
import { findLogProblems } from '../../core/time/find-log-problems.ts';
import { parseTimeLog } from '../../core/time/parse-time-log.ts';
import type { TimeLog } from '../../core/time/time-log.ts';
import type { FeatureTotals } from '../../core/time/time-totals.ts';
import type { FeatureState, Settings } from '../../preload/planner-data.ts';
import { usePlannerState } from './planner-store.ts';
import { useShownFeature } from './shown-feature.ts';
import { readToday } from './today.ts';

const builtDependencies = new WeakMap<SpecFile, BuiltDependencies>();

/** What waits for what in a file; the same object while the file is the same object. */
export function getDependencies(file: SpecFile): BuiltDependencies {
  const held = builtDependencies.get(file);
  if (held !== undefined) return held;
  const built = buildDependencies(file);
  builtDependencies.set(file, built);
  return built;
}

const noDependencies: BuiltDependencies = {
  dependencies: [],
  phaseDependencies: [],
  problems: [],
  cycles: [],
  contradictions: [],
};

export function useDependencies(): BuiltDependencies {
  const feature = useShownFeature();
  return feature === null ? noDependencies : getDependencies(feature.file);
}

/** How the settings want plans scheduled: the whole plan, done tasks too, on the days that it falls on. */
export function useScheduleOptions(): ScheduleOptions {
  const settings = usePlannerState((state) => state.settings);
  const start = useShownFeature()?.file.plannedStart?.value ?? null;
  return getScheduleOptions(settings, start ?? readToday());
}

const scheduleOptions = new WeakMap<Settings, Map<string, ScheduleOptions>>();

/** The same object while settings and start are the same. */
export function getScheduleOptions(settings: Settings, startDate: string): ScheduleOptions {
  const byStart = scheduleOptions.get(settings) ?? new Map<string, ScheduleOptions>();
  scheduleOptions.set(settings, byStart);
  const held = byStart.get(startDate);
  if (held !== undefined) return held;
  const { hiddenOrigins, defaultEstimateMinutes } = settings;
  const without = dependencyOrigins.filter((origin) => hiddenOrigins.includes(origin));
  const axis = createSettingsAxis(settings, startDate);
  const options: ScheduleOptions = { without, defaultEstimateMinutes, all: true, axis };
  byStart.set(startDate, options);
  return options;
}

const builtSchedules = new WeakMap<SpecFile, { readonly options: ScheduleOptions; readonly schedule: Schedule }>();

/** When the tasks of a file could run; the same object while file and options are the same objects. */
export function getSchedule(file: SpecFile, options: ScheduleOptions): Schedule {
  const held = builtSchedules.get(file);
  if (held?.options === options) return held.schedule;
  const schedule = buildSchedule(file, getDependencies(file), options);
  builtSchedules.set(file, { options, schedule });
  return schedule;
}

export function useSchedule(): Schedule | null {
  const feature = useShownFeature();
  const options = useScheduleOptions();
  return feature === null ? null : getSchedule(feature.file, options);
}

/** Time log of a feature, where it has one. */
export function findTimeLog({ texts }: FeatureState): TimeLog | null {
  const entry = Object.entries(texts).find(([path]) => path.endsWith('time-log.md'));
  return entry === undefined ? null : parseTimeLog(...entry);
}

/** Estimated against actual work of the shown feature. */
export function useTotals(): FeatureTotals | null {
  const feature = useShownFeature();
  return useMemo(
    () => (feature === null ? null : buildFeatureTotals(feature.file, findTimeLog(feature)?.entries ?? [])),
    [feature],
  );
}

/** A problem and the document that has it. */
export interface LocatedProblem extends Problem {
  readonly path: string;
}

const noProblems: readonly LocatedProblem[] = [];

/** Problems of the shown feature's tasks, of their dependencies and of the time log, in the order of their lines. */
export function useProblems(): readonly LocatedProblem[] {
  const feature = useShownFeature();
  return useMemo(() => (feature === null ? noProblems : listProblems(feature)), [feature]);
}

function listProblems(feature: FeatureState): readonly LocatedProblem[] {
  const { file } = feature;
  const paths = new Map(file.tasks.map(({ key, path }) => [key, path]));
  const log = findTimeLog(feature);
  const built = getDependencies(file);
  const inTasks = [...file.problems, ...built.problems, ...findClaimProblems(file, built)]
    .map((problem) => ({ ...problem, path: paths.get(problem.subject ?? '') ?? file.path }))
    .sort((a, b) => a.line - b.line);
  if (log === null) return inTasks;
  return [...inTasks, ...findLogProblems(file.tasks, log).map((problem) => ({ ...problem, path: log.path }))];
}
