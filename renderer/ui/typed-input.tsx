import { useId, useRef, useState } from 'react';
import { FieldComplaint } from './field-complaint.tsx';

interface TypedInputProps<Value> {
  readonly value: Value;
  /** How the value is written in the field. */
  readonly show: (value: Value) => string;
  readonly type: 'text' | 'date';
  readonly className?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly id?: string;
  readonly editable: boolean;
  /**
   * `seen` is the value that the typing began with, whatever the file says by now. The answer is why what was typed
   * cannot be taken: it is said below the field, where the typed text stays. Null when it is taken, or asked about.
   */
  readonly onSave: (typed: string, seen: Value) => Promise<string | null> | string | null;
}

interface Draft<Value> {
  readonly text: string;
  /** Null where our own last value was not back yet: then it begins with that one. */
  readonly seen: { readonly value: Value } | null;
}

/**
 * A field that always stands open: saved by Enter and when it is left, Escape puts the value back. What others write
 * while it is typed into neither takes the typed text away nor is overwritten unseen.
 */
export function TypedInput<Value>(props: TypedInputProps<Value>) {
  const { value, show, type, className, label, placeholder, id, editable, onSave } = props;
  const [draft, setDraft] = useState<Draft<Value> | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const complaintId = useId();
  const escaped = useRef(false);
  const saving = useRef<Promise<void> | null>(null);
  const latest = useRef(value);
  latest.current = value;
  const save = async ({ text, seen }: Draft<Value>): Promise<string | null> => {
    await saving.current;
    const from = seen === null ? latest.current : seen.value;
    return text === show(from) ? null : await onSave(text, from);
  };
  const saveNow = async (draft: Draft<Value>): Promise<void> => {
    const refused = await save(draft);
    setComplaint(refused);
    if (refused === null) setDraft((present) => (present === draft ? null : present));
  };
  const leave = () => {
    const isLeft = escaped.current || draft === null;
    escaped.current = false;
    if (isLeft) {
      setDraft(null);
      setComplaint(null);
      return;
    }
    const turn = saveNow(draft).finally(() => {
      if (saving.current === turn) saving.current = null;
    });
    saving.current = turn;
  };
  const takeText = (text: string) => {
    const seen = saving.current !== null ? null : draft === null ? { value } : draft.seen;
    setDraft({ text, seen });
    setComplaint(null);
  };
  return (
    <>
      <input
        id={id}
        type={type}
        className={className}
        aria-label={label}
        aria-invalid={complaint !== null}
        aria-describedby={complaint === null ? undefined : complaintId}
        placeholder={placeholder}
        disabled={!editable}
        value={draft?.text ?? show(value)}
        onChange={({ target }) => takeText(target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          escaped.current = event.key === 'Escape';
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <FieldComplaint id={complaintId} text={complaint} />
    </>
  );
}
