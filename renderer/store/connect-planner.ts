import type { PlannerBridge } from '../../preload/contract.ts';
import type { WorkspaceState } from '../../preload/planner-data.ts';
import { keepSelection } from './keep-selection.ts';
import type { PlannerState } from './planner-state.ts';
import { plannerStore } from './planner-store.ts';
import {
  type Received,
  receiveDocumentChange,
  receiveFeature,
  receiveFeatureChange,
  receiveWatchState,
  receiveWorkspace,
  receiveWorkspaceChange,
} from './receive-change.ts';
import { takeTimer } from './timer.ts';
import type { UiState } from './ui-state.ts';
import { uiStore } from './ui-store.ts';

/**
 * Fill the store from the main side, and keep the shown feature open there.
 *
 * @returns
 *   When the first state is in the store.
 */
export async function connectPlanner(planner: PlannerBridge, signal: AbortSignal): Promise<void> {
  listen(planner, signal);
  const stopFollowing = uiStore.subscribe((ui, previous) => {
    if (ui.feature !== previous.feature || ui.unfoldedFeatures !== previous.unfoldedFeatures) {
      void followFeatures(planner, listWanted(ui), listWanted(previous));
    }
  });
  signal.addEventListener('abort', stopFollowing);
  const before = plannerStore.getState();
  const [state, settings, recentFolders, keptEdits, timer] = await Promise.all([
    planner.readWorkspace(),
    planner.readSettings(),
    planner.listRecentFolders(),
    planner.listKeptEdits(),
    planner.readTimer(),
  ]);
  if (signal.aborted) return;
  // While one answer was waited for, events may have told what is newer than the others: a folder that opened meanwhile
  // stays open.
  const now = plannerStore.getState();
  const isUntold = (name: 'settings' | 'recentFolders' | 'keptEdits' | 'timer') => now[name] === before[name];
  if (isUntold('settings')) plannerStore.setState({ settings });
  if (isUntold('recentFolders')) plannerStore.setState({ recentFolders });
  if (isUntold('keptEdits')) plannerStore.setState({ keptEdits });
  if (isUntold('timer')) takeTimer(timer);
  if (!now.loaded || state.sequence >= now.sequence) takeWorkspace(state);
}

function listen(planner: PlannerBridge, signal: AbortSignal): void {
  const options = { signal };
  planner.on(
    'workspaceOpened',
    (state) => {
      takeWorkspace(state);
      void planner.listRecentFolders().then((recentFolders) => plannerStore.setState({ recentFolders }));
    },
    options,
  );
  planner.on('workspaceChanged', (change) => take(planner, (state) => receiveWorkspaceChange(state, change)), options);
  planner.on('featureChanged', (change) => take(planner, (state) => receiveFeatureChange(state, change)), options);
  planner.on(
    'documentChanged',
    ({ sequence, path }) => take(planner, (state) => receiveDocumentChange(state, sequence, path)),
    options,
  );
  planner.on(
    'watchStateChanged',
    ({ sequence, watch }) => take(planner, (state) => receiveWatchState(state, sequence, watch)),
    options,
  );
  planner.on('undoStateChanged', (undo) => plannerStore.setState({ undo }), options);
  planner.on('keptEditsChanged', (keptEdits) => plannerStore.setState({ keptEdits }), options);
  planner.on('settingsChanged', (settings) => plannerStore.setState({ settings }), options);
  planner.on('timerChanged', (timer) => takeTimer(timer), options);
}

function take(planner: PlannerBridge, receive: (state: PlannerState) => Received): void {
  const { state, gap } = receive(plannerStore.getState());
  setPlannerState(state);
  chooseFeature();
  if (gap) void readAgain(planner);
}

/** Events were missed: read the workspace and the open features anew. */
async function readAgain(planner: PlannerBridge): Promise<void> {
  takeWorkspace(await planner.readWorkspace());
  for (const id of Object.keys(plannerStore.getState().features)) await openFeature(planner, id);
}

function takeWorkspace(state: WorkspaceState): void {
  setPlannerState(receiveWorkspace(plannerStore.getState(), state));
  chooseFeature();
}

/** Selection follows its task through the new text before any view sees either. */
function setPlannerState(state: PlannerState): void {
  const previous = plannerStore.getState();
  const { selection } = uiStore.getState();
  const moved: Record<string, string | null> = {};
  for (const [id, feature] of Object.entries(state.features)) {
    const before = previous.features[id];
    const key = selection[id] ?? null;
    if (before === undefined || before === feature || key === null) continue;
    const kept = keepSelection(before.file, feature.file, key);
    if (kept !== key) moved[id] = kept;
  }
  if (Object.keys(moved).length > 0) uiStore.setState({ selection: { ...selection, ...moved } });
  plannerStore.setState(state, true);
}

/** Some feature is always shown while there is one. */
function chooseFeature(): void {
  const { workspace } = plannerStore.getState();
  const { feature } = uiStore.getState();
  const features = workspace?.features ?? [];
  forgetUnfolded(new Set(features.map(({ id }) => id)));
  if (features.some(({ id }) => id === feature)) return;
  const unfinished = features.find(({ totalTasks, doneTasks, unread }) => unread || doneTasks < totalTasks);
  uiStore.setState({ feature: (unfinished ?? features[0])?.id ?? null });
}

/** A feature that is gone is unfolded no more. */
function forgetUnfolded(ids: ReadonlySet<string>): void {
  const { unfoldedFeatures } = uiStore.getState();
  if (unfoldedFeatures.some((id) => !ids.has(id))) {
    uiStore.setState({ unfoldedFeatures: unfoldedFeatures.filter((id) => ids.has(id)) });
  }
}

/** Features that have to be known whole: the one that is shown, and those that are unfolded among all. */
function listWanted({ feature, unfoldedFeatures }: UiState): readonly string[] {
  return [...new Set([...(feature === null ? [] : [feature]), ...unfoldedFeatures])];
}

async function followFeatures(
  planner: PlannerBridge,
  wanted: readonly string[],
  previous: readonly string[],
): Promise<void> {
  const gone = previous.filter((id) => !wanted.includes(id));
  for (const id of gone) void planner.closeFeature(id);
  if (gone.length > 0) {
    const kept = Object.entries(plannerStore.getState().features).filter(([id]) => !gone.includes(id));
    plannerStore.setState({ features: Object.fromEntries(kept) });
  }
  await Promise.all(wanted.filter((id) => !previous.includes(id)).map((id) => openFeature(planner, id)));
}

/** Ask for a feature, at first and again after it could not be opened. */
export async function openFeature(planner: PlannerBridge, id: string): Promise<void> {
  const answer = await planner.openFeature(id);
  if (!listWanted(uiStore.getState()).includes(id)) return;
  if (answer.ok) setPlannerState(receiveFeature(plannerStore.getState(), answer));
  else {
    const { featureFailures } = plannerStore.getState();
    plannerStore.setState({ featureFailures: { ...featureFailures, [id]: answer } });
  }
}
