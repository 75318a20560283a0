import type { EdgeMouseHandler, NodeMouseHandler } from '@xyflow/react';
import { type RefObject, useMemo } from 'react';
import { clearPicked, selectTask, togglePicked } from '../../store/ui-store.ts';
import { graphStore, hoverTask, selectEdge } from '../graph-store.ts';
import { rewireStore } from '../rewire/rewire-store.ts';
import type { GraphFlowEdge, GraphFlowNode } from './flow-types.ts';
import { pickEdge } from './pick-edge.ts';
import { focusTask } from './use-graph-keys.ts';

export interface PointingHandlers {
  readonly onNodeClick: NodeMouseHandler<GraphFlowNode>;
  readonly onNodeMouseEnter: NodeMouseHandler<GraphFlowNode>;
  readonly onNodeMouseLeave: () => void;
  readonly onEdgeClick: EdgeMouseHandler<GraphFlowEdge>;
  readonly onPaneClick: () => void;
}

/** What the pointer selects and what it only rests on. The handlers stay the same as long as the graph is on screen. */
export function usePointing(host: RefObject<HTMLElement | null>): PointingHandlers {
  return useMemo(
    () => ({
      onNodeClick: (event, node) => {
        if (node.type !== 'task') return;
        selectEdge(null);
        if (event.shiftKey || event.ctrlKey || event.metaKey) togglePicked(node.id);
        else {
          clearPicked();
          selectTask(node.id);
          focusTask(host.current, node.id);
        }
      },
      onNodeMouseEnter: (_, node) => {
        if (node.type === 'task' && rewireStore.getState().gesture === null) hoverTask(node.id);
      },
      onNodeMouseLeave: () => hoverTask(null),
      onEdgeClick: ({ clientX, clientY }, { id }) =>
        selectEdge(pickEdge(clientX, clientY, graphStore.getState().edge) ?? id),
      onPaneClick: () => {
        selectEdge(null);
        clearPicked();
      },
    }),
    [host],
  );
}
