import type { Edge, Node } from '@xyflow/react';
import type { GraphEdge, GraphFrame, GraphTask } from '../model/graph-model.ts';

export type TaskFlowNode = Node<
  {
    readonly shown: GraphTask;
    readonly editable: boolean;
    /** The one that Tab reaches while none is selected. */
    readonly first: boolean;
  },
  'task'
>;

export type FrameFlowNode = Node<
  {
    /** Key of what a dependency that ends here names; null where none can. */
    readonly end: string | null;
    readonly folded: boolean;
    readonly nested: boolean;
  },
  'frame'
>;

/** The heading of a frame: a node of its own, so that it stands above the edges and the frame below them. */
export type HeadingFlowNode = Node<
  { readonly frame: GraphFrame; readonly folded: boolean; readonly editable: boolean },
  'heading'
>;

export type GraphFlowNode = TaskFlowNode | FrameFlowNode | HeadingFlowNode;

export type GraphFlowEdge = Edge<
  {
    readonly shown: GraphEdge;
    readonly points: readonly number[];
    readonly startsAtFrame: boolean;
    readonly endsAtFrame: boolean;
  },
  'dependency'
>;
