import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { nameFeature } from '../../store/name-feature.ts';
import { toggleUnfolded, useUiState } from '../../store/ui-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { formatMinutes, stateWords } from '../model/words.ts';
import type { FeatureCardFlowNode } from './map-flow.ts';
import './feature-card-node.css';

/** One feature: its name, how much of it is done, its hours; and a switch that shows its own tasks here. */
export const FeatureCardNode = memo(function FeatureCardNode({ data }: NodeProps<FeatureCardFlowNode>) {
  const { card, first, match } = data;
  const { summary, state, waitsFor } = card;
  const { id, doneTasks, totalTasks, problems, unread } = summary;
  const selected = useUiState((ui) => ui.feature === id);
  const isUnfolding = useUiState((ui) => ui.unfoldedFeatures.includes(id));
  const name = nameFeature(summary);
  return (
    <div
      className="feature-card"
      data-state={state}
      data-cycle={card.inCycle || undefined}
      data-selected={selected || undefined}
      data-match={match}
      title={`${name}\n${id}`}
    >
      <Handle type="target" id="in" position={Position.Left} isConnectable={false} className="frame-handle" />
      <button type="button" className="feature-card-body" tabIndex={selected || first ? 0 : -1} aria-pressed={selected}>
        <span className="feature-card-name" dir="auto">
          {name}
        </span>
        <span className="visually-hidden">
          , {stateWords[state]}
          {waitsFor.length > 0 && `, waits for ${waitsFor.join(', ')}`}
          {card.inCycle && ', in a cycle'}
        </span>
        <span className="feature-card-facts">
          <ProgressBar done={doneTasks} total={totalTasks} />
          <span>{unread ? '…' : `${doneTasks}/${totalTasks}`}</span>
          {describeHours(summary) !== '' && <span>{describeHours(summary)}</span>}
          {problems.error > 0 && (
            <span className="feature-card-error" title={`${problems.error} errors`}>
              <Icon name="error" size={13} />
            </span>
          )}
        </span>
      </button>
      {totalTasks > 0 && (
        <button
          type="button"
          className="feature-card-unfold nodrag"
          aria-expanded={isUnfolding}
          aria-label={`Unfold ${name}`}
          title="Show its tasks here"
          onClick={(event) => {
            event.stopPropagation();
            toggleUnfolded(id);
          }}
        >
          <Icon name="chevron" size={14} />
        </button>
      )}
      <Handle type="source" id="out" position={Position.Right} isConnectable={false} className="frame-handle" />
    </div>
  );
});

/** `3h of 8h`, as far as the documents say either. */
function describeHours({ estimateMinutes, actualMinutes }: FeatureCardFlowNode['data']['card']['summary']): string {
  const estimate = estimateMinutes === null ? null : formatMinutes(estimateMinutes);
  const actual = actualMinutes === null || actualMinutes === 0 ? null : formatMinutes(actualMinutes);
  if (actual !== null && estimate !== null) return `${actual} of ${estimate}`;
  return actual ?? estimate ?? '';
}
