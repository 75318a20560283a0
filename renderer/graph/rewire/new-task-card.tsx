import { useEffect, useRef, useState } from 'react';
import type { FeatureState } from '../../../preload/contract.ts';
import type { ElementSize } from '../use-element-size.ts';
import { findFreeId } from './find-free-id.ts';
import { addLinkedTask } from './link-commands.ts';
import { placeCard } from './proposal-card.tsx';
import { type NewTaskDraft, propose, rewireStore, useRewireState } from './rewire-store.ts';
import { useCardKeys } from './use-card-keys.ts';
import './rewire.css';

/** Asks for the title of a task that is made at the free end of an edge. */
export function NewTaskCard({ feature, size }: { readonly feature: FeatureState; readonly size: ElementSize }) {
  const draft = useRewireState((state) => state.draft);
  return draft === null ? null : <OpenDraft draft={draft} feature={feature} size={size} />;
}

interface OpenDraftProps {
  readonly draft: NewTaskDraft;
  readonly feature: FeatureState;
  readonly size: ElementSize;
}

function OpenDraft({ draft, feature, size }: OpenDraftProps) {
  const [title, setTitle] = useState('');
  const card = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const close = () => rewireStore.setState({ draft: null });
  useCardKeys(card, close);
  const { fixed, role, at } = draft;
  const what = role === 'before' ? `New task that waits for ${fixed}` : `New task that ${fixed} waits for`;
  return (
    <section ref={card} className="graph-panel rewire-card" role="dialog" aria-label={what} style={placeCard(at, size)}>
      <h3>{what}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const words = title.trim();
          if (words === '') return;
          const id = role === 'after' ? findFreeId(feature.file, fixed) : null;
          propose({ title: `${what}: “${words}”`, command: addLinkedTask(feature.id, fixed, role, words, id), at });
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
        <div className="rewire-actions">
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
