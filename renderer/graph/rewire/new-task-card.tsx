import { useEffect, useRef, useState } from 'react';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { addLinkedTask } from '../../proposal/link-commands.ts';
import { nameKey } from '../../store/name-key.ts';
import { placeNear } from '../../ui/place-near.ts';
import { useCardKeys } from '../../ui/use-card-keys.ts';
import { findFreeId } from './find-free-id.ts';
import { type NewTaskDraft, propose, rewireStore, toWindow, useRewireState } from './rewire-store.ts';
import '../../ui/floating-card.css';

/** Asks for the title of a task that is made at the free end of an edge. */
export function NewTaskCard({ feature }: { readonly feature: FeatureState }) {
  const draft = useRewireState((state) => state.draft);
  return draft === null ? null : <OpenDraft draft={draft} feature={feature} />;
}

interface OpenDraftProps {
  readonly draft: NewTaskDraft;
  readonly feature: FeatureState;
}

function OpenDraft({ draft, feature }: OpenDraftProps) {
  const [title, setTitle] = useState('');
  const card = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const close = () => rewireStore.setState({ draft: null });
  useCardKeys(card, close);
  const { fixed, role, at } = draft;
  const name = nameKey(feature.file, fixed);
  const what = role === 'before' ? `New task that waits for ${name}` : `New task that ${name} waits for`;
  return (
    <section
      ref={card}
      className="floating-card"
      role="dialog"
      aria-label={what}
      style={placeNear(toWindow(at), cardSize)}
    >
      <h3>{what}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const words = title.trim();
          if (words === '') return;
          const id = role === 'after' ? findFreeId(feature.file, fixed) : null;
          propose(`${what}: “${words}”`, addLinkedTask(feature.id, fixed, role, words, id), at);
        }}
      >
        <input
          ref={input}
          className="text-input"
          aria-label="Title"
          placeholder="What is to be done"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <div className="floating-card-actions">
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={title.trim() === ''}>
            Preview
          </button>
        </div>
      </form>
    </section>
  );
}

const cardSize = { width: 440, height: 130 };
