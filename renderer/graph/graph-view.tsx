import { ReactFlowProvider, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMemo } from 'react';
import type { FeatureState } from '../../preload/planner-data.ts';
import { useCommands } from '../commands/command-store.ts';
import { useMenuKinds } from '../commands/context-menu-store.ts';
import { usePlannerState } from '../store/planner-store.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { GraphCanvas } from './canvas/graph-canvas.tsx';
import { readGraphColors } from './canvas/graph-colors.ts';
import { listEdgeCommands } from './edge-commands.ts';
import type { ExportSource } from './export/export-choices.ts';
import { listFrameCommands } from './frame-commands.ts';
import { graphCommands } from './graph-commands.ts';
import { graphMenus } from './graph-menus.ts';
import { useGraphState } from './graph-store.ts';
import { applyMoves } from './layout/apply-moves.ts';
import type { GraphLayout } from './layout/graph-layout.ts';
import { createEndFinder } from './model/end-finder.ts';
import type { GraphModel } from './model/graph-model.ts';
import { toLayoutInput } from './model/to-layout-input.ts';
import { nudgeCommands } from './nudge-commands.ts';
import { Breadcrumbs } from './panels/breadcrumbs.tsx';
import { DependencyTable } from './panels/dependency-table.tsx';
import { GraphTools } from './panels/graph-tools.tsx';
import { LaneLegend } from './panels/lane-legend.tsx';
import { Legend } from './panels/legend.tsx';
import { WavesPanel } from './panels/waves-panel.tsx';
import { ZoomControls } from './panels/zoom-controls.tsx';
import { RewireCards } from './rewire/rewire-cards.tsx';
import { useColumnCount } from './use-column-count.ts';
import { type ElementSize, useElementSize } from './use-element-size.ts';
import { useFocus } from './use-focus.ts';
import { useGraphModel } from './use-graph-model.ts';
import { useLanes } from './use-lanes.ts';
import { useLayout } from './use-layout.ts';
import { useLit } from './use-lit.ts';
import { useOpenGraph } from './use-open-graph.ts';
import './graph.css';

/** The shown feature as a graph of what waits for what. */
export function GraphView() {
  const feature = useShownFeature();
  const folder = usePlannerState((state) => state.workspace?.folder ?? '');
  const isOpen = useOpenGraph(folder, feature?.id ?? null);
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
  const model = useLanes(whole, useFocus(whole));
  const graph = useMemo(() => ({ ...whole, model }), [whole, model]);
  const mode = useGraphState((state) => state.mode);
  const folded = useGraphState((state) => state.folded);
  // Another focus is another drawing: it starts with a view of its own.
  const focusName = useGraphState(({ focus }) => (focus === null ? '' : `${focus.key} ${focus.steps}`));
  const columns = useColumnCount();
  const input = useMemo(() => toLayoutInput(model, folded, columns), [model, folded, columns]);
  const folder = usePlannerState((state) => state.workspace?.folder ?? '');
  const laidOut = useLayout(`${folder} ${feature.id}`, input);
  const layout = usePlaced(laidOut, model, folded);
  const [ref, size] = useElementSize<HTMLDivElement>();
  const source = useExportSource(feature.id, model, layout, mode === 'graph' ? size : null);
  useLit(graph);
  useCommands(graphCommands);
  useCommands(nudgeCommands);
  useCommands(useMemo(() => [...listEdgeCommands(feature, graph), ...listFrameCommands(graph)], [feature, graph]));
  useMenuKinds(graphMenus);
  const hasSize = size !== null && size.width > 0;
  return (
    <section className="graph-view" aria-label={`Graph of ${feature.summary.title}`}>
      <GraphTools graph={graph} source={source} />
      <Breadcrumbs file={feature.file} />
      <div className="graph-stage" ref={ref}>
        {mode === 'graph' && layout !== null && hasSize && (
          <GraphCanvas key={focusName} feature={feature} graph={graph} layout={layout} size={size} />
        )}
        {mode === 'table' && <DependencyTable feature={feature} graph={graph} />}
        {mode === 'waves' && <WavesPanel graph={graph} />}
        {hasSize && <RewireCards feature={feature} />}
      </div>
      {mode === 'graph' && <LaneLegend />}
      <footer className="graph-bar">
        <Legend graph={graph} />
        {mode === 'graph' && layout !== null && size !== null && <ZoomControls layout={layout} size={size} />}
      </footer>
    </section>
  );
}

/** The layout with tasks where a hand put them. */
function usePlaced(layout: GraphLayout | null, model: GraphModel, folded: ReadonlySet<string>): GraphLayout | null {
  const moved = useGraphState((state) => state.moved);
  return useMemo(() => {
    if (layout === null || moved.size === 0) return layout;
    const edges = new Map(model.edges.map((edge) => [edge.id, edge]));
    const endOf = createEndFinder(model, folded);
    return applyMoves(layout, moved, (id) => {
      const edge = edges.get(id);
      return edge === undefined ? null : { from: endOf(edge.from), to: endOf(edge.to) };
    });
  }, [layout, model, folded, moved]);
}

/** What the export takes away: the drawing as it stands, on a light ground, as pictures go into documents. */
function useExportSource(
  name: string,
  model: GraphModel,
  layout: GraphLayout | null,
  size: ElementSize | null,
): ExportSource | null {
  const flow = useReactFlow();
  const lanes = useGraphState((state) => state.lanes?.laneOf ?? null);
  return useMemo(() => {
    if (layout === null) return null;
    const readView = () => {
      if (size === null) return null;
      const { x, y, zoom } = flow.getViewport();
      return { x: -x / zoom, y: -y / zoom, width: size.width / zoom, height: size.height / zoom };
    };
    const readColors = () =>
      readGraphColors(document.querySelector<HTMLElement>('.graph-view') ?? document.body, 'light');
    return { name, model, layout, lanes, readColors, readView };
  }, [name, model, layout, lanes, size, flow]);
}
