import { type FormEvent, useMemo, useState } from 'react';
import type { SavedView } from '../../../preload/planner-data.ts';
import type { Command } from '../../commands/command.ts';
import { useCommands } from '../../commands/command-store.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import { showDialog } from '../../store/ui-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { applyView, listSavedViews, removeView, saveView } from './saved-views.ts';
import './views-menu.css';

/** Ways to look at the graph that were given names: filter, focus, and which lines are followed. */
export function ViewsMenu() {
  const all = usePlannerState((state) => state.settings.savedViews);
  const folder = usePlannerState((state) => state.workspace?.folder ?? '');
  const views = useMemo(() => listSavedViews(all, folder), [all, folder]);
  useCommands(useMemo(() => listViewCommands(views), [views]));
  return (
    <Popover label="Views">
      {(close) => (
        <div className="views-menu">
          {views.length === 0 && <p>A view keeps filter, focus and the lines that are switched on under a name.</p>}
          <ul>
            {views.map((view) => (
              <ViewRow key={view.name} view={view} onApplied={close} />
            ))}
          </ul>
          <SaveForm onSaved={close} />
        </div>
      )}
    </Popover>
  );
}

function ViewRow({ view, onApplied }: { readonly view: SavedView; readonly onApplied: () => void }) {
  return (
    <li>
      <button
        type="button"
        className="views-menu-name ellipsis"
        onClick={() => {
          onApplied();
          void applyView(view);
        }}
      >
        {view.name}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={`Remove the view ${view.name}`}
        onClick={() => void removeView(view)}
      >
        <Icon name="close" size={14} />
      </button>
    </li>
  );
}

function SaveForm({ onSaved }: { readonly onSaved: () => void }) {
  const [name, setName] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onSaved();
    void saveView(name.trim());
  };
  return (
    <form onSubmit={onSubmit}>
      <input
        className="text-input"
        aria-label="Name of the view"
        placeholder="Save as…"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button" disabled={name.trim() === ''}>
        Save
      </button>
    </form>
  );
}

function listViewCommands(views: readonly SavedView[]): readonly Command[] {
  return [
    {
      id: 'graph-save-view',
      title: 'Save this view…',
      category: 'Graph',
      run: () =>
        showDialog({
          type: 'ask-text',
          title: 'Save this view',
          label: 'Name',
          text: '',
          action: 'Save',
          onAnswer: (name) => void saveView(name),
        }),
    },
    ...views.map(
      (view): Command => ({
        id: `graph-view ${view.name}`,
        title: `View: ${view.name}`,
        category: 'Graph',
        run: () => applyView(view),
      }),
    ),
  ];
}
