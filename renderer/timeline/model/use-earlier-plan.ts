import { useMemo } from 'react';
import { parseFeature } from '../../../core/parse/parse-feature.ts';
import type { ScheduledTask } from '../../../core/schedule/schedule.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import { useTimelineState } from '../timeline-store.ts';
import { type EarlierPlan, findOffset } from './earlier-plan.ts';
import { preparePlan, type TimelinePlan } from './use-timeline-plan.ts';

/** The baseline that is shown; null while none is. */
export function useEarlierPlan(feature: FeatureState): EarlierPlan | null {
  const baseline = useTimelineState((state) => state.baseline);
  const settings = usePlannerState((state) => state.settings);
  const basis = useTimelineState((state) => state.basis);
  const crew = useTimelineState((state) => state.crew);
  const paces = useTimelineState((state) => state.paces);
  const texts = baseline?.feature === feature.id ? baseline.texts : null;
  const { kind, path } = feature.file;
  const file = useMemo(() => (texts === null ? null : parseFeature(kind, path, texts)), [texts, kind, path]);
  return useMemo(() => {
    if (file === null) return null;
    const { base, axis } = preparePlan(file, settings, { basis, crew, paces });
    return { file, axis, schedule: base };
  }, [file, settings, basis, crew, paces]);
}

/** Where the tasks of a baseline stand on the axis of now, by key. */
export function placeEarlier(earlier: EarlierPlan, plan: TimelinePlan): ReadonlyMap<string, ScheduledTask> {
  const offset = findOffset(earlier, plan);
  return new Map(
    earlier.schedule.tasks.map((task) => [
      task.key,
      { ...task, startMinutes: task.startMinutes + offset, finishMinutes: task.finishMinutes + offset },
    ]),
  );
}
