import { formatDuration } from '../../../core/model/format-duration.ts';
import { Chart, HourLines } from './chart.tsx';
import { listTicks } from './chart-scale.ts';

/** A task with both figures. */
export interface ScatterPoint {
  readonly feature: string;
  readonly key: string;
  readonly name: string;
  readonly estimateMinutes: number;
  readonly actualMinutes: number;
  readonly done: boolean;
}

interface ScatterChartProps {
  readonly points: readonly ScatterPoint[];
  readonly onChoose: (point: ScatterPoint) => void;
}

/** Estimate against actual of each task; on the line the estimate was perfect. */
export function ScatterChart({ points, onChoose }: ScatterChartProps) {
  const most = Math.max(
    ...points.map(({ estimateMinutes, actualMinutes }) => Math.max(estimateMinutes, actualMinutes)),
  );
  const ticks = listTicks(most / 60);
  const top = (ticks.at(-1) ?? 1) * 60;
  const over = points.filter(({ estimateMinutes, actualMinutes }) => actualMinutes > estimateMinutes).length;
  return (
    <Chart
      title="Estimate against actual"
      summary={`${points.length} tasks, ${over} took longer than estimated`}
      heightPx={280}
      legend={<span className="chart-legend">Above the line: took longer than estimated</span>}
      table={{
        header: ['Task', 'Estimated', 'Actual'],
        rows: points.map(({ name, estimateMinutes, actualMinutes }) => [
          name,
          formatDuration(estimateMinutes),
          formatDuration(actualMinutes),
        ]),
      }}
      draw={(plot) => {
        const xOf = (minutes: number) => (minutes / top) * plot.widthPx;
        const yOf = (minutes: number) => plot.heightPx - (Math.max(0, minutes) / top) * plot.heightPx;
        return (
          <>
            <HourLines ticks={ticks} plot={plot} />
            {ticks.map((hours) => (
              <text key={hours} x={xOf(hours * 60)} y={plot.heightPx + 17} textAnchor="middle">
                {Number.isInteger(hours) ? hours : hours.toFixed(1)}h
              </text>
            ))}
            <line className="chart-perfect" x2={plot.widthPx} y1={plot.heightPx} y2={0} />
            {points.map((point) => (
              <circle
                key={`${point.feature} ${point.key}`}
                className="chart-dot"
                data-over={point.actualMinutes > point.estimateMinutes}
                data-open={!point.done}
                cx={xOf(point.estimateMinutes)}
                cy={yOf(point.actualMinutes)}
                r={5}
                onPointerUp={() => onChoose(point)}
              >
                <title>{`${point.name}: ${formatDuration(point.estimateMinutes)} estimated, ${formatDuration(point.actualMinutes)} actual${point.done ? '' : ' so far'}`}</title>
              </circle>
            ))}
          </>
        );
      }}
    />
  );
}
