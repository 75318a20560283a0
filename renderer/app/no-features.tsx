import { openWorkspace } from '../store/open-workspace.ts';
import { usePlannerState } from '../store/planner-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';

/** A folder without any tasks file: what was looked for, and the way to another. */
export function NoFeatures() {
  const folder = usePlannerState((state) => state.workspace?.folder ?? '');
  const message = usePlannerState((state) => state.failure?.message ?? null);
  return (
    <EmptyState title="No tasks files here">
      <p className="selectable">
        {message ?? (
          <>
            Nothing in <code>{folder}</code> is a <code>tasks.md</code>. A feature is a folder such as{' '}
            <code>specs/001-name/</code> with a <code>tasks.md</code> in it.
          </>
        )}
      </p>
      <p>This folder is watched: a tasks file that appears is shown at once.</p>
      <button type="button" className="button primary" onClick={() => void openWorkspace(null)}>
        Open another folder
      </button>
    </EmptyState>
  );
}
