import { type EdgeTypes, type NodeTypes, ReactFlow, useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { memo, type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { FeatureState } from '../../../preload/planner-data.ts';
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
import { useLightDrag } from './light-drag.ts';
import { quietFlow } from './quiet-flow.ts';
import { toFlowEdges, toFlowNodes } from './to-flow.ts';
import { usePointing } from './use-pointing.ts';
import { keepDragged, useWindow } from './use-window.ts';

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

/** The drawing near by. Handlers stay the same, and nodes are React Flow's own: a dragged task draws nothing but itself. */
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
  const setNodes = useNodes(isFar ? noNodes : near.nodes);
  const edges = useReconnectable(near.edges, editable);
  const flow = useReactFlow();
  useLightDrag();
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
      {...quietFlow}
      defaultNodes={noNodes}
      edges={isFar ? noEdges : edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      defaultViewport={start}
      onMove={onMove}
      nodeDragThreshold={4}
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

/**
 * Hand nodes over to React Flow's own store. It then moves a dragged one by itself: were they a property, every move
 * would render this and React Flow as a whole, and then once more from the store.
 *
 * @returns
 *   Puts nodes back in their places.
 */
function useNodes(nodes: GraphFlowNode[]): (nodes: GraphFlowNode[]) => void {
  const store = useStoreApi<GraphFlowNode, GraphFlowEdge>();
  useEffect(() => {
    const { nodes: held, setNodes } = store.getState();
    setNodes(keepDragged(nodes, held));
  }, [nodes, store]);
  return useCallback((back) => store.getState().setNodes(back), [store]);
}

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
