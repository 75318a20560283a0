import { useEffect, useState } from 'react';
import type { Failure, HistoryEntry, HistoryVersion } from '../../preload/planner-data.ts';
import { getPlanner } from '../store/planner-store.ts';
import { tellResult } from '../store/run-command.ts';
import { DiffView } from '../ui/diff-view.tsx';

interface HistoryVersionViewProps {
  readonly entry: HistoryEntry;
  readonly onRestored: () => void;
}

/** The lines of one change, and a button that makes the file say again what it said then. */
export function HistoryVersionView({ entry, onRestored }: HistoryVersionViewProps) {
  const version = useHistoryVersion(entry.id);
  const restore = async () => {
    const result = await getPlanner().restoreVersion(entry.id);
    tellResult(result, null);
    if (result.ok) onRestored();
  };
  return (
    <section className="history-version" aria-label={entry.label}>
      {version === null ? null : version.ok ? (
        <>
          {version.diff.hunks.length === 0 ? (
            <p className="history-empty">This is what {entry.path} said before the first change.</p>
          ) : (
            <DiffView preview={version.diff} />
          )}
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => void restore()}>
              Restore this version of the file
            </button>
          </div>
        </>
      ) : (
        <p className="history-empty" role="alert">
          {version.message}
        </p>
      )}
    </section>
  );
}

function useHistoryVersion(id: string): HistoryVersion | Failure | null {
  const [version, setVersion] = useState<HistoryVersion | Failure | null>(null);
  useEffect(() => {
    let isShown = true;
    void getPlanner()
      .readHistoryVersion(id)
      .then((found) => {
        if (isShown) setVersion(found);
      });
    return () => {
      isShown = false;
    };
  }, [id]);
  return version;
}
