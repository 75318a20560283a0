import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { toggleTask } from '../../store/task-commands.ts';
import { useUiState } from '../../store/ui-store.ts';
import { TimerButton } from '../../timer/timer-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StatusBox } from '../../ui/status-box.tsx';
import type { TaskFlowNode } from '../canvas/flow-types.ts';
import { useGraphState } from '../graph-store.ts';
import type { GraphTask } from '../model/graph-model.ts';
import { stateWords } from '../model/words.ts';
import { laneColors } from '../panels/lane-colors.ts';
import { useRewireState } from '../rewire/rewire-store.ts';
import { useLinkTarget } from '../rewire/use-link-target.ts';
import { NodeTitle } from './node-title.tsx';
import './task-node.css';

/** One task: its box, id, title and marks. */
export const TaskNode = memo(function TaskNode({ data }: NodeProps<TaskFlowNode>) {
  const { shown, editable } = data;
  const { key, task, state } = shown;
  const selected = useUiState((ui) => ui.feature !== null && ui.selection[ui.feature] === key);
  const picked = useUiState((ui) => ui.picked.has(key));
  const lit = useGraphState(({ lit }) =>
    lit === null
      ? undefined
      : lit.key === key
        ? 'self'
        : lit.ancestors.has(key)
          ? 'before'
          : lit.descendants.has(key)
            ? 'after'
            : 'none',
  );
  const lane = useGraphState(({ lanes }) => lanes?.laneOf.get(key));
  const laneName = useGraphState(({ lanes }) => (lane === undefined ? undefined : lanes?.names[lane]));
  const match = useGraphState(({ matches }) => (matches === null ? undefined : matches.has(key) ? 'yes' : 'no'));
  const target = useLinkTarget(key);
  const drop = useRewireState(({ bandPlace }) => (bandPlace?.beside === key ? bandPlace.edge : undefined));
  return (
    <div
      className="task-node"
      data-menu="task"
      data-menu-key={key}
      data-state={state}
      data-critical={shown.critical || undefined}
      data-cycle={shown.inCycle || undefined}
      data-selected={selected || undefined}
      data-picked={picked || undefined}
      data-lit={lit}
      data-target={target}
      data-drop={drop}
      data-match={match}
      data-lane={lane === undefined ? undefined : lane % laneColors}
      data-unnamed={task.id === null || undefined}
      title={task.title}
    >
      <Handle type="target" id="in" position={Position.Left} className="task-handle" />
      <StatusBox
        status={task.status}
        mark={task.mark}
        label={`Done: ${task.id ?? task.title}`}
        disabled={!editable || task.mark === null}
        focusable={false}
        onToggle={() => toggleTask(task)}
      />
      <button
        type="button"
        className="task-node-body"
        tabIndex={selected || data.first ? 0 : -1}
        aria-pressed={selected}
      >
        {task.id !== null && <span className="task-node-id mono">{task.id}</span>}
        <span className="task-node-marks">
          {laneName?.startsWith('Wave') && <span className="task-node-chip">{laneName}</span>}
          {task.stories.slice(0, 1).map((story) => (
            <span key={story} className="task-node-chip">
              {story}
            </span>
          ))}
          {task.parallel && (
            <span className="task-node-chip" title="Can run in parallel">
              P
            </span>
          )}
          {shown.problem !== null && shown.problem !== 'info' && (
            <span className="task-node-problem" data-severity={shown.problem}>
              <Icon name={shown.problem} size={13} />
            </span>
          )}
        </span>
        <NodeTitle title={task.title} />
        <span className="task-node-said">
          {describeState(shown)}
          {laneName !== undefined && `, ${laneName}`}
        </span>
      </button>
      {editable && <TimerButton task={task} focusable={false} quiet />}
      <Handle type="source" id="out" position={Position.Right} className="task-handle" />
    </div>
  );
}, isSame);

function isSame(a: NodeProps<TaskFlowNode>, b: NodeProps<TaskFlowNode>): boolean {
  if (a.data === b.data) return true;
  const { shown: x, editable } = a.data;
  const { shown: y } = b.data;
  return (
    editable === b.data.editable &&
    a.data.first === b.data.first &&
    x.key === y.key &&
    x.state === y.state &&
    x.critical === y.critical &&
    x.inCycle === y.inCycle &&
    x.problem === y.problem &&
    x.task.status === y.task.status &&
    x.task.mark === y.task.mark &&
    x.task.title === y.task.title &&
    x.task.id === y.task.id &&
    x.task.parallel === y.task.parallel &&
    x.task.stories.join() === y.task.stories.join()
  );
}

/** What colours say, for those who do not see them. */
function describeState({ state, critical, inCycle }: GraphTask): string {
  const marks = [stateWords[state], critical ? 'on the critical path' : '', inCycle ? 'in a cycle' : ''];
  return `, ${marks.filter((part) => part !== '').join(', ')}`;
}
