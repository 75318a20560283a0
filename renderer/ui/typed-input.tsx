import { useRef, useState } from 'react';

interface TypedInputProps<Value> {
  readonly value: Value;
  /** How the value is written in the field. */
  readonly show: (value: Value) => string;
  readonly type: 'text' | 'date';
  readonly className?: string;
  readonly label?: string;
  readonly id?: string;
  readonly editable: boolean;
  /** `seen` is the value that the typing began with, whatever the file says by now. */
  readonly onSave: (typed: string, seen: Value) => void;
}

/**
 * A field that always stands open: saved by Enter and when it is left, Escape puts the value back. What others write
 * while it is typed into neither takes the typed text away nor is overwritten unseen.
 */
export function TypedInput<Value>(props: TypedInputProps<Value>) {
  const { value, show, type, className, label, id, editable, onSave } = props;
  const [draft, setDraft] = useState<{ readonly text: string; readonly seen: Value } | null>(null);
  const escaped = useRef(false);
  const leave = () => {
    if (draft !== null && !escaped.current && draft.text !== show(draft.seen)) onSave(draft.text, draft.seen);
    escaped.current = false;
    setDraft(null);
  };
  return (
    <input
      id={id}
      type={type}
      className={className}
      aria-label={label}
      disabled={!editable}
      value={draft?.text ?? show(value)}
      onChange={({ target }) => setDraft({ text: target.value, seen: draft === null ? value : draft.seen })}
      onBlur={leave}
      onKeyDown={(event) => {
        escaped.current = event.key === 'Escape';
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
