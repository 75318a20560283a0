import type { SavedView } from '../../../preload/planner-data.ts';
import { changeSettings } from '../../store/change-settings.ts';
import { plannerStore } from '../../store/planner-store.ts';
import { getShownFeature } from '../../store/shown-feature.ts';
import { showFeature, showNotice } from '../../store/ui-store.ts';
import { graphStore, showSaved } from '../graph-store.ts';

/** Views that were saved for the open folder, by name. */
export function listSavedViews(views: readonly SavedView[], folder: string): readonly SavedView[] {
  return views.filter((view) => view.folder === folder).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Keep how the graph looks now under a name; an older view of that name is replaced. */
export async function saveView(name: string): Promise<void> {
  const { settings, workspace } = plannerStore.getState();
  const feature = getShownFeature();
  if (feature === null || workspace === null) return;
  const { mode, filter, focus } = graphStore.getState();
  const view: SavedView = {
    name,
    folder: workspace.folder,
    feature: feature.id,
    mode,
    filter,
    focus,
    hiddenOrigins: settings.hiddenOrigins,
    showRedundant: settings.showRedundant,
  };
  const isKept = await changeSettings(({ savedViews }) => ({ savedViews: [...without(savedViews, view), view] }));
  if (isKept) showNotice('info', `Saved the view “${name}”`);
}

/** Look at the graph as it was when the view was saved. */
export async function applyView(view: SavedView): Promise<void> {
  const { workspace, settings } = plannerStore.getState();
  if (!workspace?.features.some(({ id }) => id === view.feature)) {
    showNotice('error', `The feature of “${view.name}” is no longer in this folder`);
    return;
  }
  showFeature(view.feature);
  showSaved(`${view.folder} ${view.feature}`, { mode: view.mode, filter: view.filter, focus: view.focus });
  const { hiddenOrigins, showRedundant } = view;
  const isSame = settings.showRedundant === showRedundant && settings.hiddenOrigins.join() === hiddenOrigins.join();
  if (!isSame) await changeSettings({ hiddenOrigins, showRedundant });
}

export async function removeView(view: SavedView): Promise<void> {
  await changeSettings(({ savedViews }) => ({ savedViews: without(savedViews, view) }));
}

function without(views: readonly SavedView[], view: Pick<SavedView, 'name' | 'folder'>): readonly SavedView[] {
  return views.filter((other) => other.name !== view.name || other.folder !== view.folder);
}
