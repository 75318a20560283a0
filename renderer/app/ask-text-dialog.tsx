import { type FormEvent, useState } from 'react';
import type { AskText } from '../store/ui-state.ts';
import { Dialog } from '../ui/dialog.tsx';
import './ask-text-dialog.css';

/** Asks for one line of text. */
export function AskTextDialog({ question, onClose }: { readonly question: AskText; readonly onClose: () => void }) {
  const { title, label, action, onAnswer } = question;
  const [text, setText] = useState(question.text);
  const isEmpty = text.trim() === '';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    onClose();
    onAnswer(text.trim());
  };
  return (
    <Dialog label={title} className="ask-text-dialog" onClose={onClose}>
      <form onSubmit={onSubmit}>
        <h2>{title}</h2>
        <input
          className="text-input"
          aria-label={label}
          placeholder={label}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={isEmpty}>
            {action}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
