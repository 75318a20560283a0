import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { FeatureState } from '../../../preload/contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { GraphTask } from '../model/graph-model.ts';
import { plainTitle } from '../model/plain-title.ts';
import { searchTasks } from '../model/search-tasks.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { createLinkJudge, type LinkRole } from './judge-link.ts';
import { addDependencies, pairOf } from './link-commands.ts';
import { propose, rewireStore, useRewireState } from './rewire-store.ts';
import './dependency-picker.css';

interface PickerProps {
  readonly feature: FeatureState;
  readonly graph: FeatureGraph;
}

/** Add a dependency without dragging: search the other end; those that cannot be it say why. */
export function DependencyPicker(props: PickerProps) {
  const task = useRewireState((state) => state.picking);
  if (task === null) return null;
  return <OpenPicker {...props} task={task} />;
}

/** More matches than this are not listed: the next letter finds them. */
const maxShown = 60;

function OpenPicker({ feature, graph, task }: PickerProps & { readonly task: string }) {
  const [words, setWords] = useState('');
  const [role, setRole] = useState<LinkRole>('after');
  const [active, setActive] = useState(0);
  const listId = useId();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const judge = useMemo(() => createLinkJudge(graph.file, graph.all, null), [graph]);
  const found = useMemo(
    () =>
      searchTasks(graph.model.tasks, words)
        .filter((candidate) => candidate.key !== task)
        .slice(0, maxShown)
        .map((candidate) => ({ candidate, refusal: judge.judge(pairOf(task, role, candidate.key)) })),
    [graph, words, task, role, judge],
  );
  const close = () => rewireStore.setState({ picking: null });
  const choose = (index: number) => {
    const choice = found[index];
    if (choice === undefined || choice.refusal !== null) return;
    const pair = pairOf(task, role, choice.candidate.key);
    propose(`${pair.task} waits for ${pair.dependsOn}`, addDependencies(feature.id, [pair]), null);
  };
  const move = (step: number) => {
    setActive((at) => Math.max(0, Math.min(found.length - 1, at + step)));
  };
  return (
    <Dialog label={`Add a dependency of ${task}`} className="dependency-picker" onClose={close}>
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
  readonly task: GraphTask;
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
      <span className="mono">{task.task.id ?? ''}</span>
      <span className="ellipsis">{plainTitle(task.task.title)}</span>
      {reason !== null && <span className="dependency-picker-reason">{reason}</span>}
    </div>
  );
}
