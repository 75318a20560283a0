import { useMemo } from 'react';
import type { Dependency, PhaseDependency } from '../../../core/model/dependency.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { findSentence } from '../../store/find-sentence.ts';
import { selectTask, showLine } from '../../store/ui-store.ts';
import { useGraphState } from '../graph-store.ts';
import { frameOfPhase, type GraphEdge } from '../model/graph-model.ts';
import { plainTitle } from '../model/plain-title.ts';
import { originWords } from '../model/words.ts';
import { proposeRemoval } from '../rewire/propose-removal.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import './dependency-table.css';

/** The graph as a table: one row a dependency, in the order of the file. */
export function DependencyTable({ feature, graph }: { readonly feature: FeatureState; readonly graph: FeatureGraph }) {
  const matches = useGraphState((state) => state.matches);
  const names = useMemo(() => nameEnds(graph), [graph]);
  const edges = graph.model.edges.filter((edge) => matches === null || matches.has(edge.from) || matches.has(edge.to));
  return (
    <div className="dependency-table-scroll">
      <table className="dependency-table">
        <caption className="visually-hidden">What waits for what in {feature.summary.title}, and why</caption>
        <thead>
          <tr>
            <th scope="col">Task</th>
            <th scope="col">waits for</th>
            <th scope="col">because</th>
            <th scope="col">Line</th>
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => (
            <Row key={edge.id} edge={edge} names={names} feature={feature} graph={graph} />
          ))}
        </tbody>
      </table>
      {edges.length === 0 && <p className="dependency-table-none">No dependency to show.</p>}
    </div>
  );
}

interface RowProps {
  readonly edge: GraphEdge;
  readonly names: ReadonlyMap<string, EndName>;
  readonly feature: FeatureState;
  readonly graph: FeatureGraph;
}

function Row({ edge, names, feature, graph }: RowProps) {
  const [first] = edge.dependencies;
  const why = edge.origins.map((origin) => originWords[origin].name).join(', ');
  const sentence = findStated(edge.dependencies, feature, graph);
  const notes = [edge.soft ? 'advice' : '', edge.inCycle ? 'in a cycle' : '', edge.redundant ? 'implied' : ''];
  return (
    <tr data-cycle={edge.inCycle || undefined}>
      <td>
        <End name={names.get(edge.to)} />
      </td>
      <td>
        <End name={names.get(edge.from)} />
      </td>
      <td title={sentence ?? undefined}>
        <span className="legend-line" data-origin={edge.origin} /> {why}
        {notes.filter(Boolean).map((note) => (
          <span key={note} className="tag">
            {note}
          </span>
        ))}
        {sentence !== null && <span className="dependency-table-sentence">{sentence}</span>}
      </td>
      <td>
        {first !== undefined && (
          <button type="button" className="link-button mono" onClick={() => showLine(graph.file.path, first.line)}>
            {first.line}
          </button>
        )}
      </td>
      <td>
        {feature.file.editable && (
          <button
            type="button"
            className="link-button"
            aria-label={`Remove: ${names.get(edge.to)?.label} waits for ${names.get(edge.from)?.label}`}
            onClick={() => proposeRemoval(feature, edge, { x: 200, y: 80 })}
          >
            Remove…
          </button>
        )}
      </td>
    </tr>
  );
}

interface EndName {
  readonly key: string | null;
  readonly label: string;
  readonly title: string;
}

function End({ name }: { readonly name: EndName | undefined }) {
  if (name === undefined) return null;
  const { key, label, title } = name;
  if (key === null) return <span title={title}>{label}</span>;
  return (
    <button type="button" className="dependency-table-end" onClick={() => selectTask(key)}>
      <span className="mono">{label}</span> {label === title ? '' : title}
    </button>
  );
}

function nameEnds({ file, model }: FeatureGraph): ReadonlyMap<string, EndName> {
  const names = new Map<string, EndName>();
  for (const phase of file.phases) {
    const label = phase.number === null ? phase.title : `Phase ${phase.number}`;
    names.set(frameOfPhase(phase.key), { key: null, label, title: phase.title });
  }
  const summaries = model.frames.flatMap((frame) => frame.summary ?? []);
  for (const task of [...summaries, ...model.tasks.map((each) => each.task)]) {
    const title = plainTitle(task.title);
    names.set(task.key, { key: task.key, label: task.id ?? title, title });
  }
  return names;
}

/** Only what a sentence states is quoted: the rest follows from the rule that the origin names. */
function findStated(
  dependencies: readonly (Dependency | PhaseDependency)[],
  feature: FeatureState,
  graph: FeatureGraph,
): string | null {
  const stated = dependencies.find((dependency) => dependency.origin === 'stated');
  return stated === undefined ? null : findSentence(feature, graph.file, stated);
}
