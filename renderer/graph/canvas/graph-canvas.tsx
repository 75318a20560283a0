import { type EdgeTypes, type NodeTypes, ReactFlow, useNodesState, useReactFlow, type Viewport } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FeatureState } from '../../../preload/contract.ts';
import { useSelectedKey } from '../../store/shown-feature.ts';
import { clearPicked, selectTask, togglePicked } from '../../store/ui-store.ts';
import { hoverTask, selectEdge, useGraphState } from '../graph-store.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import { createEndFinder } from '../model/end-finder.ts';
import { FrameNode } from '../nodes/frame-node.tsx';
import { HeadingNode } from '../nodes/heading-node.tsx';
import { TaskNode } from '../nodes/task-node.tsx';
import { EdgeCard } from '../panels/edge-card.tsx';
import { MiniMap } from '../panels/mini-map.tsx';
import { SelectionFacts } from '../panels/selection-facts.tsx';
import { BandHint } from '../rewire/band-hint.tsx';
import { LinkLine } from '../rewire/link-line.tsx';
import { LinkReason } from '../rewire/link-reason.tsx';
import { useRewireState } from '../rewire/rewire-store.ts';
import { useLinkGesture } from '../rewire/use-link-gesture.ts';
import { useNodeGesture } from '../rewire/use-node-gesture.ts';
import type { ElementSize } from '../use-element-size.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { DependencyEdge } from './dependency-edge.tsx';
import { EdgeMarkers } from './edge-markers.tsx';
import type { GraphFlowEdge, GraphFlowNode } from './flow-types.ts';
import { OverviewCanvas, type OverviewProps } from './overview-canvas.tsx';
import { toFlowEdges, toFlowNodes } from './to-flow.ts';
import { useBandMenu } from './use-band-menu.ts';
import { focusTask, useGraphKeys } from './use-graph-keys.ts';
import { useRevealSelection } from './use-reveal-selection.ts';
import { keepDragged, useWindow } from './use-window.ts';
import { type Detail, detailAt, maxZoom, minZoom, startViewport } from './viewport.ts';

const nodeTypes: NodeTypes = { task: TaskNode, frame: FrameNode, heading: HeadingNode };
const edgeTypes: EdgeTypes = { dependency: DependencyEdge };
const noNodes: GraphFlowNode[] = [];
const noEdges: GraphFlowEdge[] = [];

/** What comes of taking an end elsewhere is decided when it is let go. */
function ignoreReconnect(): void {}

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
  const isChain = useGraphState((state) => state.lit?.isChain === true);
  const isHovering = useGraphState((state) => state.lit?.hovered === true);
  const editable = feature.file.editable;
  const [start] = useState(() => startViewport(layout.bounds, size));
  const [detail, setDetail] = useState<Detail>(() => detailAt(start.zoom));

  const laidOut = useMemo(() => toFlowNodes(model, layout, folded, editable), [model, layout, folded, editable]);
  const laidOutEdges = useMemo(
    () => toFlowEdges(model, layout, createEndFinder(model, folded)),
    [model, layout, folded],
  );
  const near = useWindow(laidOut, laidOutEdges, size);
  const [nodes, setNodes, onNodesChange] = useNodesState(near.nodes);
  useEffect(() => setNodes((held) => keepDragged(near.nodes, held)), [near, setNodes]);
  const edges = useReconnectable(near.edges, editable);
  const isSettling = useSettling(layout);
  useRevealSelection(layout, size);
  const host = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  useGraphKeys(host, feature, graph, layout);
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
  useBandMenu(host, model, layout);
  const isConnecting = useRewireState((state) => state.gesture !== null);

  const onMove = (_: unknown, viewport: Viewport) => {
    const next = detailAt(viewport.zoom);
    if (next !== detail) setDetail(next);
  };
  const isFar = detail === 'far';
  return (
    <div
      ref={host}
      className="graph"
      data-menu="canvas"
      data-menu-key=""
      data-detail={detail}
      data-editable={editable || undefined}
      data-hovering={isHovering || undefined}
      data-chain={isChain || undefined}
      data-settling={isSettling || undefined}
      data-connecting={isConnecting || undefined}
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
            focusTask(host.current, node.id);
          }
        }}
        onNodeMouseEnter={(_, node) => node.type === 'task' && !isConnecting && hoverTask(node.id)}
        onNodeMouseLeave={() => hoverTask(null)}
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
        onEdgeClick={(_, edge) => selectEdge(edge.id)}
        onPaneClick={() => {
          selectEdge(null);
          clearPicked();
        }}
      >
        <EdgeMarkers />
      </ReactFlow>
      {isFar && <FarGraph model={model} layout={layout} size={size} />}
      <SelectionFacts graph={graph} />
      <LinkReason />
      <BandHint />
      <EdgeCard feature={feature} graph={graph} />
      <MiniMap model={model} layout={layout} size={size} />
    </div>
  );
}

/** The graph from far away, with what is looked for and selected. */
function FarGraph(props: Pick<OverviewProps, 'model' | 'layout' | 'size'>) {
  const matches = useGraphState((state) => state.matches);
  const lanes = useGraphState((state) => state.lanes?.laneOf ?? null);
  return <OverviewCanvas {...props} matches={matches} lanes={lanes} selected={useSelectedKey()} />;
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

function isBetweenTasks({ data }: GraphFlowEdge): boolean {
  return data !== undefined && !data.startsAtFrame && !data.endsAtFrame;
}
