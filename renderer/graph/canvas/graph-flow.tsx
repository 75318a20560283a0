import { type EdgeTypes, type NodeTypes, ReactFlow, useNodesState, useReactFlow, type Viewport } from '@xyflow/react';
import { memo, type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { FeatureState } from '../../../preload/contract.ts';
import { useGraphState } from '../graph-store.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import { createEndFinder } from '../model/end-finder.ts';
import { FrameNode } from '../nodes/frame-node.tsx';
import { HeadingNode } from '../nodes/heading-node.tsx';
import { TaskNode } from '../nodes/task-node.tsx';
import { LinkLine } from '../rewire/link-line.tsx';
import { useLinkGesture } from '../rewire/use-link-gesture.ts';
import { useNodeGesture } from '../rewire/use-node-gesture.ts';
import type { ElementSize } from '../use-element-size.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { DependencyEdge } from './dependency-edge.tsx';
import { EdgeMarkers } from './edge-markers.tsx';
import type { GraphFlowEdge, GraphFlowNode } from './flow-types.ts';
import { toFlowEdges, toFlowNodes } from './to-flow.ts';
import { usePointing } from './use-pointing.ts';
import { keepDragged, useWindow } from './use-window.ts';
import { maxZoom, minZoom } from './viewport.ts';

const nodeTypes: NodeTypes = { task: TaskNode, frame: FrameNode, heading: HeadingNode };
const edgeTypes: EdgeTypes = { dependency: DependencyEdge };
const noNodes: GraphFlowNode[] = [];
const noEdges: GraphFlowEdge[] = [];
const markers = <EdgeMarkers />;

/** What comes of taking an end elsewhere is decided when it is let go. */
function ignoreReconnect(): void {}

interface GraphFlowProps {
  readonly host: RefObject<HTMLElement | null>;
  readonly feature: FeatureState;
  readonly graph: FeatureGraph;
  readonly layout: GraphLayout;
  readonly size: ElementSize;
  readonly start: Viewport;
  /** From far away another layer draws: here is nothing but the moving view. */
  readonly isFar: boolean;
  readonly onZoom: (zoom: number) => void;
}

/**
 * The drawing near by. It is by itself and takes handlers that stay the same, because a dragged task makes it be
 * rendered again with every move: whatever else were here would be rendered with it.
 */
export const GraphFlow = memo(function GraphFlow(props: GraphFlowProps) {
  const { host, feature, graph, layout, size, start, isFar, onZoom } = props;
  const { model } = graph;
  const folded = useGraphState((state) => state.folded);
  const editable = feature.file.editable;
  const laidOut = useMemo(() => toFlowNodes(model, layout, folded, editable), [model, layout, folded, editable]);
  const laidOutEdges = useMemo(
    () => toFlowEdges(model, layout, createEndFinder(model, folded)),
    [model, layout, folded],
  );
  const near = useWindow(laidOut, laidOutEdges, size);
  const [nodes, setNodes, onNodesChange] = useNodesState(near.nodes);
  useEffect(() => setNodes((held) => keepDragged(near.nodes, held)), [near, setNodes]);
  const edges = useReconnectable(near.edges, editable);
  const flow = useReactFlow();
  const link = useLinkGesture(host, feature, graph);
  const drag = useNodeGesture({
    feature,
    graph,
    layout,
    toScreen: (x, y) => {
      const { x: left, y: top, zoom } = flow.getViewport();
      return { x: x * zoom + left, y: y * zoom + top };
    },
    putBack: () => setNodes(near.nodes),
  });
  const pointing = usePointing(host);
  const onMove = useCallback((_: unknown, { zoom }: Viewport) => onZoom(zoom), [onZoom]);
  return (
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
      onNodeClick={pointing.onNodeClick}
      onNodeMouseEnter={pointing.onNodeMouseEnter}
      onNodeMouseLeave={pointing.onNodeMouseLeave}
      onNodeDragStart={drag.onNodeDragStart}
      onNodeDrag={drag.onNodeDrag}
      onNodeDragStop={drag.onNodeDragStop}
      nodesConnectable={editable}
      connectionRadius={0}
      connectionLineComponent={LinkLine}
      onConnectStart={link.onConnectStart}
      onConnectEnd={link.onConnectEnd}
      edgesReconnectable={false}
      reconnectRadius={14}
      onReconnect={ignoreReconnect}
      onReconnectStart={link.onReconnectStart}
      onReconnectEnd={link.onReconnectEnd}
      onEdgeClick={pointing.onEdgeClick}
      onPaneClick={pointing.onPaneClick}
    >
      {markers}
    </ReactFlow>
  );
});

/** The selected edge can be taken by its ends, and lies above the others. */
function useReconnectable(edges: GraphFlowEdge[], editable: boolean): GraphFlowEdge[] {
  const selected = useGraphState((state) => state.edge);
  return useMemo(() => {
    if (selected === null) return edges;
    return edges.map((edge) =>
      edge.id === selected ? { ...edge, reconnectable: editable && isBetweenTasks(edge), zIndex: 2 } : edge,
    );
  }, [edges, selected, editable]);
}

function isBetweenTasks({ data }: GraphFlowEdge): boolean {
  return data !== undefined && !data.startsAtFrame && !data.endsAtFrame;
}
