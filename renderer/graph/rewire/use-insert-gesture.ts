import type { OnNodeDrag } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { FeatureState } from '../../../preload/contract.ts';
import { announce } from '../../store/announce.ts';
import type { GraphFlowNode } from '../canvas/flow-types.ts';
import { hoverTask, moveByHand } from '../graph-store.ts';
import { type GraphLayout, layoutSizes } from '../layout/graph-layout.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { findEdgeUnder } from './edge-under.ts';
import { createLinkJudge } from './judge-link.ts';
import { insertBetween } from './link-commands.ts';
import { propose, rewireStore } from './rewire-store.ts';

/** Dragging a task: onto an edge puts it in between, anywhere else gives it that place by hand. */
export function useInsertGesture(
  feature: FeatureState,
  graph: FeatureGraph,
  layout: GraphLayout,
  toScreen: (x: number, y: number) => { readonly x: number; readonly y: number },
  putBack: () => void,
): { readonly onNodeDrag: OnNodeDrag<GraphFlowNode>; readonly onNodeDragStop: OnNodeDrag<GraphFlowNode> } {
  const latest = useRef({ feature, graph, layout, toScreen, putBack });
  latest.current = { feature, graph, layout, toScreen, putBack };
  return useMemo(() => {
    const findEdge = (node: GraphFlowNode): string | null => {
      const { graph, layout, feature } = latest.current;
      if (!feature.file.editable) return null;
      const tasks = new Set(graph.model.tasks.map((task) => task.key));
      const edges = new Map(graph.model.edges.map((edge) => [edge.id, edge]));
      const isCandidate = (id: string) => {
        const edge = edges.get(id);
        return (
          edge !== undefined &&
          edge.from !== node.id &&
          edge.to !== node.id &&
          tasks.has(edge.from) &&
          tasks.has(edge.to)
        );
      };
      const x = node.position.x + layoutSizes.nodeWidth / 2;
      const y = node.position.y + layoutSizes.nodeHeight / 2;
      return findEdgeUnder(layout.routes, isCandidate, x, y);
    };
    return {
      onNodeDrag: (_, node) => {
        hoverTask(null);
        const insertEdge = findEdge(node);
        if (rewireStore.getState().insertEdge !== insertEdge) rewireStore.setState({ insertEdge });
      },
      onNodeDragStop: (_, node) => {
        const { graph, feature, toScreen, putBack } = latest.current;
        rewireStore.setState({ insertEdge: null });
        const edge = graph.model.edges.find((candidate) => candidate.id === findEdge(node));
        if (edge === undefined) {
          moveByHand(node.id, node.position.x, node.position.y);
          return;
        }
        putBack();
        const pair = { task: edge.to, dependsOn: edge.from };
        const isStated = edge.origins.includes('stated');
        const judge = createLinkJudge(graph.file, graph.all, isStated ? pair : null);
        const refusal =
          judge.judge({ task: node.id, dependsOn: edge.from }) ?? judge.judge({ task: edge.to, dependsOn: node.id });
        if (refusal !== null && refusal.code !== 'repeat') {
          announce(`${refusal.text}. Nothing was changed`);
          rewireStore.setState({ refusedDrop: refusal.text });
          return;
        }
        propose({
          title: `${node.id} comes between ${edge.from} and ${edge.to}`,
          command: insertBetween(feature.id, pair, node.id, isStated),
          at: toScreen(node.position.x, node.position.y + layoutSizes.nodeHeight),
        });
      },
    };
  }, []);
}
