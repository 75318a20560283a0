import { filterByDate, sumByPeriod, sumUpDays } from '../../../core/time/report/days.ts';
import type { FeatureTimes } from '../../../core/time/report/feature-times.ts';
import { sumOrNull } from '../../../core/time/time-totals.ts';
import { selectTask, showFeature, useUiState } from '../../store/ui-store.ts';
import { BurnUpChart } from '../charts/burn-up-chart.tsx';
import { HoursChart } from '../charts/hours-chart.tsx';
import { ScatterChart, type ScatterPoint } from '../charts/scatter-chart.tsx';
import { PartNone } from './part-none.tsx';

/** Longer than this, days are too thin to be told apart: weeks are shown. */
const mostDays = 92;

/** The pictures of the time: how it adds up, how estimates held, when the work was done. */
export function PicturesPart({ times }: { readonly times: readonly FeatureTimes[] }) {
  const range = useUiState((ui) => ui.timeRange);
  const entries = filterByDate(
    times.flatMap((feature) => feature.entries),
    range,
  );
  const points = times.flatMap(listPoints);
  if (entries.length === 0 && points.length === 0) return <PartNone />;
  const days = sumByPeriod(entries, 'day');
  const period = days.length > mostDays ? 'week' : 'day';
  return (
    <div className="charts">
      {entries.length > 0 && (
        <BurnUpChart
          days={sumUpDays(entries)}
          planMinutes={sumOrNull(times.map(({ totals }) => totals.estimateMinutes))}
        />
      )}
      {points.length > 0 && <ScatterChart points={points} onChoose={choose} />}
      {entries.length > 0 && (
        <HoursChart
          title={period === 'day' ? 'Hours by day' : 'Hours by week'}
          periods={period === 'day' ? days : sumByPeriod(entries, 'week')}
          period={period}
        />
      )}
    </div>
  );
}

function listPoints({ id, tasks, totals }: FeatureTimes): readonly ScatterPoint[] {
  const figures = new Map(totals.tasks.map((task) => [task.key, task]));
  return tasks.flatMap(({ key, id: own, title, status, summary }) => {
    const { estimateMinutes = null, actualMinutes = null } = figures.get(key) ?? {};
    if (summary || estimateMinutes === null || actualMinutes === null) return [];
    const name = own === null ? title : `${own} ${title}`;
    return [{ feature: id, key, name, estimateMinutes, actualMinutes, done: status === 'done' }];
  });
}

function choose({ feature, key }: ScatterPoint): void {
  showFeature(feature);
  selectTask(key);
}
