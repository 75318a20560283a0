import { type FormEvent, useState } from 'react';
import { openProposal } from '../proposal/proposal-store.ts';
import { getShownFeature } from '../store/shown-feature.ts';
import { readToday } from '../store/today.ts';
import { Dialog } from '../ui/dialog.tsx';
import './decision-dialog.css';

/** Asks for an entry of the log of blockers and decisions, and shows where it would stand. */
export function DecisionDialog({ onClose }: { readonly onClose: () => void }) {
  const [date, setDate] = useState(readToday);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const isReady = title.trim() !== '' && date !== '';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const feature = getShownFeature();
    if (!isReady || feature === null) return;
    onClose();
    openProposal({
      title: `Log “${title.trim()}”`,
      command: { type: 'append-decision', feature: feature.id, date, title: title.trim(), text: text.trim() },
      at: null,
    });
  };
  return (
    <Dialog label="Add a decision" className="decision-dialog" onClose={onClose}>
      <form onSubmit={onSubmit}>
        <h2>Add a decision</h2>
        <label>
          Decided or blocked
          <input className="text-input" value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label>
          Why, and what follows
          <input className="text-input" value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <label>
          On
          <input
            type="date"
            className="text-input decision-date"
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        </label>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={!isReady}>
            Preview
          </button>
        </div>
      </form>
    </Dialog>
  );
}
