import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Task } from '../../core/model/task.ts';
import type { FeatureState } from '../../preload/contract.ts';
import { getDependencies } from '../store/derived.ts';
import { searchTasks } from '../store/search-tasks.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { Dialog } from '../ui/dialog.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { createLinkJudge, type LinkRole } from './judge-link.ts';
import { addDependencies, pairOf } from './link-commands.ts';
import { openProposal } from './proposal-store.ts';
import './dependency-picker.css';

interface PickerProps {
  /** Key of the task that gets a dependency. */
  readonly task: string;
  readonly onClose: () => void;
}

/** Add a dependency without dragging: search the other end; those that cannot be it say why. */
export function DependencyPicker(props: PickerProps) {
  const feature = useShownFeature();
  return feature === null ? null : <OpenPicker {...props} feature={feature} />;
}

/** More matches than this are not listed: the next letter finds them. */
const maxShown = 60;

function OpenPicker({ feature, task, onClose }: PickerProps & { readonly feature: FeatureState }) {
  const [words, setWords] = useState('');
  const [role, setRole] = useState<LinkRole>('after');
  const [active, setActive] = useState(0);
  const listId = useId();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const { file } = feature;
  const judge = useMemo(() => createLinkJudge(file, getDependencies(file), null), [file]);
  const found = useMemo(
    () =>
      searchTasks(
        file.tasks.filter(({ key }) => key !== task).map((candidate) => ({ task: candidate })),
        words,
      )
        .slice(0, maxShown)
        .map(({ task: candidate }) => ({ candidate, refusal: judge.judge(pairOf(task, role, candidate.key)) })),
    [file, words, task, role, judge],
  );
  const choose = (index: number) => {
    const choice = found[index];
    if (choice === undefined || choice.refusal !== null) return;
    const pair = pairOf(task, role, choice.candidate.key);
    onClose();
    openProposal({
      title: `${pair.task} waits for ${pair.dependsOn}`,
      command: addDependencies(feature.id, [pair]),
      at: null,
    });
  };
  const move = (step: number) => {
    setActive((at) => Math.max(0, Math.min(found.length - 1, at + step)));
  };
  return (
    <Dialog label={`Add a dependency of ${task}`} className="dependency-picker" onClose={onClose}>
      <fieldset className="dependency-picker-roles">
        <legend className="visually-hidden">Which way</legend>
        <label>
          <input type="radio" name="role" checked={role === 'after'} onChange={() => setRole('after')} />
          {task} waits for…
        </label>
        <label>
          <input type="radio" name="role" checked={role === 'before'} onChange={() => setRole('before')} />
          …waits for {task}
        </label>
      </fieldset>
      <input
        ref={search}
        className="text-input dependency-picker-search"
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found.length === 0 ? undefined : `${listId}-${active}`}
        aria-label="Find a task by id, title, path or story"
        placeholder="Find a task by id, title, path or story"
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
      <div className="dependency-picker-list" id={listId} role="listbox" aria-label="Tasks">
        {found.map(({ candidate, refusal }, index) => (
          <PickerRow
            key={candidate.key}
            id={`${listId}-${index}`}
            task={candidate}
            reason={refusal?.text ?? null}
            active={index === active}
            onChoose={() => choose(index)}
          />
        ))}
      </div>
      {found.length === 0 && <p className="dependency-picker-none">No task matches “{words}”.</p>}
    </Dialog>
  );
}

interface PickerRowProps {
  readonly id: string;
  readonly task: Task;
  readonly reason: string | null;
  readonly active: boolean;
  readonly onChoose: () => void;
}

function PickerRow({ id, task, reason, active, onChoose }: PickerRowProps) {
  return (
    <div
      className="dependency-picker-row"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={reason !== null}
      ref={(row) => {
        if (active) row?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={onChoose}
      onKeyDown={(event) => event.key === 'Enter' && onChoose()}
    >
      <span className="mono">{task.id ?? ''}</span>
      <span className="ellipsis">
        <InlineText text={task.title} />
      </span>
      {reason !== null && <span className="dependency-picker-reason">{reason}</span>}
    </div>
  );
}
