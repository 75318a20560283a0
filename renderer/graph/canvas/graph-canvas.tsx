import { type EdgeTypes, type NodeTypes, ReactFlow, useNodesState, type Viewport } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FeatureState } from '../../../preload/contract.ts';
import { selectTask } from '../../store/ui-store.ts';
import { clearPicked, hoverTask, moveByHand, selectEdge, togglePicked, useGraphState } from '../graph-store.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import { FrameNode } from '../nodes/frame-node.tsx';
import { HeadingNode } from '../nodes/heading-node.tsx';
import { TaskNode } from '../nodes/task-node.tsx';
import { EdgeCard } from '../panels/edge-card.tsx';
import { MiniMap } from '../panels/mini-map.tsx';
import { SelectionFacts } from '../panels/selection-facts.tsx';
import type { ElementSize } from '../use-element-size.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { DependencyEdge } from './dependency-edge.tsx';
import { EdgeMarkers } from './edge-markers.tsx';
import type { GraphFlowEdge, GraphFlowNode } from './flow-types.ts';
import { OverviewCanvas } from './overview-canvas.tsx';
import { createEndFinder, toFlowEdges, toFlowNodes } from './to-flow.ts';
import { useGraphKeys } from './use-graph-keys.ts';
import { useRevealSelection } from './use-reveal-selection.ts';
import { farZoom, idsZoom, maxZoom, minZoom, startViewport } from './viewport.ts';

const nodeTypes: NodeTypes = { task: TaskNode, frame: FrameNode, heading: HeadingNode };
const edgeTypes: EdgeTypes = { dependency: DependencyEdge };
const noNodes: GraphFlowNode[] = [];
const noEdges: GraphFlowEdge[] = [];

type Detail = 'full' | 'ids' | 'far';

interface GraphCanvasProps {
  readonly feature: FeatureState;
  readonly graph: FeatureGraph;
  readonly layout: GraphLayout;
  readonly size: ElementSize;
}

/** The drawing: React Flow near by, one canvas from far away, and what floats above them. */
export function GraphCanvas({ feature, graph, layout, size }: GraphCanvasProps) {
  const { model } = graph;
  const folded = useGraphState((state) => state.folded);
  const moved = useGraphState((state) => state.moved);
  const isHovering = useGraphState((state) => state.lit?.hovered === true);
  const editable = feature.file.editable;
  const [start] = useState(() => startViewport(layout.bounds, size));
  const [detail, setDetail] = useState<Detail>(() => detailAt(start.zoom));

  const laidOut = useMemo(
    () => toFlowNodes(model, layout, folded, moved, editable),
    [model, layout, folded, moved, editable],
  );
  const [nodes, setNodes, onNodesChange] = useNodesState(laidOut);
  useEffect(() => setNodes(laidOut), [laidOut, setNodes]);
  const edges = useMemo(() => toFlowEdges(model, layout, createEndFinder(model, folded)), [model, layout, folded]);
  const isSettling = useSettling(layout);
  const onKeyDown = useGraphKeys(graph, layout);
  useRevealSelection(layout, moved, size);

  const onMove = (_: unknown, viewport: Viewport) => {
    const next = detailAt(viewport.zoom);
    if (next !== detail) setDetail(next);
  };
  const isFar = detail === 'far';
  return (
    <div
      role="application"
      aria-label="Task graph"
      aria-roledescription="graph"
      className="graph"
      data-detail={detail}
      data-editable={editable || undefined}
      data-hovering={isHovering || undefined}
      data-settling={isSettling || undefined}
      onKeyDown={onKeyDown}
    >
      <ReactFlow<GraphFlowNode, GraphFlowEdge>
        nodes={isFar ? noNodes : nodes}
        edges={isFar ? noEdges : edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        defaultViewport={start}
        minZoom={minZoom}
        maxZoom={maxZoom}
        onMove={onMove}
        onlyRenderVisibleElements
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        nodeDragThreshold={4}
        zoomOnDoubleClick={false}
        panOnScroll
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        disableKeyboardA11y
        attributionPosition="bottom-left"
        onNodeClick={(event, node) => {
          if (node.type !== 'task') return;
          selectEdge(null);
          if (event.shiftKey || event.ctrlKey || event.metaKey) togglePicked(node.id);
          else {
            clearPicked();
            selectTask(node.id);
          }
        }}
        onNodeMouseEnter={(_, node) => node.type === 'task' && hoverTask(node.id)}
        onNodeMouseLeave={() => hoverTask(null)}
        onNodeDragStart={() => hoverTask(null)}
        onNodeDragStop={(_, node) => moveByHand(node.id, node.position.x, node.position.y)}
        onEdgeClick={(_, edge) => selectEdge(edge.id)}
        onPaneClick={() => {
          selectEdge(null);
          clearPicked();
        }}
      >
        <EdgeMarkers />
      </ReactFlow>
      {isFar && <OverviewCanvas model={model} layout={layout} moved={moved} size={size} onPick={selectTask} />}
      <SelectionFacts graph={graph} />
      <EdgeCard feature={feature} graph={graph} />
      <MiniMap model={model} layout={layout} moved={moved} size={size} />
    </div>
  );
}

function detailAt(zoom: number): Detail {
  return zoom < farZoom ? 'far' : zoom < idsZoom ? 'ids' : 'full';
}

/** True for a moment after a new layout, while tasks glide to their places. */
function useSettling(layout: GraphLayout): boolean {
  const first = useRef(layout);
  const [settling, setSettling] = useState(false);
  useEffect(() => {
    if (first.current === layout) return;
    first.current = layout;
    setSettling(true);
    const timer = setTimeout(() => setSettling(false), 260);
    return () => clearTimeout(timer);
  }, [layout]);
  return settling;
}
