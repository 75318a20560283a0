import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useEffect, useMemo } from 'react';
import type { FeatureState } from '../../preload/contract.ts';
import { usePlannerState } from '../store/planner-store.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { GraphCanvas } from './canvas/graph-canvas.tsx';
import { openGraph, useGraphState } from './graph-store.ts';
import { toLayoutInput } from './model/to-layout-input.ts';
import { Legend } from './panels/legend.tsx';
import { ZoomControls } from './panels/zoom-controls.tsx';
import { useElementSize } from './use-element-size.ts';
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
  const graph = useGraphModel(feature.file);
  const folded = useGraphState((state) => state.folded);
  const input = useMemo(() => toLayoutInput(graph.model, folded), [graph.model, folded]);
  const layout = useLayout(input);
  const [ref, size] = useElementSize<HTMLDivElement>();
  useLit(graph);
  return (
    <section className="graph-view" aria-label={`Graph of ${feature.summary.title}`}>
      <div className="graph-stage" ref={ref}>
        {layout !== null && size !== null && size.width > 0 && (
          <GraphCanvas feature={feature} graph={graph} layout={layout} size={size} />
        )}
      </div>
      <footer className="graph-bar">
        <Legend graph={graph} />
        {layout !== null && size !== null && <ZoomControls layout={layout} size={size} />}
      </footer>
    </section>
  );
}
