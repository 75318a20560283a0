import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../preload/planner-data.ts';
import { getPlanner } from '../store/planner-store.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { HistoryVersionView } from './history-version-view.tsx';
import './history-dialog.css';

const kindWords = {
  edit: 'Specline',
  undo: 'Undone',
  redo: 'Done again',
  restore: 'Restored',
  outside: 'Another program',
} as const satisfies Record<HistoryEntry['kind'], string>;

/** What was changed when, in which file, with the lines of each change, and a way back to any of them. */
export function HistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const shownPath = useShownFeature()?.file.path ?? null;
  const [path, setPath] = useState<string | null>(null);
  const entries = useHistoryEntries(path);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = entries?.find((entry) => entry.id === chosenId) ?? entries?.[0] ?? null;
  return (
    <Dialog label="History" className="history-dialog" onClose={onClose}>
      <header className="history-head">
        <h2>History</h2>
        {shownPath !== null && (
          <label>
            <input
              type="checkbox"
              checked={path !== null}
              onChange={(event) => setPath(event.target.checked ? shownPath : null)}
            />
            Only {shownPath}
          </label>
        )}
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {entries?.length === 0 && <p className="history-empty">Nothing has been changed here yet.</p>}
      {chosen !== null && entries !== null && (
        <div className="history-columns">
          <ul className="history-list" aria-label="Changes, the last first">
            {entries.map((entry) => (
              <li key={entry.id}>
                <button type="button" aria-current={entry === chosen} onClick={() => setChosenId(entry.id)}>
                  <span className="ellipsis">{entry.label}</span>
                  <small className="ellipsis">
                    {formatMoment(entry.at)} · {kindWords[entry.kind]} · {entry.path}
                  </small>
                </button>
              </li>
            ))}
          </ul>
          <HistoryVersionView key={chosen.id} entry={chosen} onRestored={onClose} />
        </div>
      )}
    </Dialog>
  );
}

/** The changes of a file, or of all; null until they are read. */
function useHistoryEntries(path: string | null): readonly HistoryEntry[] | null {
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  useEffect(() => {
    let isShown = true;
    void getPlanner()
      .listHistory(path)
      .then((found) => {
        if (isShown) setEntries(found);
      });
    return () => {
      isShown = false;
    };
  }, [path]);
  return entries;
}

/** `21 Nov, 09:30`, as people of the place write it. */
function formatMoment(at: string): string {
  return new Date(at).toLocaleString(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}
