import { useMemo } from 'react';
import { findAncestors, findDescendants } from '../../core/graph/reach.ts';
import { buildTaskIndex } from '../../core/graph/task-index.ts';
import { buildTaskNetwork } from '../../core/graph/task-network.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Task } from '../../core/model/task.ts';
import { findTaskDurations } from '../../core/schedule/task-durations.ts';
import { getDependencies } from './derived.ts';
import { toOrigins } from './find-shown.ts';
import { usePlannerState } from './planner-store.ts';

/** How much work stands before a task, or behind it. Tasks with subtasks count by those. */
export interface ReachSum {
  readonly count: number;
  readonly open: number;
  readonly openMinutes: number;
}

export interface Reach {
  readonly before: ReachSum;
  readonly after: ReachSum;
}

/** All that a task waits for and all that waits for it, directly or not, by the origins that are switched on. */
export function useReach(file: SpecFile, task: Task): Reach {
  const defaultEstimateMinutes = usePlannerState((state) => state.settings.defaultEstimateMinutes);
  const hidden = usePlannerState((state) => state.settings.hiddenOrigins);
  return useMemo(
    () => findReach(file, task, defaultEstimateMinutes, hidden),
    [file, task, defaultEstimateMinutes, hidden],
  );
}

function findReach(file: SpecFile, task: Task, defaultEstimateMinutes: number, hidden: readonly string[]): Reach {
  const { dependencies, phaseDependencies } = getDependencies(file);
  const off = toOrigins(hidden);
  const index = buildTaskIndex(file);
  const network = buildTaskNetwork(
    index,
    dependencies.filter(({ origin }) => !off.has(origin)),
    phaseDependencies.filter(({ origin }) => !off.has(origin)),
  );
  const position = index.positionOf.get(task.key) ?? 0;
  const parents = new Set(file.tasks.flatMap(({ parent }) => parent ?? []));
  const durations = findTaskDurations(file, { all: true, defaultEstimateMinutes });
  const sum = (positions: readonly number[]): ReachSum => {
    const tasks = positions.flatMap((at) => index.tasks[at] ?? []).filter(({ key }) => !parents.has(key));
    const open = tasks.filter(({ status }) => status !== 'done' && status !== 'skipped');
    return {
      count: tasks.length,
      open: open.length,
      openMinutes: open.reduce((total, { key }) => total + (durations.get(key)?.minutes ?? 0), 0),
    };
  };
  return {
    before: sum(findAncestors(index, network, position)),
    after: sum(findDescendants(index, network, position)),
  };
}
