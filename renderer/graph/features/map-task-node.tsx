import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { useUiState } from '../../store/ui-store.ts';
import { StatusBox } from '../../ui/status-box.tsx';
import { stateWords } from '../model/words.ts';
import '../nodes/task-node.css';
import { NodeTitle } from '../nodes/node-title.tsx';
import type { MapTaskFlowNode } from './map-flow.ts';

/** A task of an unfolded feature, to look at: it is changed in the graph of its feature. */
export const MapTaskNode = memo(function MapTaskNode({ data: { shown } }: NodeProps<MapTaskFlowNode>) {
  const { task, feature, state } = shown;
  const selected = useUiState((ui) => ui.feature === feature && ui.selection[feature] === task.key);
  return (
    <div
      className="task-node"
      data-state={state}
      data-critical={shown.critical || undefined}
      data-cycle={shown.inCycle || undefined}
      data-selected={selected || undefined}
      data-unnamed={task.id === null || undefined}
      title={task.title}
    >
      <Handle type="target" id="in" position={Position.Left} isConnectable={false} className="frame-handle" />
      <StatusBox
        status={task.status}
        mark={task.mark}
        label={`Done: ${task.id ?? task.title}`}
        disabled
        focusable={false}
        onToggle={() => {}}
      />
      <button type="button" className="task-node-body" tabIndex={-1} aria-pressed={selected}>
        {task.id !== null && <span className="task-node-id mono">{task.id}</span>}
        <NodeTitle title={task.title} />
        <span className="visually-hidden">, {stateWords[state]}</span>
      </button>
      <Handle type="source" id="out" position={Position.Right} isConnectable={false} className="frame-handle" />
    </div>
  );
});
