import { type FormEvent, useState } from 'react';
import { readEntryTime } from '../../core/time/read-entry-time.ts';
import { addEntry } from '../store/log-commands.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { readToday } from '../store/today.ts';
import { uiStore, useUiState } from '../store/ui-store.ts';
import { Banner } from '../ui/banner.tsx';

/** Offers a quick entry for a task that was ticked off without any time logged. */
export function LogOffer() {
  const offer = useUiState((ui) => ui.logOffer);
  const feature = useShownFeature();
  const task = feature?.file.tasks.find(({ key }) => key === offer?.task);
  if (offer === null || feature?.id !== offer.feature || task === undefined) return null;
  const name = task.id ?? task.title;
  return (
    <Banner tone="info" text={`${name} is done, and no time is logged on it. How long did it take?`}>
      <QuickEntry key={task.key} task={task.key} label={`Time on ${name}`} />
    </Banner>
  );
}

function QuickEntry({ task, label }: { readonly task: string; readonly label: string }) {
  const [text, setText] = useState('');
  const time = readEntryTime(text);
  const close = () => uiStore.setState({ logOffer: null });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (time === null) return;
    void addEntry({ task, date: readToday(), ...time, note: '' }).then((ok) => ok && close());
  };
  return (
    <form className="banner-actions" onSubmit={onSubmit}>
      <input
        className="text-input"
        style={{ width: 110 }}
        aria-label={label}
        aria-invalid={text !== '' && time === null}
        placeholder="1h30, 90m"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="button primary" disabled={time === null}>
        Log
      </button>
      <button type="button" className="button" onClick={close}>
        Not now
      </button>
    </form>
  );
}
