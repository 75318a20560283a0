import type { FeatureTimes } from './feature-times.ts';

/** By what tasks are put together. */
export type FactorGroup = 'all' | 'phase' | 'story' | 'kind';

/** How long things take against what was estimated, learned from tasks that are done. */
export interface EstimateFactor {
  /** Name of the phase, story or kind; `All tasks` for all. */
  readonly name: string;
  /** Sum of the actual times over the sum of the estimates. */
  readonly factor: number;
  /** Quarter of the tasks took less than `low` of their estimate, a quarter more than `high`. */
  readonly low: number;
  readonly high: number;
  /** Done tasks with an estimate and an actual time. */
  readonly count: number;
  /** So few tasks say little. */
  readonly thin: boolean;
}

/** A task that is done, estimated and has an actual time. */
export interface Experience {
  readonly feature: string;
  readonly key: string;
  readonly title: string;
  readonly estimateMinutes: number;
  readonly actualMinutes: number;
  readonly groups: Readonly<Record<FactorGroup, readonly string[]>>;
}

/** Below this many tasks one of them decides. */
const thinCount = 5;

/** List the tasks that estimates can be learned from. */
export function listExperience(features: readonly FeatureTimes[]): readonly Experience[] {
  return features.flatMap(({ id, tasks, totals, phases }) => {
    const figures = new Map(totals.tasks.map((task) => [task.key, task]));
    const names = new Map(phases.map(({ key, name }) => [key, name]));
    return tasks.flatMap((task): readonly Experience[] => {
      const { estimateMinutes = null, actualMinutes = null } = figures.get(task.key) ?? {};
      if (task.status !== 'done' || task.summary || !estimateMinutes || !actualMinutes || actualMinutes < 0) return [];
      const phase = task.phase === null ? undefined : names.get(task.phase);
      const groups = {
        all: ['All tasks'],
        phase: phase === undefined ? [] : [phase],
        story: task.stories,
        kind: [kindNames[task.kind]],
      };
      return [{ feature: id, key: task.key, title: task.title, estimateMinutes, actualMinutes, groups }];
    });
  });
}

const kindNames = { setup: 'Setup', tests: 'Tests', documentation: 'Documentation', building: 'Building' } as const;

/**
 * Work out the factor between actual and estimated time of each group of done tasks, with its spread and the number of
 * tasks that it rests on; the groups with the most tasks first.
 */
export function buildEstimateFactors(experience: readonly Experience[], by: FactorGroup): readonly EstimateFactor[] {
  const groups = new Map<string, Experience[]>();
  for (const one of experience) {
    for (const name of one.groups[by]) groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups].map(([name, tasks]) => toFactor(name, tasks)).sort((a, b) => b.count - a.count);
}

function toFactor(name: string, tasks: readonly Experience[]): EstimateFactor {
  const ratios = tasks
    .map(({ actualMinutes, estimateMinutes }) => actualMinutes / estimateMinutes)
    .sort((a, b) => a - b);
  const sum = (minutesOf: (task: Experience) => number) => tasks.reduce((total, task) => total + minutesOf(task), 0);
  return {
    name,
    factor: sum((task) => task.actualMinutes) / sum((task) => task.estimateMinutes),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
    count: tasks.length,
    thin: tasks.length < thinCount,
  };
}

/** Between two values, the share of the way that is left (type 7 of Hyndman and Fan). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/** What is left to do, as a range. */
export interface Forecast {
  /** Remaining minutes as estimated. */
  readonly plainMinutes: number;
  /** The same by experience: with the low, the common and the high factor. */
  readonly lowMinutes: number;
  readonly likelyMinutes: number;
  readonly highMinutes: number;
  /** Open tasks without an estimate: not in any of the figures. */
  readonly unestimatedCount: number;
  readonly factor: EstimateFactor;
}

/**
 * Forecast the work that remains from what is left of the estimates and the factor of all done tasks.
 *
 * @returns
 *   Null where nothing is known to learn from, or nothing is left.
 */
export function buildForecast(features: readonly FeatureTimes[], factor: EstimateFactor | undefined): Forecast | null {
  const plainMinutes = features.reduce((total, { totals }) => total + (totals.remainingMinutes ?? 0), 0);
  if (factor === undefined || plainMinutes <= 0) return null;
  const unestimatedCount = features.reduce((count, { tasks, totals }) => count + countUnestimated(tasks, totals), 0);
  return {
    plainMinutes,
    lowMinutes: plainMinutes * Math.min(factor.low, factor.factor),
    likelyMinutes: plainMinutes * factor.factor,
    highMinutes: plainMinutes * Math.max(factor.high, factor.factor),
    unestimatedCount,
    factor,
  };
}

function countUnestimated(tasks: FeatureTimes['tasks'], totals: FeatureTimes['totals']): number {
  const open = new Set(tasks.filter(({ status, summary }) => status !== 'done' && !summary).map(({ key }) => key));
  return totals.tasks.filter(({ key, estimateMinutes }) => open.has(key) && estimateMinutes === null).length;
}
