import { filterFeatures } from '../store/filter-features.ts';
import { plannerStore } from '../store/planner-store.ts';
import { getShownFeature } from '../store/shown-feature.ts';
import { selectTask, showFeature, uiStore } from '../store/ui-store.ts';

/** Select the task `step` places further in file order; from nothing, the first or last. */
export function moveTask(step: 1 | -1): void {
  const tasks = getShownFeature()?.file.tasks ?? [];
  const { feature, selection } = uiStore.getState();
  const key = feature === null ? null : selection[feature];
  const index = tasks.findIndex((task) => task.key === key);
  const next = index === -1 ? (step === 1 ? 0 : tasks.length - 1) : index + step;
  const task = tasks[next];
  if (task !== undefined) selectTask(task.key);
}

/** Show the feature `step` places further in the list as it is filtered. */
export function moveFeature(step: 1 | -1): void {
  const { feature, featureFilter } = uiStore.getState();
  const features = filterFeatures(plannerStore.getState().workspace?.features ?? [], featureFilter);
  const next = features[features.findIndex(({ id }) => id === feature) + step];
  if (next !== undefined) showFeature(next.id);
}
