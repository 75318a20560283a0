import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { FrameFlowNode } from '../canvas/flow-types.ts';
import { useLinkTarget } from '../rewire/use-link-target.ts';
import './frame-node.css';

/** The ground of a phase or summary. */
export const FrameNode = memo(function FrameNode({ data: { end, folded, nested } }: NodeProps<FrameFlowNode>) {
  const target = useLinkTarget(end);
  return (
    <div
      className="frame-node"
      data-folded={folded || undefined}
      data-nested={nested || undefined}
      data-target={target}
    >
      <Handle type="target" id="in" position={Position.Left} isConnectable={false} className="frame-handle" />
      <Handle type="source" id="out" position={Position.Left} isConnectable={false} className="frame-handle" />
    </div>
  );
});
