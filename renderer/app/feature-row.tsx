import { memo } from 'react';
import type { FeatureSummary } from '../../core/model/feature.ts';
import { nameFeature } from '../store/name-feature.ts';
import { showFeature } from '../store/ui-store.ts';
import { Icon } from '../ui/icon.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';

export const featureRowHeightPx = 52;

interface FeatureRowProps {
  readonly feature: FeatureSummary;
  readonly index: number;
  readonly count: number;
  readonly offsetPx: number;
  readonly selected: boolean;
}

/** One feature: its title, and how much of it is done. */
export const FeatureRow = memo(function FeatureRow({ feature, index, count, offsetPx, selected }: FeatureRowProps) {
  const { id, doneTasks, totalTasks, problems, editable, unread } = feature;
  return (
    <div
      id={`feature-${index}`}
      className="feature-row"
      data-menu="feature"
      data-menu-key={id}
      role="option"
      aria-selected={selected}
      aria-setsize={count}
      aria-posinset={index + 1}
      tabIndex={-1}
      title={id}
      style={{ height: featureRowHeightPx, transform: `translateY(${offsetPx}px)` }}
      onMouseDown={() => showFeature(id)}
    >
      <span className="feature-row-title">
        <span className="ellipsis">{nameFeature(feature)}</span>
        {!editable && <Icon name="lock" size={14} />}
        {problems.error > 0 && (
          <span className="feature-row-error" title={`${problems.error} errors`}>
            <Icon name="error" size={14} />
            <span className="visually-hidden">, {problems.error} errors</span>
          </span>
        )}
      </span>
      <span className="feature-row-progress">
        <ProgressBar done={doneTasks} total={totalTasks} />
        {!unread && (
          <span className="feature-row-count">
            {doneTasks}/{totalTasks}
            <span className="visually-hidden"> tasks done</span>
          </span>
        )}
      </span>
    </div>
  );
});
