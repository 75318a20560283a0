import { formatDuration } from '../../../core/model/format-duration.ts';
import type { WeekLoad } from '../../../core/schedule/load-book.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import type { PortfolioPlan } from './use-portfolio.ts';

interface PortfolioLoadProps {
  readonly plan: PortfolioPlan;
  readonly scale: TimeScale;
  readonly nameWidthPx: number;
  readonly chartWidth: number;
}

/** Hours of each week as columns, together and by person: a high column is where people will be short. */
export function PortfolioLoad({ plan, scale, nameWidthPx, chartWidth }: PortfolioLoadProps) {
  const { load, people } = plan.portfolio;
  const hasNames = people.some(({ name }) => name !== null);
  const most = Math.max(1, ...load.map(({ minutes }) => minutes));
  const mostOfOne = Math.max(1, ...people.flatMap(({ weeks }) => weeks.map(({ minutes }) => minutes)));
  const columns = { scale, nameWidthPx };
  return (
    <section className="portfolio-load" aria-label="Work by week" style={{ width: nameWidthPx + chartWidth }}>
      <div className="portfolio-load-row" data-total>
        <h2 style={{ width: nameWidthPx }}>Work by week</h2>
        <Columns weeks={load} most={most} {...columns} />
      </div>
      {hasNames &&
        people.map(({ name, taskCount, workMinutes, weeks }) => (
          <div key={name} className="portfolio-load-row">
            <h3 style={{ width: nameWidthPx }}>
              <span className="ellipsis">{name ?? 'Nobody named'}</span>
              <span className="faint">
                {' '}
                {taskCount} {taskCount === 1 ? 'task' : 'tasks'}, {formatDuration(workMinutes)}
              </span>
            </h3>
            <Columns weeks={weeks} most={mostOfOne} {...columns} />
          </div>
        ))}
    </section>
  );
}

interface ColumnsProps {
  readonly weeks: readonly WeekLoad[];
  readonly most: number;
  readonly scale: TimeScale;
  readonly nameWidthPx: number;
}

/** Narrower columns have no room for their figure. */
const labelPx = 44;

function Columns({ weeks, most, scale, nameWidthPx }: ColumnsProps) {
  const weekPx = 7 * scale.pixelsPerUnit;
  return (
    <ul>
      {weeks.map(({ week, minutes }) => {
        // The plan may begin in the middle of its first week.
        const left = Math.max(0, scale.dateToX(week));
        const width = Math.max(2, scale.dateToX(week) + weekPx - left - 3);
        return (
          <li
            key={week}
            style={{ left: nameWidthPx + left, width, height: `${(minutes / most) * 100}%` }}
            title={`Week of ${week}: ${formatDuration(minutes)}`}
          >
            <span className={width < labelPx ? 'visually-hidden' : ''}>
              <span className="visually-hidden">Week of {week}: </span>
              {formatHours(minutes)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Whole hours; less than one as minutes. */
function formatHours(minutes: number): string {
  return minutes < 60 ? formatDuration(minutes) : `${Math.round(minutes / 60)}h`;
}
