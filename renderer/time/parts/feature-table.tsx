import { useState } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import type { FeatureTimes } from '../../../core/time/report/feature-times.ts';
import { sumTotals } from '../../../core/time/time-totals.ts';
import { showFeature, uiStore } from '../../store/ui-store.ts';
import { InlineText } from '../../ui/inline-text.tsx';
import { SortHeader } from '../sort-header.tsx';
import { type SortOrder, sortByFigure } from '../sort-rows.ts';
import { NoFigure, Variance } from '../variance.tsx';

/** A row for each feature of the folder, and their sum. */
export function FeatureTable({ times }: { readonly times: readonly FeatureTimes[] }) {
  const [order, setOrder] = useState<SortOrder | null>(null);
  const rows = sortByFigure(times, ({ totals }) => totals, order);
  const sum = sumTotals(times.map(({ totals }) => totals));
  return (
    <div className="time-table">
      <table aria-label="Hours by feature">
        <thead>
          <tr>
            <th scope="col">Feature</th>
            <SortHeader name="Estimated" figure="estimateMinutes" order={order} onSort={setOrder} />
            <SortHeader name="Actual" figure="actualMinutes" order={order} onSort={setOrder} />
            <SortHeader name="Variance" figure="varianceMinutes" order={order} onSort={setOrder} />
            <SortHeader name="Remaining" figure="remainingMinutes" order={order} onSort={setOrder} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, totals }) => (
            <tr key={id} data-type="task">
              <th scope="row">
                <button type="button" className="time-name" onClick={() => openFeatureTimes(id)}>
                  <span className="ellipsis">
                    <InlineText text={title} />
                  </span>
                </button>
              </th>
              <FigureCells totals={totals} />
            </tr>
          ))}
          <tr data-type="phase">
            <th scope="row">All features</th>
            <FigureCells totals={sum} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function openFeatureTimes(id: string): void {
  uiStore.setState({ timeScope: 'feature' });
  showFeature(id);
}

function FigureCells({
  totals,
}: {
  readonly totals: Pick<FeatureTimes, 'totals'>['totals'] | ReturnType<typeof sumTotals>;
}) {
  const { estimateMinutes, actualMinutes, varianceMinutes, variancePercent, remainingMinutes } = totals;
  return (
    <>
      <td>{estimateMinutes === null ? <NoFigure /> : formatDuration(estimateMinutes)}</td>
      <td>{actualMinutes === null ? <NoFigure /> : formatDuration(actualMinutes)}</td>
      <td>
        <Variance
          minutes={varianceMinutes}
          percent={variancePercent}
          finished={totals.doneCount === totals.taskCount}
        />
      </td>
      <td>{remainingMinutes === null ? <NoFigure /> : formatDuration(remainingMinutes)}</td>
    </>
  );
}
