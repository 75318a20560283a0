import { getSelectedTask, getShownFeature } from '../store/shown-feature.ts';

/** Why the shown plan cannot be changed. */
export function whyNotEdit(): string | null {
  const feature = getShownFeature();
  if (feature === null) return 'No plan is open';
  return feature.file.editable ? null : 'This plan is shown only';
}

/** Why the selected task cannot be changed. */
export function whyNotTask(): string | null {
  return whyNotEdit() ?? (getSelectedTask() === null ? 'Select a task first' : null);
}
