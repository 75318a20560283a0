import { type Edge, Handle, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';

/** React Flow by itself, as its documentation says to show many nodes: what the graph is measured against. */
const TaskNode = memo(function TaskNode({ data }: NodeProps<Node<{ readonly label: string }>>) {
  return (
    <div className="task-node" style={{ width: 204, height: 72, border: '1px solid #888', background: '#fff' }}>
      <Handle type="target" position={Position.Left} />
      {data.label}
      <Handle type="source" position={Position.Right} />
    </div>
  );
});

const nodeTypes = { task: TaskNode };
const count = Number(new URLSearchParams(location.search).get('tasks'));
const columns = 6;
const nodes: Node[] = Array.from({ length: count }, (_, index) => ({
  id: `T${index}`,
  type: 'task',
  position: { x: (index % columns) * 256, y: Math.floor(index / columns) * 106 },
  data: { label: `T${index} Do thing ${index}` },
  width: 204,
  height: 72,
  handles: [
    { type: 'target', position: Position.Left, x: 0, y: 36, width: 0, height: 0 },
    { type: 'source', position: Position.Right, x: 204, y: 36, width: 0, height: 0 },
  ],
}));
const edges: Edge[] = nodes.slice(1).map(({ id }, index) => ({ id: `e${index}`, source: `T${index}`, target: id }));

Object.assign(window, { laidOutAt: performance.now() });
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <ReactFlow
      defaultNodes={nodes}
      defaultEdges={edges}
      nodeTypes={nodeTypes}
      minZoom={0.02}
      onlyRenderVisibleElements
      panOnScroll
      nodeDragThreshold={4}
    />,
  );
}
