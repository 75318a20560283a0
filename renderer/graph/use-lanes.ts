import { useEffect } from 'react';
import { graphStore, useGraphState } from './graph-store.ts';
import { sortIntoLanes } from './model/sort-into-lanes.ts';
import type { FeatureGraph } from './use-graph-model.ts';

/** Keep up which task has which colour, while they are coloured by what they share. */
export function useLanes({ file, schedule }: FeatureGraph): void {
  const kind = useGraphState((state) => state.laneKind);
  useEffect(() => {
    const lanes = kind === null ? null : sortIntoLanes(file, schedule.waves, kind);
    graphStore.setState({ lanes: lanes === null || lanes.names.length < 2 ? null : lanes });
  }, [file, schedule, kind]);
}
