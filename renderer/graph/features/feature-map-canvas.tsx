import { type EdgeTypes, type NodeTypes, ReactFlow, type Viewport } from '@xyflow/react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { plannerStore } from '../../store/planner-store.ts';
import { selectFeature, selectTask, showFeature, showLine, uiStore, useUiState } from '../../store/ui-store.ts';
import { DependencyEdge } from '../canvas/dependency-edge.tsx';
import { EdgeMarkers } from '../canvas/edge-markers.tsx';
import { OverviewCanvas } from '../canvas/overview-canvas.tsx';
import { quietFlow } from '../canvas/quiet-flow.ts';
import { useWindow } from '../canvas/use-window.ts';
import { type Detail, detailAt, startViewport } from '../canvas/viewport.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import { findNeighbour, toDirection } from '../model/find-neighbour.ts';
import { FrameNode } from '../nodes/frame-node.tsx';
import { MiniMap } from '../panels/mini-map.tsx';
import type { ElementSize } from '../use-element-size.ts';
import { FeatureCardNode } from './feature-card-node.tsx';
import type { FeatureMapModel, MapEdge } from './feature-map-model.ts';
import { type MapFlowEdge, type MapFlowNode, toMapEdges, toMapNodes } from './map-flow.ts';
import { MapHeadingNode } from './map-heading-node.tsx';
import { MapTaskNode } from './map-task-node.tsx';

const nodeTypes: NodeTypes = { feature: FeatureCardNode, frame: FrameNode, heading: MapHeadingNode, task: MapTaskNode };
const edgeTypes: EdgeTypes = { dependency: DependencyEdge };
const noNodes: MapFlowNode[] = [];
const noEdges: MapFlowEdge[] = [];

interface FeatureMapCanvasProps {
  readonly model: FeatureMapModel;
  readonly layout: GraphLayout;
  readonly size: ElementSize;
  readonly matches: ReadonlySet<string> | null;
}

/** The drawing of all features: a click selects, a double click or Enter opens, an edge leads to its sentence. */
export function FeatureMapCanvas({ model, layout, size, matches }: FeatureMapCanvasProps) {
  const selected = useUiState((ui) => ui.feature);
  const [start] = useState(() => startViewport(layout.bounds, size));
  const [detail, setDetail] = useState<Detail>(() => detailAt(start.zoom));
  const host = useRef<HTMLDivElement>(null);
  const nodes = useMemo(() => toMapNodes(model, layout, matches), [model, layout, matches]);
  const edges = useMemo(() => toMapEdges(model, layout), [model, layout]);
  const near = useWindow(nodes, edges, size);
  const isFar = detail === 'far';
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = toDirection(event.key);
    if (event.key === 'Enter' && isOnCard(event.target)) openSelected();
    else if (direction !== null && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const next = findNeighbour(layout, model, selected, direction);
      if (next !== null) select(next, host.current);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={host} className="graph" data-detail={detail}>
      <ReactFlow<MapFlowNode, MapFlowEdge>
        {...quietFlow}
        onKeyDown={onKeyDown}
        nodes={isFar ? noNodes : near.nodes}
        edges={isFar ? noEdges : near.edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        defaultViewport={start}
        onMove={(_, viewport: Viewport) => setDetail(detailAt(viewport.zoom))}
        nodesDraggable={false}
        nodesConnectable={false}
        onNodeClick={(_, node) => select(node.id, host.current)}
        onNodeDoubleClick={(_, node) => (node.type === 'feature' || node.type === 'task') && openSelected()}
        onEdgeClick={(_, edge) => edge.data !== undefined && showStatement(edge.data.shown)}
      >
        <EdgeMarkers />
      </ReactFlow>
      {isFar && <OverviewCanvas model={model} layout={layout} size={size} matches={matches} selected={selected} />}
      <MiniMap model={model} layout={layout} size={size} />
    </div>
  );
}

/** Select a feature, or a task of one by `feature/task`. */
function select(key: string, host: HTMLElement | null): void {
  const { features } = plannerStore.getState().workspace ?? { features: [] };
  const feature = features.find(({ id }) => key === id || key.startsWith(`${id}/`));
  if (feature === undefined) return;
  selectFeature(feature.id);
  if (key !== feature.id) selectTask(key.slice(feature.id.length + 1));
  requestAnimationFrame(() => {
    const node = host?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(key)}"] button`);
    node?.focus({ preventScroll: true });
  });
}

function openSelected(): void {
  const { feature } = uiStore.getState();
  if (feature !== null) showFeature(feature);
}

function isOnCard(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('.feature-card-body, .task-node-body') !== null;
}

/** Go to the sentence that states an edge between features. */
function showStatement({ stated }: MapEdge): void {
  if (stated === null) return;
  const feature = plannerStore.getState().workspace?.features.find(({ id }) => id === stated.feature);
  if (feature === undefined) return;
  selectFeature(feature.id);
  showLine(feature.path, stated.line);
}
