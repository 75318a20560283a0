import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useEffect, useMemo } from 'react';
import type { FeatureState } from '../../preload/contract.ts';
import { useCommands } from '../commands/command-store.ts';
import { usePlannerState } from '../store/planner-store.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { GraphCanvas } from './canvas/graph-canvas.tsx';
import { graphCommands } from './graph-commands.ts';
import { openGraph, useGraphState } from './graph-store.ts';
import { toLayoutInput } from './model/to-layout-input.ts';
import { DependencyTable } from './panels/dependency-table.tsx';
import { GraphTools } from './panels/graph-tools.tsx';
import { Legend } from './panels/legend.tsx';
import { WavesPanel } from './panels/waves-panel.tsx';
import { ZoomControls } from './panels/zoom-controls.tsx';
import { RewireCards } from './rewire/rewire-cards.tsx';
import { useElementSize } from './use-element-size.ts';
import { useFocus } from './use-focus.ts';
import { useGraphModel } from './use-graph-model.ts';
import { useLayout } from './use-layout.ts';
import { useLit } from './use-lit.ts';
import './graph.css';

/** The shown feature as a graph of what waits for what. */
export function GraphView() {
  const feature = useShownFeature();
  const folder = usePlannerState((state) => state.workspace?.folder ?? '');
  const owner = `${folder} ${feature?.id ?? ''}`;
  const isOpen = useGraphState((graph) => graph.owner === owner);
  useEffect(() => openGraph(owner), [owner]);
  if (feature === null || !isOpen) return null;
  if (feature.file.tasks.length === 0) {
    return (
      <EmptyState title="No tasks">
        <p>Tasks of {feature.file.path} would stand here, with lines from each to those that wait for it.</p>
      </EmptyState>
    );
  }
  return (
    <ReactFlowProvider>
      <FeatureGraphView feature={feature} />
    </ReactFlowProvider>
  );
}

function FeatureGraphView({ feature }: { readonly feature: FeatureState }) {
  const whole = useGraphModel(feature.file);
  const model = useFocus(whole);
  const graph = useMemo(() => ({ ...whole, model }), [whole, model]);
  const mode = useGraphState((state) => state.mode);
  const folded = useGraphState((state) => state.folded);
  // Another focus is another drawing: it starts with a view of its own.
  const focusName = useGraphState(({ focus }) => (focus === null ? '' : `${focus.key} ${focus.steps}`));
  const input = useMemo(() => toLayoutInput(model, folded), [model, folded]);
  const layout = useLayout(input);
  const [ref, size] = useElementSize<HTMLDivElement>();
  useLit(graph);
  useCommands(graphCommands);
  const hasSize = size !== null && size.width > 0;
  return (
    <section className="graph-view" aria-label={`Graph of ${feature.summary.title}`}>
      <GraphTools
        graph={graph}
        editable={feature.file.editable}
        source={layout === null ? null : { name: feature.id, model, layout }}
      />
      <div className="graph-stage" ref={ref}>
        {mode === 'graph' && layout !== null && hasSize && (
          <GraphCanvas key={focusName} feature={feature} graph={graph} layout={layout} size={size} />
        )}
        {mode === 'table' && <DependencyTable feature={feature} graph={graph} />}
        {mode === 'waves' && <WavesPanel graph={graph} />}
        {hasSize && <RewireCards feature={feature} graph={graph} size={size} />}
      </div>
      <footer className="graph-bar">
        <Legend graph={graph} />
        {mode === 'graph' && layout !== null && size !== null && <ZoomControls layout={layout} size={size} />}
      </footer>
    </section>
  );
}
