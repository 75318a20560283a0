import type { FeatureSummary } from '../../core/model/feature.ts';
import type {
  FeatureChange,
  FeatureState,
  WatchState,
  WorkspaceChange,
  WorkspaceState,
} from '../../preload/planner-data.ts';
import type { PlannerState } from './planner-state.ts';

/** The state after an event, and whether events before it were missed, so that all has to be read again. */
export interface Received {
  readonly state: PlannerState;
  readonly gap: boolean;
}

/** Take a whole workspace: another one was opened, or it was read again after a gap. */
export function receiveWorkspace(state: PlannerState, opened: WorkspaceState): PlannerState {
  const same = state.workspace !== null && state.workspace.folder === opened.workspace?.folder;
  return {
    ...state,
    loaded: true,
    sequence: opened.sequence,
    workspace: opened.workspace,
    failure: opened.failure,
    watch: opened.watch,
    sample: opened.sample,
    undo: opened.undo,
    features: same ? state.features : {},
    documentVersions: same ? state.documentVersions : {},
  };
}

/** Take changed and removed summaries; features that were not named stay the same objects in the same order. */
export function receiveWorkspaceChange(state: PlannerState, change: WorkspaceChange): Received {
  return receiveInOrder(state, change.sequence, (current) => {
    if (current.workspace === null) return current;
    const features = mergeSummaries(current.workspace.features, change);
    return {
      ...current,
      workspace: { ...current.workspace, features, featureDependencies: change.featureDependencies },
    };
  });
}

/** Take the new text and model of an open feature, or its going. */
export function receiveFeatureChange(state: PlannerState, change: FeatureChange): Received {
  return receiveInOrder(state, change.sequence, (current) => {
    if (change.feature !== null) return receiveFeature(current, change.feature);
    if (!(change.id in current.features)) return current;
    const { [change.id]: _gone, ...features } = current.features;
    return { ...current, features };
  });
}

/** Take an answer of `openFeature`; an event that was newer than the answer wins. */
export function receiveFeature(state: PlannerState, feature: FeatureState): PlannerState {
  const held = state.features[feature.id];
  if (held !== undefined && held.sequence > feature.sequence) return state;
  const { [feature.id]: _opened, ...featureFailures } = state.featureFailures;
  return { ...state, features: { ...state.features, [feature.id]: feature }, featureFailures };
}

export function receiveDocumentChange(state: PlannerState, sequence: number, path: string): Received {
  return receiveInOrder(state, sequence, (current) => ({
    ...current,
    documentVersions: { ...current.documentVersions, [path]: sequence },
  }));
}

export function receiveWatchState(state: PlannerState, sequence: number, watch: WatchState): Received {
  return receiveInOrder(state, sequence, (current) => ({ ...current, watch }));
}

/** An event older than what is held says nothing new; one that skips a number means that some were lost. */
function receiveInOrder(
  state: PlannerState,
  sequence: number,
  receive: (state: PlannerState) => PlannerState,
): Received {
  if (sequence < state.sequence) return { state, gap: false };
  const received = receive(state);
  return { state: { ...received, sequence }, gap: sequence > state.sequence + 1 };
}

function mergeSummaries(held: readonly FeatureSummary[], change: WorkspaceChange): readonly FeatureSummary[] {
  if (change.changed.length === 0 && change.removed.length === 0) return held;
  const changed = new Map(change.changed.map((feature) => [feature.id, feature]));
  const removed = new Set(change.removed);
  const kept = held
    .filter((feature) => !removed.has(feature.id))
    .map((feature) => {
      const next = changed.get(feature.id);
      changed.delete(feature.id);
      return next ?? feature;
    });
  return changed.size === 0 ? kept : [...kept, ...changed.values()].sort(compareFeatures);
}

const collator = new Intl.Collator('en', { numeric: true });

function compareFeatures(a: FeatureSummary, b: FeatureSummary): number {
  return collator.compare(a.id, b.id);
}
