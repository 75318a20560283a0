import { useMemo } from 'react';
import type { SpecFile } from '../../core/model/spec-file.ts';
import { buildSchedule } from '../../core/schedule/build-schedule.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';
import type { DependencySet } from '../../core/schedule/task-network.ts';
import { getDependencies } from '../store/derived.ts';
import { countByOrigin, findShown, toOrigins } from '../store/find-shown.ts';
import { usePlannerState } from '../store/planner-store.ts';
import { buildGraphModel } from './model/build-graph-model.ts';
import type { GraphModel } from './model/graph-model.ts';

/** A feature's graph and what was worked out for it. */
export interface FeatureGraph {
  readonly file: SpecFile;
  /** Of every origin. */
  readonly all: DependencySet;
  /** Of the origins that are switched on. */
  readonly shown: DependencySet;
  readonly schedule: Schedule;
  readonly model: GraphModel;
}

/** The graph of a file under the current settings; worked out again only when either changes. */
export function useGraphModel(file: SpecFile): FeatureGraph {
  const hiddenOrigins = usePlannerState((state) => state.settings.hiddenOrigins);
  const showRedundant = usePlannerState((state) => state.settings.showRedundant);
  const defaultEstimateMinutes = usePlannerState((state) => state.settings.defaultEstimateMinutes);
  const all = getDependencies(file);
  const hidden = hiddenOrigins.join(' ');
  const shown = useMemo(() => findShown(file, all, toOrigins(hidden.split(' '))), [file, all, hidden]);
  return useMemo(() => {
    const schedule = buildSchedule(file, shown, { defaultEstimateMinutes });
    const model = buildGraphModel({
      file,
      shown,
      problems: [...file.problems, ...all.problems],
      countByOrigin: countByOrigin(all),
      schedule,
      showRedundant,
      defaultEstimateMinutes,
    });
    return { file, all, shown, schedule, model };
  }, [file, all, shown, showRedundant, defaultEstimateMinutes]);
}
