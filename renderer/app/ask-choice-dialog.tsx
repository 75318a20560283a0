import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { AskChoice } from '../store/ui-state.ts';
import { Dialog } from '../ui/dialog.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import './ask-choice-dialog.css';

/** Asks for one of several choices, or for any number of them. */
export function AskChoiceDialog({ question, onClose }: { readonly question: AskChoice; readonly onClose: () => void }) {
  const { title, choices, takesSeveral, action, onAnswer } = question;
  const [chosen, setChosen] = useState(question.chosen);
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const inputs = [...(list.current?.querySelectorAll('input') ?? [])];
    (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
  }, []);
  const choose = (key: string, isChosen: boolean) => {
    if (takesSeveral) setChosen(isChosen ? [...chosen, key] : chosen.filter((other) => other !== key));
    else setChosen([key]);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onClose();
    onAnswer(choices.map(({ key }) => key).filter((key) => chosen.includes(key)));
  };
  return (
    <Dialog label={title} className="ask-choice-dialog" onClose={onClose}>
      <form onSubmit={onSubmit}>
        <fieldset ref={list}>
          <legend>{title}</legend>
          {choices.map(({ key, label, reason }) => (
            <label key={key} data-disabled={reason !== undefined || undefined}>
              <input
                type={takesSeveral ? 'checkbox' : 'radio'}
                name="choice"
                disabled={reason !== undefined}
                checked={chosen.includes(key)}
                onChange={(event) => choose(key, event.target.checked)}
              />
              <span>
                <InlineText text={label} />
                {reason !== undefined && <span className="ask-choice-reason"> {reason}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary">
            {action}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
