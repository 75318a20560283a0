import { useRef, useState } from 'react';

interface TitleInputProps {
  readonly title: string;
  /** `seen` is the title that the edit began with, whatever the file says by now. */
  readonly onSave: (title: string, seen: string) => void;
  readonly onDone: () => void;
}

/** A title in edit: Enter and leaving save, Escape does not; an empty title is not saved. */
export function TitleInput({ title, onSave, onDone }: TitleInputProps) {
  const [seen] = useState(title);
  const [text, setText] = useState(title);
  const ended = useRef(false);
  const end = (save: boolean) => {
    if (ended.current) return;
    ended.current = true;
    const wanted = text.trim();
    if (save && wanted !== '' && wanted !== seen) onSave(wanted, seen);
    onDone();
  };
  return (
    <input
      className="text-input title-input"
      aria-label="Title"
      value={text}
      ref={focusOnce}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') end(true);
        else if (event.key === 'Escape') end(false);
      }}
    />
  );
}

/** Focus with all selected, as a rename begins everywhere. */
export function focusOnce(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return;
  input.focus();
  input.select();
}
