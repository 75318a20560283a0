import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { readSavedUi, writeSavedUi } from './saved-ui.ts';
import {
  type DialogState,
  emptyUiState,
  type Notice,
  type PanelState,
  type UiState,
  type ViewName,
} from './ui-state.ts';

/** How the window looks. Kept apart from `plannerStore`, so that a new text never resets a scroll or a fold. */
export const uiStore = createStore<UiState>()(() => ({ ...emptyUiState, ...readSavedUi() }));

uiStore.subscribe((state, previous) => {
  if (state.panels !== previous.panels || state.view !== previous.view) writeSavedUi(state);
});

const nothing: ReadonlySet<string> = new Set();

export function useUiState<Value>(select: (state: UiState) => Value): Value {
  return useStore(uiStore, select);
}

export function showView(view: ViewName): void {
  uiStore.setState({ view, allFeatures: false });
}

/** Show one feature in the main area. */
export function showFeature(feature: string): void {
  uiStore.setState({ feature, allFeatures: false, phase: null });
}

/** Make a feature the one that all else is about, whatever the main area shows. */
export function selectFeature(feature: string): void {
  uiStore.setState({ feature, phase: null });
  clearPicked();
}

export function showAllFeatures(): void {
  uiStore.setState({ allFeatures: true });
}

/** Show the tasks of a feature among all features, or its card alone. */
export function toggleUnfolded(feature: string): void {
  const { unfoldedFeatures } = uiStore.getState();
  const others = unfoldedFeatures.filter((id) => id !== feature);
  uiStore.setState({
    unfoldedFeatures: others.length < unfoldedFeatures.length ? others : [...unfoldedFeatures, feature],
  });
}

/** Select a task of the shown feature in all views; null selects nothing. */
export function selectTask(key: string | null): void {
  const { feature, selection } = uiStore.getState();
  if (feature === null || (selection[feature] ?? null) === key) return;
  uiStore.setState({
    selection: { ...selection, [feature]: key },
    picked: nothing,
    phase: null,
    lineRequest: null,
    headingRequest: null,
  });
}

/** Make a phase the one that commands on a phase are about. */
export function choosePhase(phase: string): void {
  uiStore.setState({ phase });
}

/** Choose a task together with the selected one, or take it out again; where none is selected, select it. */
export function togglePicked(key: string): void {
  const { feature, selection, picked } = uiStore.getState();
  const selected = feature === null ? null : (selection[feature] ?? null);
  if (selected === null) {
    selectTask(key);
    return;
  }
  if (selected === key) return;
  const next = new Set(picked);
  if (!next.delete(key)) next.add(key);
  uiStore.setState({ picked: next });
}

/** Select a task, and keep those chosen that were chosen before. */
export function extendChosen(key: string): void {
  const picked = new Set(getChosen());
  picked.delete(key);
  selectTask(key);
  uiStore.setState({ picked });
}

/** Choose the selected task alone. */
export function clearPicked(): void {
  if (uiStore.getState().picked.size > 0) uiStore.setState({ picked: nothing });
}

/** Keys of all tasks that are chosen: the selected one first. */
export function getChosen(): readonly string[] {
  const { feature, selection, picked } = uiStore.getState();
  const selected = feature === null ? null : (selection[feature] ?? null);
  return selected === null ? [] : [selected, ...picked];
}

/** Show a line of a document in the Document view. */
export function showLine(path: string, line: number): void {
  const { feature, document } = uiStore.getState();
  if (feature === null) return;
  uiStore.setState({
    view: 'document',
    allFeatures: false,
    document: { ...document, [feature]: path },
    lineRequest: { path, line },
    headingRequest: null,
  });
}

/** Show a document in the Document view, at a heading (as links name it) where one is given. */
export function showDocument(path: string, heading: string | null = null): void {
  const { feature, document } = uiStore.getState();
  if (feature === null) return;
  const headingRequest = heading === null ? null : { path, heading };
  uiStore.setState({
    view: 'document',
    allFeatures: false,
    document: { ...document, [feature]: path },
    lineRequest: null,
    headingRequest,
  });
}

export function changePanels(change: Partial<PanelState>): void {
  uiStore.setState({ panels: { ...uiStore.getState().panels, ...change } });
}

export function toggleFolded(row: string): void {
  const { [row]: folded, ...others } = uiStore.getState().folded;
  uiStore.setState({ folded: folded ? others : { ...others, [row]: true } });
}

export function showDialog(dialog: DialogState | null): void {
  uiStore.setState({ dialog });
}

let noticeCount = 0;

/** Show a passing message at the foot of the window. */
export function showNotice(tone: Notice['tone'], text: string): void {
  noticeCount += 1;
  const notice: Notice = { id: noticeCount, tone, text };
  const others = uiStore.getState().notices.filter((shown) => shown.text !== text);
  uiStore.setState({ notices: [...others, notice].slice(-3) });
}

export function dismissNotice(id: number): void {
  uiStore.setState({ notices: uiStore.getState().notices.filter((notice) => notice.id !== id) });
}
