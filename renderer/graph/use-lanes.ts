import { useEffect, useMemo } from 'react';
import { graphStore, useGraphState } from './graph-store.ts';
import { addLanes } from './model/add-lanes.ts';
import type { GraphModel } from './model/graph-model.ts';
import { sortIntoLanes } from './model/sort-into-lanes.ts';
import type { FeatureGraph } from './use-graph-model.ts';

/** Keep up which task belongs to which lane while they are grouped, and give the lanes rows where that is wanted. */
export function useLanes({ file, schedule }: FeatureGraph, model: GraphModel): GraphModel {
  const kind = useGraphState((state) => state.laneKind);
  const hasRows = useGraphState((state) => state.laneRows);
  const lanes = useMemo(() => {
    if (kind === null) return null;
    const sorted = sortIntoLanes(file, schedule.waves, kind);
    return sorted.names.length < 2 ? null : sorted;
  }, [file, schedule, kind]);
  useEffect(() => graphStore.setState({ lanes }), [lanes]);
  return useMemo(() => (lanes === null || !hasRows ? model : addLanes(model, lanes)), [model, lanes, hasRows]);
}
