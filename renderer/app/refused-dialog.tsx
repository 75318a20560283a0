import type { EditCommand } from '../../core/patch/edit-command.ts';
import type { Refusal } from '../../core/patch/edit-plan.ts';
import { rebaseCommand } from '../store/rebase-command.ts';
import { runCommand } from '../store/run-command.ts';
import { getShownFeature } from '../store/shown-feature.ts';
import { Dialog } from '../ui/dialog.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import './refused-dialog.css';

interface RefusedDialogProps {
  readonly command: EditCommand;
  readonly refusal: Refusal;
  readonly onClose: () => void;
}

/** A change that was not made because the file says something else, or because it can be made in several ways. */
export function RefusedDialog({ command, refusal, onClose }: RefusedDialogProps) {
  const changed = refusal.code === 'changed-on-disk';
  const title = changed ? 'The file was changed in the meantime' : 'This needs a decision';
  const file = getShownFeature()?.file;
  const mine = changed && file !== undefined ? rebaseCommand(command, file) : null;
  const run = async (commands: readonly EditCommand[]) => {
    onClose();
    for (const next of commands) if (!(await runCommand(next))) return;
  };
  return (
    <Dialog label={title} className="refused-dialog" onClose={onClose}>
      <h2>{title}</h2>
      <p className="selectable">
        <InlineText text={refusal.message} />
      </p>
      {changed && (
        <dl className="refused-values">
          <Value name="You saw" value={refusal.base} />
          <Value name="The file says" value={refusal.theirs} />
          <Value name="You asked for" value={refusal.mine} />
        </dl>
      )}
      {(refusal.offers?.length ?? 0) > 0 && (
        <ul className="refused-offers">
          {refusal.offers?.map((offer) => (
            <li key={offer.label}>
              <button type="button" className="button" onClick={() => void run(offer.commands)}>
                <InlineText text={offer.label} />
              </button>
              {offer.alsoLifts.length > 0 && <p className="refused-lifts">Also lifts {offer.alsoLifts.join(', ')}</p>}
            </li>
          ))}
        </ul>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {changed ? 'Keep what the file says' : 'Cancel'}
        </button>
        {mine !== null && (
          <button type="button" className="button primary" onClick={() => void run([mine])}>
            Write mine
          </button>
        )}
      </div>
    </Dialog>
  );
}

function Value({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  if (value === undefined) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className="selectable mono">{value === '' ? '(empty)' : value}</dd>
    </>
  );
}
