import { type EdgeProps, getBezierPath } from '@xyflow/react';
import { memo } from 'react';
import { useGraphState } from '../graph-store.ts';
import { edgePath } from '../layout/edge-path.ts';
import { useRewireState } from '../rewire/rewire-store.ts';
import type { GraphFlowEdge } from './flow-types.ts';
import './dependency-edge.css';

/** A dependency: its route where both ends stand as laid out, else a curve between where they stand. */
export const DependencyEdge = memo(function DependencyEdge(props: EdgeProps<GraphFlowEdge>) {
  const { id, data } = props;
  const selected = useGraphState((graph) => graph.edge === id);
  const lit = useGraphState(({ lit }) => (lit === null ? undefined : lit.edges.has(id) ? 'yes' : 'no'));
  const isInsert = useRewireState(({ insert }) => insert !== null && insert.refusal === null && insert.edges.has(id));
  if (data === undefined) return null;
  const { shown, points } = data;
  const path = followsRoute(props, points) ? edgePath(points) : getBezierPath(props)[0];
  return (
    <g
      className="dependency-edge"
      data-menu="edge"
      data-menu-key={id}
      data-origin={shown.origin}
      data-soft={shown.soft || undefined}
      data-redundant={shown.redundant || undefined}
      data-cycle={shown.inCycle || undefined}
      data-critical={shown.critical || undefined}
      data-selected={selected || undefined}
      data-lit={lit}
      data-insert={isInsert || undefined}
    >
      <path className="dependency-edge-line" d={path} markerEnd="url(#graph-arrow)" />
      <path className="react-flow__edge-interaction dependency-edge-hit" d={path} />
    </g>
  );
});

/** Whether both ends stand where the layout put them. Ends at frames always do: frames are not moved by hand. */
function followsRoute({ data, ...ends }: EdgeProps<GraphFlowEdge>, points: readonly number[]): boolean {
  const isNear = (a: number, b: number | undefined) => Math.abs(a - (b ?? a)) < 1;
  const starts = isNear(ends.sourceX, points[0]) && isNear(ends.sourceY, points[1]);
  const arrives = isNear(ends.targetX, points.at(-2)) && isNear(ends.targetY, points.at(-1));
  return (starts || data?.startsAtFrame === true) && (arrives || data?.endsAtFrame === true);
}
