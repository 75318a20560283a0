import { useSelectedKey } from '../../store/shown-feature.ts';
import { selectTask, showDialog } from '../../store/ui-store.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ExportSource } from '../export/export-choices.ts';
import {
  changeFilter,
  focusOn,
  foldFrames,
  type GraphMode,
  graphStore,
  noFilter,
  showMode,
  type TaskFilter,
  useGraphState,
} from '../graph-store.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { ExportMenu } from './export-menu.tsx';
import './graph-tools.css';

const kinds: readonly (readonly [TaskFilter['kind'], string])[] = [
  ['all', 'All tasks'],
  ['open', 'Open'],
  ['ready', 'Ready'],
  ['blocked', 'Waiting'],
  ['critical', 'Critical path'],
  ['problem', 'With problems'],
];

const modes: readonly (readonly [GraphMode, string])[] = [
  ['graph', 'Graph'],
  ['table', 'Table'],
  ['waves', 'Waves'],
];

interface GraphToolsProps {
  readonly graph: FeatureGraph;
  readonly editable: boolean;
  readonly source: ExportSource | null;
}

/** Find, filter, focus, fold; and the other ways to look at the same dependencies. */
export function GraphTools({ graph, editable, source }: GraphToolsProps) {
  const mode = useGraphState((state) => state.mode);
  const selected = useSelectedKey();
  return (
    <div className="graph-tools" role="toolbar" aria-label="Graph">
      <FindField graph={graph} />
      <select
        className="graph-tool-select"
        aria-label="Which tasks stand out"
        value={useGraphState((state) => state.filter.kind)}
        onChange={(event) => {
          const kind = kinds.find(([name]) => name === event.target.value)?.[0];
          if (kind !== undefined) changeFilter({ kind });
        }}
      >
        {kinds.map(([kind, name]) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </select>
      {mode === 'graph' && <FocusTool selected={selected} />}
      {mode === 'graph' && <FoldTool graph={graph} />}
      <span className="graph-tools-space" />
      {editable && (
        <button
          type="button"
          className="graph-tool"
          disabled={selected === null}
          title="Add a dependency of the selected task (D)"
          onClick={() => selected !== null && showDialog({ type: 'dependency', task: selected })}
        >
          Add dependency…
        </button>
      )}
      <fieldset className="graph-modes">
        <legend className="visually-hidden">Shown as</legend>
        {modes.map(([name, title]) => (
          <label key={name} data-chosen={mode === name || undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name="graph-mode"
              checked={mode === name}
              onChange={() => showMode(name)}
            />
            {title}
          </label>
        ))}
      </fieldset>
      {source !== null && <ExportMenu source={source} />}
    </div>
  );
}

function FindField({ graph }: { readonly graph: FeatureGraph }) {
  const words = useGraphState((state) => state.filter.words);
  const matches = useGraphState((state) => state.matches);
  const goOn = (step: 1 | -1) => {
    const found = graph.model.tasks.filter((task) => matches?.has(task.key));
    const at = found.findIndex((task) => task.key === graphStore.getState().lit?.key);
    const next = found[(at + step + found.length) % Math.max(1, found.length)];
    if (next !== undefined) selectTask(next.key);
  };
  return (
    <div className="graph-find">
      <Icon name="search" size={14} />
      <input
        type="search"
        id="graph-find"
        aria-label="Find in the graph"
        placeholder="Find id, title, path, story"
        value={words}
        onChange={(event) => changeFilter({ words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            goOn(event.shiftKey ? -1 : 1);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            graphStore.setState({ filter: noFilter });
            event.currentTarget.blur();
          }
        }}
      />
      {matches !== null && (
        <span className="graph-find-count" role="status">
          {matches.size} of {graph.model.tasks.length}
        </span>
      )}
    </div>
  );
}

const focusSteps: readonly (readonly [string, number | null])[] = [
  ['1 step', 1],
  ['2 steps', 2],
  ['3 steps', 3],
  ['all steps', null],
];

function FocusTool({ selected }: { readonly selected: string | null }) {
  const focus = useGraphState((state) => state.focus);
  if (focus === null) {
    return (
      <button
        type="button"
        className="graph-tool"
        disabled={selected === null}
        title="Show only the selected task with what it waits for and what waits for it (F)"
        onClick={() => selected !== null && focusOn({ key: selected, steps: null })}
      >
        Focus
      </button>
    );
  }
  return (
    <span className="graph-focus">
      Around <strong>{focus.key}</strong>
      <select
        className="graph-tool-select"
        aria-label="How far around"
        value={String(focus.steps)}
        onChange={(event) => {
          const steps = focusSteps.find(([, value]) => String(value) === event.target.value)?.[1] ?? null;
          focusOn({ ...focus, steps });
        }}
      >
        {focusSteps.map(([name, steps]) => (
          <option key={name} value={String(steps)}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" className="icon-button" aria-label="Show the whole graph" onClick={() => focusOn(null)}>
        <Icon name="close" size={14} />
      </button>
    </span>
  );
}

function FoldTool({ graph }: { readonly graph: FeatureGraph }) {
  const folded = useGraphState((state) => state.folded);
  const frames = graph.model.frames.filter((frame) => frame.parent === null);
  if (frames.length < 2) return null;
  const done = frames.filter((frame) => frame.total > 0 && frame.done === frame.total);
  const shouldFoldDone = done.some((frame) => !folded.has(frame.key));
  return (
    <>
      {shouldFoldDone && done.length < frames.length && (
        <button
          type="button"
          className="graph-tool"
          onClick={() => foldFrames([...folded, ...done.map((frame) => frame.key)])}
        >
          Fold done
        </button>
      )}
      <button
        type="button"
        className="graph-tool"
        onClick={() => foldFrames(folded.size > 0 ? [] : frames.map((frame) => frame.key))}
      >
        {folded.size > 0 ? 'Unfold all' : 'Fold all'}
      </button>
    </>
  );
}
