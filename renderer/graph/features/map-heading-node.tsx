import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { showFeature, toggleUnfolded } from '../../store/ui-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { plainTitle } from '../model/plain-title.ts';
import '../nodes/heading-node.css';
import type { MapHeadingFlowNode } from './map-flow.ts';

/** The heading of a band among all features. That of a feature folds it, and leads to its graph. */
export const MapHeadingNode = memo(function MapHeadingNode({ data: { frame } }: NodeProps<MapHeadingFlowNode>) {
  const { summary, label, title, done, total } = frame;
  const words = (
    <>
      {label !== '' && <span className="heading-node-label">{label}</span>}
      <span className="heading-node-title ellipsis" dir="auto">
        {plainTitle(title)}
      </span>
    </>
  );
  return (
    <div className="heading-node">
      {summary !== null && (
        <button
          type="button"
          className="map-heading-fold nodrag"
          aria-expanded
          aria-label={`Fold ${title}`}
          onClick={() => toggleUnfolded(summary.id)}
        >
          <Icon name="chevron" size={14} />
        </button>
      )}
      {summary === null ? (
        <span className="heading-node-name">{words}</span>
      ) : (
        <button
          type="button"
          className="heading-node-name nodrag"
          title={`Open the graph of ${title}`}
          onClick={() => showFeature(summary.id)}
        >
          {words}
        </button>
      )}
      <span className="heading-node-facts">
        <span className="heading-node-bar">
          <ProgressBar done={done} total={total} />
        </span>
        <span>
          {done}/{total}
        </span>
      </span>
    </div>
  );
});
