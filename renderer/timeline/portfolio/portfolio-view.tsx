import { useRef } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import type { FeatureSpan } from '../../../core/schedule/build-portfolio.ts';
import { nameFeature } from '../../store/name-feature.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import { readToday } from '../../store/today.ts';
import { showFeature } from '../../store/ui-store.ts';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { findAxisTicks } from '../axis/axis-ticks.ts';
import { findDaysOff } from '../axis/days-off.ts';
import { countUnits, createTimeScale, type TimeScale } from '../axis/time-scale.ts';
import { TimelineHead } from '../chart/timeline-head.tsx';
import { CrewSelect } from '../panels/crew-select.tsx';
import { changeTimeline } from '../timeline-store.ts';
import { PortfolioLoad } from './portfolio-load.tsx';
import { type PortfolioPlan, usePortfolio } from './use-portfolio.ts';
import './portfolio-view.css';

const nameWidthPx = 280;
const tailPx = 116;

/** All features of the workspace on one axis, and what they ask of each week together. */
export function PortfolioView() {
  const plan = usePortfolio();
  if (plan === null) return null;
  const { portfolio, axis, missing } = plan;
  return (
    <div className="timeline-view">
      <div className="timeline-summary">
        <span>
          <strong>{portfolio.features.length}</strong> features, done{' '}
          <strong>{axis.dateOf(portfolio.finishMinutes, 'finish')}</strong>
        </span>
        <span>
          <strong>{formatDuration(portfolio.workMinutes)}</strong> of work
        </span>
        {missing > 0 && <span role="status">{missing} still being read</span>}
        {portfolio.circular.length > 0 && (
          <span className="timeline-warning">
            The order of {portfolio.circular.map(({ feature }) => feature).join(', ')} runs in a circle: not followed
          </span>
        )}
        <CrewSelect tasks={plan.tasks} />
        <button type="button" className="button portfolio-back" onClick={() => changeTimeline({ scope: 'feature' })}>
          Back to one feature
        </button>
      </div>
      <PortfolioChart plan={plan} />
    </div>
  );
}

function PortfolioChart({ plan }: { readonly plan: PortfolioPlan }) {
  const { portfolio, axis, summaries } = plan;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useElementWidth(scroller, 800);
  const { daysPerWeek } = usePlannerState((state) => state.settings);
  const units = Math.max(1, countUnits(axis, 'days', portfolio.finishMinutes));
  const chartWidth = Math.max(200, width - nameWidthPx);
  const scale = createTimeScale(axis, 'days', Math.max(40, chartWidth - tailPx) / units);
  const view = { from: 0, to: chartWidth };
  const ticks = findAxisTicks(scale, view, daysPerWeek);
  const todayX = scale.dateToX(readToday());
  const spans = new Map(portfolio.features.map((span) => [span.id, span]));
  return (
    <div className="timeline-tree" ref={scroller}>
      <TimelineHead
        ticks={ticks}
        title="Features"
        nameWidthPx={nameWidthPx}
        chartWidthPx={chartWidth}
        todayX={todayX >= 0 && todayX < chartWidth ? todayX : null}
      />
      <ul className="portfolio-rows" aria-label="Features on one axis">
        {findDaysOff(scale, view).map(({ from, to }) => (
          <li
            key={from}
            aria-hidden="true"
            className="timeline-off"
            style={{ left: nameWidthPx + from, width: to - from }}
          />
        ))}
        {summaries.map((summary) => (
          <li key={summary.id} className="portfolio-row">
            <button
              type="button"
              className="portfolio-name ellipsis"
              style={{ width: nameWidthPx }}
              onClick={() => {
                showFeature(summary.id);
                changeTimeline({ scope: 'feature' });
              }}
            >
              {nameFeature(summary)}
            </button>
            <FeatureBar
              span={spans.get(summary.id) ?? null}
              share={summary.totalTasks === 0 ? 0 : summary.doneTasks / summary.totalTasks}
              scale={scale}
            />
          </li>
        ))}
      </ul>
      <PortfolioLoad plan={plan} scale={scale} nameWidthPx={nameWidthPx} chartWidth={chartWidth} />
    </div>
  );
}

interface FeatureBarProps {
  readonly span: FeatureSpan | null;
  readonly share: number;
  readonly scale: TimeScale;
}

function FeatureBar({ span, share, scale }: FeatureBarProps) {
  if (span === null)
    return (
      <span className="timeline-label" style={{ left: nameWidthPx + 8 }}>
        being read
      </span>
    );
  if (span.workMinutes === 0)
    return (
      <span className="timeline-label" style={{ left: nameWidthPx + 8 }}>
        nothing to do
      </span>
    );
  const left = nameWidthPx + scale.toX(span.startMinutes, 'start');
  const right = Math.max(left + 3, nameWidthPx + scale.toX(span.finishMinutes, 'finish'));
  const { axis } = scale;
  const from = axis.dateOf(span.startMinutes, 'start');
  const to = axis.dateOf(span.finishMinutes, 'finish');
  return (
    <>
      <span
        className="timeline-span portfolio-span"
        data-critical={span.critical}
        title={`${from} to ${to}, ${formatDuration(span.workMinutes)} of work`}
        style={{ left, width: right - left }}
      >
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className="timeline-label" style={{ left: right + 8 }}>
        <span className="visually-hidden">from {from} </span>
        to {to}
      </span>
    </>
  );
}
