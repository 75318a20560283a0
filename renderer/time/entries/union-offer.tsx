import { useState } from 'react';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import type { FeatureState, FilePreview } from '../../../preload/planner-data.ts';
import { getPlanner, usePlannerState } from '../../store/planner-store.ts';
import { runCommand } from '../../store/run-command.ts';
import { forgetOffer, isOfferOpen } from '../../store/saved-offers.ts';
import { showNotice } from '../../store/ui-store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DiffView } from '../../ui/diff-view.tsx';

/** Offers once, for a folder, to let git merge two people's logs; what it would write is shown first. */
export function UnionOffer({ feature }: { readonly feature: FeatureState }) {
  const folder = usePlannerState((state) => state.workspace?.folder ?? '');
  const [open, setOpen] = useState(() => isOfferOpen('union', folder));
  const [preview, setPreview] = useState<FilePreview | null>(null);
  const command: EditCommand = { type: 'add-union-line', feature: feature.id };
  const close = () => {
    forgetOffer('union', folder);
    setOpen(false);
    setPreview(null);
  };
  const look = async () => {
    const result = await getPlanner().previewCommand(command);
    const file = result.ok ? result.files[0] : undefined;
    if (file !== undefined) {
      setPreview(file);
      return;
    }
    showNotice('info', 'Git is told already how to merge this log');
    close();
  };
  if (!open) return null;
  return (
    <p className="union-offer">
      <span>Two people log time here? Git can keep both sides’ rows when it merges.</span>
      <button type="button" className="link-button" onClick={() => void look()}>
        Show the line
      </button>
      <button type="button" className="link-button" onClick={close}>
        Not needed
      </button>
      {preview !== null && (
        <Dialog label="Let git merge time logs" onClose={() => setPreview(null)}>
          <div className="union-preview">
            <h2>Let git merge time logs</h2>
            <DiffView preview={preview} />
          </div>
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => setPreview(null)}>
              Cancel
            </button>
            <button
              type="button"
              className="button primary"
              onClick={() => void runCommand(command).then((ok) => ok && close())}
            >
              Write it
            </button>
          </div>
        </Dialog>
      )}
    </p>
  );
}
