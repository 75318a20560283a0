import { formatDuration } from '../../../core/model/format-duration.ts';
import type { OutlineRow } from '../../store/build-outline.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import type { Span } from '../model/timeline-bars.ts';

interface PhaseBarProps {
  readonly row: Extract<OutlineRow, { type: 'phase' | 'group' }>;
  readonly span: Span;
  readonly scale: TimeScale;
  readonly nameWidthPx: number;
  readonly editable: boolean;
}

/** A phase or group from its first start to its last finish, how much of it is done, and its checkpoints. */
export function PhaseBar({ row, span, scale, nameWidthPx, editable }: PhaseBarProps) {
  const left = nameWidthPx + scale.toX(span.startMinutes, 'start');
  const right = Math.max(left + 3, nameWidthPx + scale.toX(span.finishMinutes, 'finish'));
  const { done, total } = row.counts;
  const phase = row.type === 'phase' ? row.phase : null;
  const checkpoint = phase?.checkpoints.at(-1);
  return (
    <>
      <span className="timeline-span" style={{ left, width: right - left }}>
        <span style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
      </span>
      {checkpoint !== undefined && (
        <span className="timeline-milestone" style={{ left: right }} title={`Checkpoint: ${checkpoint.text}`} />
      )}
      {phase !== null && editable && (
        <span className="timeline-grip" data-grip="phase" data-key={phase.key} style={{ left: right - 6 }} />
      )}
      <span className="timeline-label" style={{ left: right + 16 }}>
        {formatDuration(span.finishMinutes - span.startMinutes)}
        {phase?.estimate != null && ` (stated ${formatDuration(phase.estimate.value.minutes)})`}
      </span>
    </>
  );
}
