import type { Tick } from './find-ticks.ts';

interface TimelineHeadProps {
  readonly ticks: readonly Tick[];
  readonly pixelsPerMinute: number;
  readonly nameWidthPx: number;
  readonly chartWidthPx: number;
}

/** The axis: work from the start. What it says is in every row's name too, so it is hidden from screen readers. */
export function TimelineHead({ ticks, pixelsPerMinute, nameWidthPx, chartWidthPx }: TimelineHeadProps) {
  return (
    <div className="timeline-head" aria-hidden="true" style={{ width: nameWidthPx + chartWidthPx }}>
      <span className="timeline-corner" style={{ width: nameWidthPx }}>
        Work from the start
      </span>
      {ticks.map(({ minutes, label }) => (
        <span key={minutes} className="timeline-tick" style={{ left: nameWidthPx + minutes * pixelsPerMinute }}>
          {label}
        </span>
      ))}
    </div>
  );
}
