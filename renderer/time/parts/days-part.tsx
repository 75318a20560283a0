import { useState } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import { addDays, filterByDate, findMonday, sumByPeriod } from '../../../core/time/report/days.ts';
import type { FeatureTimes } from '../../../core/time/report/feature-times.ts';
import { useUiState } from '../../store/ui-store.ts';
import { HoursChart } from '../charts/hours-chart.tsx';
import { PartNone } from './part-none.tsx';

/** Hours by day or by week, with what they went to. */
export function DaysPart({ times }: { readonly times: readonly FeatureTimes[] }) {
  const range = useUiState((ui) => ui.timeRange);
  const [period, setPeriod] = useState<'day' | 'week'>('day');
  const entries = filterByDate(
    times.flatMap((feature) => feature.entries.map((entry) => ({ ...entry, feature: feature.id }))),
    range,
  );
  if (entries.length === 0) return <PartNone />;
  const periods = sumByPeriod(entries, period);
  const startOf = (date: string) => (period === 'day' ? date : findMonday(date));
  return (
    <div className="charts">
      <HoursChart title={period === 'day' ? 'Hours by day' : 'Hours by week'} periods={periods} period={period} />
      <div className="days-list" data-wide="true">
        <fieldset className="time-tabs" aria-label="How long a stretch is">
          {(['day', 'week'] as const).map((name) => (
            <button key={name} type="button" aria-pressed={period === name} onClick={() => setPeriod(name)}>
              {name === 'day' ? 'Days' : 'Weeks'}
            </button>
          ))}
        </fieldset>
        <table className="part-table" aria-label={`Hours by ${period} and task`}>
          <thead>
            <tr>
              <th scope="col" className="part-key">
                {period === 'day' ? 'Day' : 'Week'}
              </th>
              <th scope="col" className="part-figure">
                Time
              </th>
              <th scope="col">On</th>
            </tr>
          </thead>
          <tbody>
            {periods
              .filter(({ date }) => entries.some((entry) => startOf(entry.date) === date))
              .toReversed()
              .map(({ date, minutes }) => (
                <tr key={date}>
                  <td>{period === 'day' ? date : `${date} – ${addDays(date, 6)}`}</td>
                  <td className="part-figure">{formatDuration(minutes)}</td>
                  <td className="part-wide">
                    {describeTasks(entries.filter((entry) => startOf(entry.date) === date))}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** `T001 2h, T004 30m`: the most first. */
function describeTasks(entries: readonly { readonly task: string; readonly minutes: number }[]): string {
  const sums = new Map<string, number>();
  for (const { task, minutes } of entries) sums.set(task, (sums.get(task) ?? 0) + minutes);
  const parts = [...sums].sort(([, a], [, b]) => b - a).map(([task, minutes]) => `${task} ${formatDuration(minutes)}`);
  return parts.length <= 8 ? parts.join(', ') : `${parts.slice(0, 8).join(', ')} and ${parts.length - 8} more`;
}
