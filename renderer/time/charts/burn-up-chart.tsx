import { formatDuration } from '../../../core/model/format-duration.ts';
import type { PeriodMinutes } from '../../../core/time/report/days.ts';
import { toDayNumber } from '../../../core/time/report/days.ts';
import { Chart, HourLines } from './chart.tsx';
import { findLabelStep, listTicks, shortDate } from './chart-scale.ts';

interface BurnUpChartProps {
  /** Minutes logged up to each day. */
  readonly days: readonly PeriodMinutes[];
  /** Minutes that the plan estimates in all; null where nothing is estimated. */
  readonly planMinutes: number | null;
}

/** Hours as they add up day by day, against the hours of the plan. */
export function BurnUpChart({ days, planMinutes }: BurnUpChartProps) {
  const total = days.at(-1)?.minutes ?? 0;
  const ticks = listTicks(Math.max(total, planMinutes ?? 0) / 60);
  const top = (ticks.at(-1) ?? 1) * 60;
  const first = toDayNumber(days[0]?.date ?? '1970-01-01');
  const span = Math.max(1, toDayNumber(days.at(-1)?.date ?? '1970-01-01') - first);
  const plan = planMinutes === null ? 'nothing is estimated' : `${formatDuration(planMinutes)} are planned`;
  return (
    <Chart
      title="Burn-up of hours"
      summary={`${formatDuration(total)} logged from ${days[0]?.date} to ${days.at(-1)?.date}; ${plan}`}
      legend={
        <span className="chart-legend">
          <LegendLine className="chart-line" name="Logged" />
          {planMinutes !== null && <LegendLine className="chart-plan" name={`Plan ${formatDuration(planMinutes)}`} />}
        </span>
      }
      table={{
        header: ['Day', 'Logged until then'],
        rows: days.map(({ date, minutes }) => [date, formatDuration(minutes)]),
      }}
      draw={(plot) => {
        const xOf = (date: string) => ((toDayNumber(date) - first) / span) * plot.widthPx;
        const yOf = (minutes: number) => plot.heightPx - (Math.max(0, minutes) / top) * plot.heightPx;
        const points = days.map(({ date, minutes }) => `${xOf(date)},${yOf(minutes)}`);
        const every = findLabelStep(days.length, plot.widthPx, 58);
        return (
          <>
            <HourLines ticks={ticks} plot={plot} />
            <polygon
              className="chart-area"
              points={`0,${plot.heightPx} ${points.join(' ')} ${plot.widthPx},${plot.heightPx}`}
            />
            <polyline className="chart-line" points={points.join(' ')} />
            {planMinutes !== null && (
              <line className="chart-plan" x2={plot.widthPx} y1={yOf(planMinutes)} y2={yOf(planMinutes)} />
            )}
            {days.map(({ date }, index) => {
              if (index % every !== 0) return null;
              return (
                <text key={date} x={xOf(date)} y={plot.heightPx + 17} textAnchor={index === 0 ? 'start' : 'middle'}>
                  {shortDate(date)}
                </text>
              );
            })}
          </>
        );
      }}
    />
  );
}

function LegendLine({ className, name }: { readonly className: string; readonly name: string }) {
  return (
    <span>
      <svg aria-hidden="true" width="18" height="6">
        <line className={className} x2="18" y1="3" y2="3" />
      </svg>
      {name}
    </span>
  );
}
