import { InlineText } from './inline-text.tsx';
import './field-complaint.css';

/** Why what was typed or chosen was not taken, below the field; the field names it by its id. */
export function FieldComplaint({ id, text }: { readonly id: string; readonly text: string | null }) {
  if (text === null) return null;
  return (
    <span id={id} className="field-complaint selectable" role="alert">
      <InlineText text={text} />
    </span>
  );
}
