import { useEffect, useMemo, useState } from 'react';
import { buildFeatureTimes, type FeatureTimes } from '../../core/time/report/feature-times.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { findTimeLog } from '../store/derived.ts';
import { getPlanner, usePlannerState } from '../store/planner-store.ts';
import { useUiState } from '../store/ui-store.ts';

/** The times that the view is about: of the shown feature, or of all of the folder; null while they are gathered. */
export function useFeatureTimes(feature: FeatureState): readonly FeatureTimes[] | null {
  const scope = useUiState((ui) => ui.timeScope);
  const all = useAllTimes(scope === 'all');
  const own = useMemo(() => {
    const entries = findTimeLog(feature)?.entries ?? [];
    return [buildFeatureTimes({ id: feature.id, title: feature.summary.title }, feature.file, entries)];
  }, [feature]);
  return scope === 'all' ? all : own;
}

/** Asked for again whenever something in the folder changed. */
function useAllTimes(wanted: boolean): readonly FeatureTimes[] | null {
  const workspace = usePlannerState((state) => state.workspace);
  const [times, setTimes] = useState<readonly FeatureTimes[] | null>(null);
  useEffect(() => {
    if (!wanted || workspace === null) return;
    let isCurrent = true;
    void getPlanner()
      .readTimes()
      .then((next) => isCurrent && setTimes(next));
    return () => {
      isCurrent = false;
    };
  }, [wanted, workspace]);
  return times;
}
