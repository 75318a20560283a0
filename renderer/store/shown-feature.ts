import type { Phase } from '../../core/model/phase.ts';
import type { Task } from '../../core/model/task.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { plannerStore, usePlannerState } from './planner-store.ts';
import { uiStore, useUiState } from './ui-store.ts';

/** The feature that the main area shows; null while it is being opened. */
export function useShownFeature(): FeatureState | null {
  const id = useUiState((ui) => ui.feature);
  return usePlannerState((state) => (id === null ? null : (state.features[id] ?? null)));
}

export function getShownFeature(): FeatureState | null {
  const { feature } = uiStore.getState();
  return feature === null ? null : (plannerStore.getState().features[feature] ?? null);
}

/** Key of the task that is selected in all views. */
export function useSelectedKey(): string | null {
  return useUiState((ui) => (ui.feature === null ? null : (ui.selection[ui.feature] ?? null)));
}

export function getSelectedTask(): Task | null {
  const { feature, selection } = uiStore.getState();
  const key = feature === null ? null : (selection[feature] ?? null);
  return getShownFeature()?.file.tasks.find((task) => task.key === key) ?? null;
}

/** The phase that commands are about: whose menu was opened last, else that of the selected task. */
export function getChosenPhase(): Phase | null {
  const key = uiStore.getState().phase ?? getSelectedTask()?.phase ?? null;
  return getShownFeature()?.file.phases.find((phase) => phase.key === key) ?? null;
}

export function useSelectedTask(): Task | null {
  const feature = useShownFeature();
  const key = useSelectedKey();
  return feature?.file.tasks.find((task) => task.key === key) ?? null;
}
