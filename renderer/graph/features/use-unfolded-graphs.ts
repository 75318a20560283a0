import { useMemo } from 'react';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import { buildSchedule } from '../../../core/schedule/build-schedule.ts';
import { getDependencies } from '../../store/derived.ts';
import { countByOrigin } from '../../store/find-shown.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import { useUiState } from '../../store/ui-store.ts';
import { buildGraphModel } from '../model/build-graph-model.ts';
import type { GraphModel } from '../model/graph-model.ts';

const built = new WeakMap<SpecFile, GraphModel>();

/** Graphs of the unfolded features that have arrived, by id. */
export function useUnfoldedGraphs(): ReadonlyMap<string, GraphModel> {
  const unfolded = useUiState((ui) => ui.unfoldedFeatures);
  const features = usePlannerState((state) => state.features);
  const defaultEstimateMinutes = usePlannerState((state) => state.settings.defaultEstimateMinutes);
  return useMemo(() => {
    const files = unfolded.flatMap((id) => {
      const feature = features[id];
      return feature === undefined ? [] : [[id, feature.file] as const];
    });
    return new Map(files.map(([id, file]) => [id, getGraph(file, defaultEstimateMinutes)]));
  }, [unfolded, features, defaultEstimateMinutes]);
}

function getGraph(file: SpecFile, defaultEstimateMinutes: number): GraphModel {
  const held = built.get(file);
  if (held !== undefined) return held;
  const all = getDependencies(file);
  const model = buildGraphModel({
    file,
    shown: all,
    problems: [...file.problems, ...all.problems],
    countByOrigin: countByOrigin(all),
    schedule: buildSchedule(file, all, { defaultEstimateMinutes }),
    showRedundant: false,
    defaultEstimateMinutes,
  });
  built.set(file, model);
  return model;
}
