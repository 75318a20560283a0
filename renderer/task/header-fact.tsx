import { useEffect, useRef, useState } from 'react';
import type { Field } from '../../core/model/task.ts';
import { runTyped } from '../store/run-command.ts';
import { Icon } from '../ui/icon.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { TypedInput } from '../ui/typed-input.tsx';

interface HeaderFactProps {
  readonly feature: string;
  readonly field: Field;
  readonly editable: boolean;
}

/** Name and value of a field of the document's header; the value is changed in place, an empty one clears it. */
export function HeaderFact({ feature, field, editable }: HeaderFactProps) {
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const { name, value } = field;
  useEffect(() => {
    // The field that had the focus is gone: it goes back to where it came from.
    if (!isOpen && wasOpen.current && document.activeElement === document.body) pencil.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {isOpen && editable ? (
          <OpenField feature={feature} field={field} onDone={() => setOpen(false)} />
        ) : (
          <span className="header-fact">
            <span className="selectable">
              <InlineText text={value} />
            </span>
            {editable && (
              <button
                ref={pencil}
                type="button"
                className="icon-button"
                aria-label={`Change ${name}`}
                onClick={() => setOpen(true)}
              >
                <Icon name="pencil" size={14} />
              </button>
            )}
          </span>
        )}
      </dd>
    </>
  );
}

interface OpenFieldProps {
  readonly feature: string;
  readonly field: Field;
  readonly onDone: () => void;
}

/** Stays open while what was typed cannot be taken. */
function OpenField({ feature, field: { name, value }, onDone }: OpenFieldProps) {
  const root = useRef<HTMLSpanElement>(null);
  const close = useRef(onDone);
  close.current = onDone;
  const seen = useRef(value);
  seen.current = value;
  useEffect(() => {
    const input = root.current?.querySelector('input');
    input?.focus();
    input?.select();
    const end = new AbortController();
    const { signal } = end;
    const closeOnEscape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close.current();
    };
    const closeUnchanged = () => {
      if (input?.value === seen.current) close.current();
    };
    input?.addEventListener('keydown', closeOnEscape, { signal });
    input?.addEventListener('focusout', closeUnchanged, { signal });
    return () => end.abort();
  }, []);
  const save = async (typed: string, from: string): Promise<string | null> => {
    const to = typed.trim();
    const command = { type: 'set-header', feature, name, from: from || null, to: to || null } as const;
    const complaint = to === from ? null : (await runTyped(command)).complaint;
    if (complaint === null) onDone();
    return complaint;
  };
  return (
    <span ref={root}>
      <TypedInput
        type="text"
        className="text-input"
        label={name}
        editable
        value={value}
        show={(text) => text}
        onSave={save}
      />
    </span>
  );
}
