import { useRef, useState } from 'react';
import { formatDuration } from '../../core/model/format-duration.ts';
import { readEstimate } from './read-estimate.ts';
import { focusOnce } from './title-input.tsx';

interface EstimateInputProps {
  readonly minutes: number | null;
  /** `seen` is the estimate that the edit began with, whatever the file says by now. */
  readonly onSave: (minutes: number | null, seen: number | null) => void;
  readonly onDone: () => void;
}

/** An estimate in edit: `2h`, `1h 30m`, `45m`, a bare number of hours; empty clears it. */
export function EstimateInput({ minutes, onSave, onDone }: EstimateInputProps) {
  const [seen] = useState(minutes);
  const [text, setText] = useState(minutes === null ? '' : formatDuration(minutes));
  const ended = useRef(false);
  const read = readEstimate(text);
  const end = (save: boolean) => {
    if (ended.current) return;
    ended.current = true;
    if (save && read !== 'unreadable' && read !== seen) onSave(read, seen);
    onDone();
  };
  return (
    <input
      className="text-input estimate-input"
      aria-label="Estimate"
      aria-invalid={read === 'unreadable'}
      title={read === 'unreadable' ? 'Expected a length of work such as 2h, 1h 30m or 45m' : undefined}
      placeholder="2h"
      value={text}
      ref={focusOnce}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && read !== 'unreadable') end(true);
        else if (event.key === 'Escape') end(false);
      }}
    />
  );
}
