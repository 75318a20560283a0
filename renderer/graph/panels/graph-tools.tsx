import { useSelectedKey } from '../../store/shown-feature.ts';
import { selectTask } from '../../store/ui-store.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ExportSource } from '../export/export-choices.ts';
import {
  changeFilter,
  focusOn,
  type GraphMode,
  graphStore,
  noFilter,
  showMode,
  useGraphState,
} from '../graph-store.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { ViewsMenu } from '../views/views-menu.tsx';
import { ArrangeMenu } from './arrange-menu.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterMenu } from './filter-menu.tsx';
import './graph-tools.css';

const modes: readonly (readonly [GraphMode, string])[] = [
  ['graph', 'Graph'],
  ['table', 'Table'],
  ['waves', 'Waves'],
];

interface GraphToolsProps {
  readonly graph: FeatureGraph;
  readonly source: ExportSource | null;
}

/** Find, filter, arrange, focus; and the other ways to look at the same dependencies. */
export function GraphTools({ graph, source }: GraphToolsProps) {
  const mode = useGraphState((state) => state.mode);
  const selected = useSelectedKey();
  return (
    <div className="graph-tools" role="toolbar" aria-label="Graph">
      <FindField graph={graph} />
      <FilterMenu file={graph.file} />
      <ViewsMenu />
      {mode === 'graph' && <ArrangeMenu graph={graph} />}
      {mode === 'graph' && <FocusTool selected={selected} />}
      <span className="graph-tools-space" />
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

function FocusTool({ selected }: { readonly selected: string | null }) {
  const steps = useGraphState((state) => state.focus?.steps ?? null);
  return (
    <button
      type="button"
      className="graph-tool"
      disabled={selected === null}
      title="Show only the selected task with what it waits for and what waits for it (F)"
      onClick={() => selected !== null && focusOn({ key: selected, steps })}
    >
      Focus
    </button>
  );
}
