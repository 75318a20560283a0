import { useEffect, useState } from 'react';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import type { PreviewResult } from '../../../preload/planner-data.ts';
import { getPlanner } from '../../store/planner-store.ts';
import { runCommand } from '../../store/run-command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DiffView } from '../../ui/diff-view.tsx';

interface PreviewDialogProps {
  readonly title: string;
  readonly command: EditCommand;
  readonly onClose: () => void;
}

/** Shows what a change would write, before it is written. */
export function PreviewDialog({ title, command, onClose }: PreviewDialogProps) {
  const [result, setResult] = useState<PreviewResult | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void getPlanner()
      .previewCommand(command)
      .then((answer) => isCurrent && setResult(answer));
    return () => {
      isCurrent = false;
    };
  }, [command]);
  const files = result?.ok ? result.files : [];
  return (
    <Dialog label={title} onClose={onClose}>
      <div className="preview-dialog">
        <h2>{title}</h2>
        {result !== null && !result.ok && (
          <p role="alert">{'refusal' in result ? result.refusal.message : result.message}</p>
        )}
        {files.map((file) => (
          <DiffView key={file.path} preview={file} />
        ))}
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
        <button
          type="button"
          className="button primary"
          disabled={files.length === 0}
          onClick={() => void runCommand(command).then((ok) => ok && onClose())}
        >
          Write it
        </button>
      </div>
    </Dialog>
  );
}
