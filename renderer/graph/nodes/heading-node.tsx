import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { toggleTask } from '../../store/task-commands.ts';
import { selectTask } from '../../store/ui-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { StatusBox } from '../../ui/status-box.tsx';
import type { HeadingFlowNode } from '../canvas/flow-types.ts';
import { toggleFrame } from '../graph-store.ts';
import { endOfFrame, type GraphFrame } from '../model/graph-model.ts';
import { plainTitle } from '../model/plain-title.ts';
import { formatMinutes } from '../model/words.ts';
import { laneColors } from '../panels/lane-colors.ts';
import { useLinkTarget } from '../rewire/use-link-target.ts';
import './heading-node.css';

/** The heading of a phase or summary: fold, name, progress and hours. */
export const HeadingNode = memo(function HeadingNode({ data }: NodeProps<HeadingFlowNode>) {
  const { frame, folded, editable } = data;
  const { summary, done, total } = frame;
  const target = useLinkTarget(endOfFrame(frame));
  return (
    <div
      className="heading-node"
      data-menu={frame.phase === null ? 'frame' : 'band'}
      data-menu-key={frame.key}
      data-end={endOfFrame(frame) ?? undefined}
      data-folded={folded || undefined}
      data-summary={summary !== null || undefined}
      data-target={target}
    >
      <button
        type="button"
        className="heading-node-fold nodrag"
        aria-expanded={!folded}
        aria-label={`${folded ? 'Unfold' : 'Fold'} ${frame.label} ${frame.title}`}
        onClick={() => toggleFrame(frame.key)}
      >
        <Icon name="chevron" size={14} />
      </button>
      {summary !== null && (
        <StatusBox
          status={summary.status}
          mark={summary.mark}
          label={`Done: ${summary.id ?? summary.title}`}
          disabled={!editable || summary.mark === null}
          focusable={false}
          onToggle={() => toggleTask(summary)}
        />
      )}
      <button
        type="button"
        tabIndex={-1}
        className="heading-node-name nodrag"
        title={frame.title}
        onClick={() => (summary === null ? toggleFrame(frame.key) : selectTask(summary.key))}
      >
        {frame.lane !== null && <span className="lane-swatch" data-lane={frame.lane % laneColors} />}
        {frame.label !== '' && <span className="heading-node-label">{frame.label}</span>}
        <span className="heading-node-title ellipsis" dir="auto">
          {plainTitle(frame.title)}
        </span>
      </button>
      <span className="heading-node-facts">
        <span className="heading-node-bar">
          <ProgressBar done={done} total={total} />
        </span>
        <span>
          {done}/{total}
        </span>
        <span title={workTitle(frame)}>{describeWork(frame)}</span>
        {frame.ready > 0 && <span className="heading-node-ready">{frame.ready} ready</span>}
      </span>
    </div>
  );
});

/** `2h of 8h left`; `≈` where not every task is estimated. */
function describeWork({ minutes, doneMinutes, estimated }: GraphFrame): string {
  const about = estimated ? '' : '≈ ';
  const all = formatMinutes(minutes);
  if (doneMinutes === 0 || doneMinutes >= minutes) return `${about}${all}`;
  return `${about}${formatMinutes(minutes - doneMinutes)} of ${all} left`;
}

function workTitle({ estimated }: GraphFrame): string {
  return estimated ? 'Planned work' : 'Planned work; tasks without an estimate count with their share or the default';
}
