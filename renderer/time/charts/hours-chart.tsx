import { formatDuration } from '../../../core/model/format-duration.ts';
import type { PeriodMinutes } from '../../../core/time/report/days.ts';
import { Chart, HourLines } from './chart.tsx';
import { findLabelStep, listTicks, shortDate } from './chart-scale.ts';

interface HoursChartProps {
  readonly title: string;
  readonly periods: readonly PeriodMinutes[];
  readonly period: 'day' | 'week';
}

/** A bar for the hours of each day or week. */
export function HoursChart({ title, periods, period }: HoursChartProps) {
  const most = Math.max(0, ...periods.map(({ minutes }) => minutes));
  const ticks = listTicks(most / 60);
  const top = (ticks.at(-1) ?? 1) * 60;
  const total = periods.reduce((sum, { minutes }) => sum + minutes, 0);
  const summary = `${formatDuration(total)} over ${periods.length} ${period}s, at most ${formatDuration(most)} in one`;
  const rows = periods
    .filter(({ minutes }) => minutes !== 0)
    .map(({ date, minutes }) => [date, formatDuration(minutes)]);
  return (
    <Chart
      title={title}
      summary={summary}
      table={{ header: [period === 'day' ? 'Day' : 'Week from', 'Time'], rows }}
      draw={(plot) => {
        const step = plot.widthPx / Math.max(1, periods.length);
        const width = Math.min(36, Math.max(1, step * 0.7));
        const every = findLabelStep(periods.length, plot.widthPx, 58);
        return (
          <>
            <HourLines ticks={ticks} plot={plot} />
            {periods.map(({ date, minutes }, index) => {
              const height = (Math.max(0, minutes) / top) * plot.heightPx;
              const x = index * step + step / 2;
              return (
                <g key={date} transform={`translate(${x} 0)`}>
                  <rect className="chart-bar-place" x={-step / 2} width={step} height={plot.heightPx}>
                    <title>{`${date}: ${formatDuration(minutes)}`}</title>
                  </rect>
                  <rect
                    className="chart-bar"
                    pointerEvents="none"
                    x={-width / 2}
                    y={plot.heightPx - height}
                    width={width}
                    height={height}
                    rx={Math.min(2, width / 2)}
                  />
                  {index % every === 0 && (
                    <text y={plot.heightPx + 17} textAnchor="middle">
                      {shortDate(date)}
                    </text>
                  )}
                </g>
              );
            })}
          </>
        );
      }}
    />
  );
}
