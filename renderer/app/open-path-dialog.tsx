import { type FormEvent, useState } from 'react';
import { getPlanner, plannerStore, usePlannerState } from '../store/planner-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import './open-path-dialog.css';

/** Asks for a path where the face has no dialog of the system's. */
export function OpenPathDialog({ onClose }: { readonly onClose: () => void }) {
  const recentFolders = usePlannerState((state) => state.recentFolders);
  const [path, setPath] = useState(() => plannerStore.getState().workspace?.folder ?? '');
  const [message, setMessage] = useState<string | null>(null);
  const open = async (asked: string) => {
    const result = await getPlanner().openWorkspace(asked);
    if (result.ok) onClose();
    else setMessage(result.message);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() !== '') void open(path.trim());
  };
  return (
    <Dialog label="Open folder" className="open-path-dialog" onClose={onClose}>
      <form onSubmit={onSubmit}>
        <label htmlFor="open-path">Folder or tasks file on this computer</label>
        <input
          id="open-path"
          className="text-input"
          value={path}
          placeholder="/home/me/project/specs"
          spellCheck={false}
          aria-invalid={message !== null}
          aria-describedby="open-path-message"
          onChange={(event) => {
            setPath(event.target.value);
            setMessage(null);
          }}
        />
        <p id="open-path-message" role="alert">
          {message}
        </p>
        {recentFolders.length > 0 && (
          <ul aria-label="Recent folders">
            {recentFolders.slice(0, 6).map((folder) => (
              <li key={folder.path}>
                <button type="button" className="link-button ellipsis" onClick={() => void open(folder.path)}>
                  {folder.path}
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={path.trim() === ''}>
            Open
          </button>
        </div>
      </form>
    </Dialog>
  );
}
