import { defaultPanels, type PanelState, type UiState, viewNames } from './ui-state.ts';

const storageKey = 'specline.window';

/** Read what the window looked like at the last start; what cannot be read is left at its default. */
export function readSavedUi(): Partial<UiState> {
  const saved = readRecord();
  const view = viewNames.find((name) => name === saved.view);
  return { panels: readPanels(saved.panels), ...(view === undefined ? {} : { view }) };
}

export function writeSavedUi(state: UiState): void {
  try {
    window.localStorage.setItem(storageKey, JSON.stringify({ view: state.view, panels: state.panels }));
  } catch {
    // Storage can be full or denied: the window then opens with its defaults, and nothing else is lost.
  }
}

function readRecord(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(storageKey) ?? '{}');
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function readPanels(value: unknown): PanelState {
  if (!isRecord(value)) return defaultPanels;
  const readFlag = (name: keyof PanelState, fallback: boolean) =>
    typeof value[name] === 'boolean' ? value[name] : fallback;
  const readSize = <Fallback>(name: keyof PanelState, fallback: Fallback) => {
    const size = value[name];
    return typeof size === 'number' && size >= 80 && size <= 1200 ? size : fallback;
  };
  return {
    sidebarOpen: readFlag('sidebarOpen', defaultPanels.sidebarOpen),
    sidebarWidth: readSize('sidebarWidth', defaultPanels.sidebarWidth),
    inspectorOpen: readFlag('inspectorOpen', defaultPanels.inspectorOpen),
    inspectorWidth: readSize('inspectorWidth', defaultPanels.inspectorWidth),
    problemsOpen: readFlag('problemsOpen', defaultPanels.problemsOpen),
    problemsHeight: readSize('problemsHeight', defaultPanels.problemsHeight),
    timelineNamesWidth: readSize('timelineNamesWidth', defaultPanels.timelineNamesWidth),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
