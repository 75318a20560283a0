import { useState } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import {
  buildEstimateFactors,
  buildForecast,
  type EstimateFactor,
  type FactorGroup,
  type Forecast,
  listExperience,
} from '../../../core/time/report/estimate-factors.ts';
import type { FeatureTimes } from '../../../core/time/report/feature-times.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import { applyFactor } from './apply-factor.ts';
import { PreviewDialog } from './preview-dialog.tsx';

const groups: readonly (readonly [FactorGroup, string])[] = [
  ['all', 'All'],
  ['phase', 'By phase'],
  ['story', 'By story'],
  ['kind', 'By kind'],
];

interface EstimatesPartProps {
  readonly times: readonly FeatureTimes[];
  readonly feature: FeatureState;
}

/** What done tasks teach about estimates, what that makes of the rest, and a way to apply it. */
export function EstimatesPart({ times, feature }: EstimatesPartProps) {
  const [by, setBy] = useState<FactorGroup>('all');
  const [asked, setAsked] = useState<EditCommand | null>(null);
  const experience = listExperience(times);
  const [overall] = buildEstimateFactors(experience, 'all');
  const forecast = buildForecast(times, overall);
  if (overall === undefined) {
    return (
      <p className="entries-none">
        Nothing to learn from yet: it takes a task that is done, was estimated, and has an actual time.
      </p>
    );
  }
  const command = applyFactor(feature, overall.factor);
  return (
    <div className="estimates-part">
      {forecast !== null && <ForecastLine forecast={forecast} />}
      <p>
        <button
          type="button"
          className="button"
          disabled={command === null || !feature.file.editable}
          onClick={() => setAsked(command)}
        >
          Apply ×{overall.factor.toFixed(2)} to open estimates…
        </button>
      </p>
      <fieldset className="time-tabs" aria-label="What tasks are put together by">
        {groups.map(([name, title]) => (
          <button key={name} type="button" aria-pressed={by === name} onClick={() => setBy(name)}>
            {title}
          </button>
        ))}
      </fieldset>
      <FactorTable factors={buildEstimateFactors(experience, by)} />
      {asked !== null && (
        <PreviewDialog title="Apply the factor to open estimates" command={asked} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

function ForecastLine({ forecast }: { readonly forecast: Forecast }) {
  const { hoursPerDay } = usePlannerState((state) => state.settings);
  const { lowMinutes, likelyMinutes, highMinutes, plainMinutes, unestimatedCount, factor } = forecast;
  const days = (minutes: number) => Math.ceil(minutes / 60 / hoursPerDay);
  return (
    <div className="forecast">
      <p>
        <strong>
          {formatAbout(lowMinutes)} – {formatAbout(highMinutes)}
        </strong>{' '}
        of work remain, most likely {formatAbout(likelyMinutes)}; as estimated {formatDuration(plainMinutes)}.
      </p>
      <p>
        For one person with {hoursPerDay} h a day: {nameRange(days(lowMinutes), days(highMinutes))}.
        {unestimatedCount > 0 &&
          ` ${unestimatedCount} open ${unestimatedCount === 1 ? 'task is' : 'tasks are'} not estimated and not in these figures.`}
      </p>
      {factor.thin && (
        <p className="forecast-thin">
          This is thin: it rests on {factor.count} done {factor.count === 1 ? 'task' : 'tasks'}.
        </p>
      )}
    </div>
  );
}

/** To the quarter of an hour: a forecast is no closer. */
function formatAbout(minutes: number): string {
  return formatDuration(minutes < 60 ? minutes : Math.round(minutes / 15) * 15);
}

function nameRange(low: number, high: number): string {
  return low === high ? `about ${low} working ${low === 1 ? 'day' : 'days'}` : `${low} to ${high} working days`;
}

function FactorTable({ factors }: { readonly factors: readonly EstimateFactor[] }) {
  if (factors.length === 0) return <p className="entries-none">No done task with both figures belongs to any.</p>;
  return (
    <table className="part-table" aria-label="Factors between actual and estimated time">
      <thead>
        <tr>
          <th scope="col">Tasks</th>
          <th scope="col" className="part-figure">
            Actual ÷ estimated
          </th>
          <th scope="col" className="part-figure">
            Half of them between
          </th>
          <th scope="col">Rests on</th>
        </tr>
      </thead>
      <tbody>
        {factors.map(({ name, factor, low, high, count, thin }) => (
          <tr key={name}>
            <td className="part-wide">{name}</td>
            <td className="part-figure">
              <span className="variance" data-over={factor > 1.1} data-under={factor < 0.9}>
                ×{factor.toFixed(2)}
              </span>
            </td>
            <td className="part-figure">
              ×{low.toFixed(2)} – ×{high.toFixed(2)}
            </td>
            <td>
              {count} {count === 1 ? 'task' : 'tasks'}
              {thin && <span className="tag">thin</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
