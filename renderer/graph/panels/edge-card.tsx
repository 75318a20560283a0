import { useReactFlow } from '@xyflow/react';
import { memo, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Dependency, PhaseDependency } from '../../../core/model/dependency.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { findSentence } from '../../store/find-sentence.ts';
import { selectTask, showDialog, showLine } from '../../store/ui-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { selectEdge, useGraphState } from '../graph-store.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import type { GraphEdge, GraphModel } from '../model/graph-model.ts';
import { originWords } from '../model/words.ts';
import { proposeRemoval } from '../rewire/propose-removal.ts';
import type { ElementSize } from '../use-element-size.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { type Corner, pickCorner } from './pick-corner.ts';
import './edge-card.css';

/** Why the selected edge is there: every origin, with the line and the words that state it. */
export const EdgeCard = memo(function EdgeCard({ graph, ...rest }: EdgeCardProps) {
  const id = useGraphState((state) => state.edge);
  const edge = graph.model.edges.find((candidate) => candidate.id === id);
  return edge === undefined ? null : <OpenCard key={id} graph={graph} edge={edge} {...rest} />;
});

interface EdgeCardProps {
  readonly feature: FeatureState;
  readonly graph: FeatureGraph;
  readonly layout: GraphLayout;
  readonly size: ElementSize;
}

function OpenCard({ feature, graph, layout, size, edge }: EdgeCardProps & { readonly edge: GraphEdge }) {
  const card = useRef<HTMLElement>(null);
  const corner = useCorner(card, layout, size, edge);
  return (
    <section ref={card} className="graph-panel edge-card" data-corner={corner} aria-label="Why this dependency">
      <header>
        <h3>
          <EndName model={graph.model} end={edge.to} /> waits for <EndName model={graph.model} end={edge.from} />
        </h3>
        <button type="button" className="icon-button" aria-label="Close" onClick={() => selectEdge(null)}>
          <Icon name="close" size={14} />
        </button>
      </header>
      <ul>
        {edge.dependencies.map((dependency) => (
          <Reason
            key={`${dependency.origin} ${dependency.line}`}
            dependency={dependency}
            path={graph.file.path}
            sentence={findSentence(feature, graph.file, dependency)}
          />
        ))}
      </ul>
      {feature.file.editable && (
        <button type="button" className="button edge-card-remove" onClick={() => proposeRemoval(feature, edge)}>
          Remove this dependency…
        </button>
      )}
      {edge.inCycle && (
        <p className="edge-card-cycle">
          Part of a cycle: none of its tasks can start first.{' '}
          <button type="button" className="link-button" onClick={() => showDialog({ type: 'knots' })}>
            Resolve…
          </button>
        </p>
      )}
      {edge.redundant && <p>Another path says the same: nothing would change without this line.</p>}
    </section>
  );
}

/** Where the card hides the least when it opens; it stays there while the view moves. */
function useCorner(
  card: RefObject<HTMLElement | null>,
  layout: GraphLayout,
  size: ElementSize,
  { from, to }: GraphEdge,
): Corner {
  const flow = useReactFlow();
  const [corner, setCorner] = useState<Corner>('top-right');
  const opened = useRef({ layout, size, ends: [from, to] });
  useLayoutEffect(() => {
    const { layout: drawn, size: whole, ends } = opened.current;
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = card.current ?? {};
    setCorner(pickCorner(drawn, whole, flow.getViewport(), { width, height }, ends));
  }, [card, flow]);
  return corner;
}

function EndName({ model, end }: { readonly model: GraphModel; readonly end: string }) {
  const frame = model.frames.find((candidate) => candidate.key === end);
  if (frame !== undefined) return <strong>{frame.label || frame.title}</strong>;
  const task = model.tasks.find((candidate) => candidate.key === end);
  return (
    <button type="button" className="link-button" onClick={() => selectTask(end)}>
      {task?.task.id ?? task?.task.title ?? end}
    </button>
  );
}

interface ReasonProps {
  readonly dependency: Dependency | PhaseDependency;
  readonly path: string;
  readonly sentence: string | null;
}

function Reason({ dependency, path, sentence }: ReasonProps) {
  const { name, why } = originWords[dependency.origin];
  return (
    <li>
      <p>
        <span className="legend-line" data-origin={dependency.origin} /> <strong>{name}</strong>: {why}
        {dependency.soft && ', as advice: it is never scheduled'}
      </p>
      {sentence !== null && <blockquote className="selectable">{sentence}</blockquote>}
      <button type="button" className="link-button mono" onClick={() => showLine(path, dependency.line)}>
        {path}:{dependency.line}
      </button>
    </li>
  );
}
