import { type KeyboardEvent, useRef } from 'react';
import { runCommandById } from '../commands/command-store.ts';
import { nameFeature } from '../store/name-feature.ts';
import { usePlannerState } from '../store/planner-store.ts';
import { type ViewName, viewNames } from '../store/ui-state.ts';
import { showView, useUiState } from '../store/ui-store.ts';
import { Icon } from '../ui/icon.tsx';
import './header.css';

const tabTitles: Readonly<Record<ViewName, string>> = {
  graph: 'Graph',
  timeline: 'Timeline',
  time: 'Time',
  tasks: 'Tasks',
  document: 'Document',
};

/** The line above the view: what is shown, the views as tabs, and the panels' switches. */
export function Header() {
  const panels = useUiState((ui) => ui.panels);
  const id = useUiState((ui) => ui.feature);
  const allFeatures = useUiState((ui) => ui.allFeatures);
  const feature = usePlannerState((state) => state.workspace?.features.find((candidate) => candidate.id === id));
  const undo = usePlannerState((state) => state.undo);
  return (
    <header className="header">
      <button
        type="button"
        className="icon-button"
        aria-label="Features"
        title="Show or hide features"
        aria-pressed={panels.sidebarOpen}
        onClick={() => runCommandById('toggle-sidebar')}
      >
        <Icon name="sidebar" />
      </button>
      <h1 className="header-title ellipsis" title={feature?.path}>
        {allFeatures ? 'All features' : feature === undefined ? 'Specline' : nameFeature(feature)}
      </h1>
      <ViewTabs />
      <div className="header-tools">
        <button
          type="button"
          className="icon-button"
          aria-label="Undo"
          title={undo.undoLabel === null ? 'Nothing to undo' : `Undo: ${undo.undoLabel}`}
          disabled={undo.undoLabel === null}
          onClick={() => runCommandById('undo')}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Redo"
          title={undo.redoLabel === null ? 'Nothing to redo' : `Redo: ${undo.redoLabel}`}
          disabled={undo.redoLabel === null}
          onClick={() => runCommandById('redo')}
        >
          <Icon name="redo" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="History"
          title="History: what was changed, and when; restore an earlier version"
          onClick={() => runCommandById('show-history')}
        >
          <Icon name="history" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Find a command or task"
          title="Find a command or task"
          onClick={() => runCommandById('command-palette')}
        >
          <Icon name="search" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Inspector"
          title="Show or hide inspector"
          aria-pressed={panels.inspectorOpen}
          onClick={() => runCommandById('toggle-inspector')}
        >
          <Icon name="inspector" />
        </button>
      </div>
    </header>
  );
}

function ViewTabs() {
  const view = useUiState((ui) => ui.view);
  const allFeatures = useUiState((ui) => ui.allFeatures);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = viewNames[(viewNames.indexOf(view) + step + viewNames.length) % viewNames.length] ?? view;
    showView(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div className="view-tabs" role="tablist" aria-label="Views" ref={list} onKeyDown={onKeyDown}>
      {viewNames.map((name, index) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={view === name && !allFeatures}
          aria-controls="view"
          tabIndex={view === name ? 0 : -1}
          title={`${tabTitles[name]} (${index + 1})`}
          onClick={() => showView(name)}
        >
          <Icon name={name} />
          <span className="view-tab-title">{tabTitles[name]}</span>
        </button>
      ))}
    </div>
  );
}
