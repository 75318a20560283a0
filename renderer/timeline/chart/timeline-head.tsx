import type { AxisTicks } from '../axis/axis-ticks.ts';

export const timelineHeadHeightPx = 44;

/** About as wide as a letter of a label: half a label says less than none. */
const letterPx = 8;

interface TimelineHeadProps {
  readonly ticks: AxisTicks;
  readonly title: string;
  readonly nameWidthPx: number;
  readonly chartWidthPx: number;
  readonly todayX: number | null;
}

/** The axis. What it says is in every row's name too, so it is hidden from screen readers. */
export function TimelineHead({ ticks, title, nameWidthPx, chartWidthPx, todayX }: TimelineHeadProps) {
  return (
    <div
      className="timeline-head"
      aria-hidden="true"
      style={{ width: nameWidthPx + chartWidthPx, height: timelineHeadHeightPx }}
    >
      <span className="timeline-corner" style={{ width: nameWidthPx }}>
        {title}
      </span>
      {ticks.major.map(({ x, label }, index) => {
        const end = ticks.major[index + 1]?.x ?? chartWidthPx;
        const hasRoom = end - Math.max(0, x) > label.length * letterPx;
        return (
          <span key={x} className="timeline-tick-major" style={{ left: nameWidthPx + x, width: end - x }}>
            {hasRoom && <span style={{ left: nameWidthPx }}>{label}</span>}
          </span>
        );
      })}
      {ticks.minor.map(({ x, label, name }) => (
        <span key={x} className="timeline-tick" style={{ left: nameWidthPx + x }} title={name}>
          {label}
        </span>
      ))}
      {todayX !== null && <span className="timeline-today-mark" style={{ left: nameWidthPx + todayX }} />}
    </div>
  );
}
