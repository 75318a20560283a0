import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { FeatureState } from '../../preload/planner-data.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import type { LinkQuestion } from '../store/ui-state.ts';
import { Dialog } from '../ui/dialog.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { type Candidate, findCandidates } from './find-candidates.ts';
import { isFinal, type LinkRefusal, type LinkRole } from './judge-link.ts';
import { askLink } from './link-question.ts';
import { openProposal } from './proposal-store.ts';
import './dependency-picker.css';

interface PickerProps {
  readonly question: LinkQuestion;
  readonly onClose: () => void;
}

/** Add or change a dependency without dragging: search the other end; those that cannot be it say why. */
export function DependencyPicker(props: PickerProps) {
  const feature = useShownFeature();
  return feature === null ? null : <OpenPicker {...props} feature={feature} />;
}

const findTasks = 'Find a task by id, title, path or story';
const findBoth = 'Find a task by id, title, path or story, or a phase';

/** More matches than this are not listed: the next letter finds them. */
const maxShown = 60;

function OpenPicker({ feature, question, onClose }: PickerProps & { readonly feature: FeatureState }) {
  const [words, setWords] = useState('');
  const [role, setRole] = useState<LinkRole>('after');
  const [active, setActive] = useState(0);
  const listId = useId();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const { id, file } = feature;
  const asked = useMemo(() => askLink(id, file, question), [id, file, question]);
  const found = useMemo(
    () =>
      findCandidates(file, asked.excluded, words, asked.takesPhases)
        .slice(0, maxShown)
        .map((candidate) => ({ candidate, refusal: asked.refuse(candidate.key, role) })),
    [file, asked, words, role],
  );
  const choose = (index: number) => {
    const choice = found[index];
    if (choice === undefined || isFinal(choice.refusal)) return;
    onClose();
    openProposal({ ...asked.answer(choice.candidate.key, role), at: null });
  };
  const move = (step: number) => {
    setActive((at) => Math.max(0, Math.min(found.length - 1, at + step)));
  };
  return (
    <Dialog label={asked.title} className="dependency-picker" onClose={onClose}>
      {asked.ways === null ? (
        <h2 className="dependency-picker-title">{asked.title}</h2>
      ) : (
        <fieldset className="dependency-picker-roles">
          <legend className="visually-hidden">Which way</legend>
          {(['after', 'before'] as const).map((way) => (
            <label key={way}>
              <input type="radio" name="role" checked={role === way} onChange={() => setRole(way)} />
              {asked.ways?.[way]}
            </label>
          ))}
        </fieldset>
      )}
      <input
        ref={search}
        className="text-input dependency-picker-search"
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found.length === 0 ? undefined : `${listId}-${active}`}
        aria-label={asked.takesPhases ? findBoth : findTasks}
        placeholder={asked.takesPhases ? findBoth : findTasks}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            move(event.key === 'ArrowDown' ? 1 : -1);
          } else if (event.key === 'Enter') {
            event.preventDefault();
            choose(active);
          }
        }}
      />
      <div
        className="dependency-picker-list"
        id={listId}
        role="listbox"
        aria-label={asked.takesPhases ? 'Tasks and phases' : 'Tasks'}
      >
        {found.map(({ candidate, refusal }, index) => (
          <PickerRow
            key={candidate.key}
            id={`${listId}-${index}`}
            candidate={candidate}
            refusal={refusal}
            active={index === active}
            onChoose={() => choose(index)}
          />
        ))}
      </div>
      {found.length === 0 && (
        <p className="dependency-picker-none">
          {asked.takesPhases ? 'No task or phase' : 'No task'} matches “{words}”.
        </p>
      )}
    </Dialog>
  );
}

interface PickerRowProps {
  readonly id: string;
  readonly candidate: Candidate;
  readonly refusal: LinkRefusal | null;
  readonly active: boolean;
  readonly onChoose: () => void;
}

function PickerRow({ id, candidate, refusal, active, onChoose }: PickerRowProps) {
  return (
    <div
      className="dependency-picker-row"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={isFinal(refusal)}
      ref={(row) => {
        if (active) row?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={onChoose}
      onKeyDown={(event) => event.key === 'Enter' && onChoose()}
    >
      <span className="mono">{candidate.label}</span>
      <span className="ellipsis">
        <InlineText text={candidate.title} />
      </span>
      {refusal !== null && <span className="dependency-picker-reason">{refusal.text}</span>}
    </div>
  );
}
