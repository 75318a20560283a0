import { formatDuration } from '../../../core/model/format-duration.ts';
import type { ReportSheet } from '../../../core/time/report/build-report-sheet.ts';
import { InlineText } from '../../ui/inline-text.tsx';
import { NoFigure } from '../variance.tsx';

interface ReportSheetsProps {
  readonly sheets: readonly ReportSheet[];
  /** Which days, in words. */
  readonly days: string;
  readonly printOnly: boolean;
}

/** The report as a page: what is read on screen, and what a printer gets whatever format is chosen. */
export function ReportSheets({ sheets, days, printOnly }: ReportSheetsProps) {
  const minutes = sheets.reduce((total, sheet) => total + sheet.minutes, 0);
  return (
    <article className="report-sheet" data-print-only={printOnly} aria-label="The report as a page">
      <h2>Time report</h2>
      <p>
        {days}: {formatDuration(minutes)}
      </p>
      {sheets.map(({ id, title, rows, minutes: sum }) => (
        <table key={id} className="part-table">
          <caption>
            <InlineText text={title} />
          </caption>
          <thead>
            <tr>
              <th scope="col" className="part-key">
                Task
              </th>
              <th scope="col">Title</th>
              <th scope="col" className="part-figure">
                Estimated
              </th>
              <th scope="col" className="part-figure">
                Time
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td className="part-key">{row.key === row.title ? '' : row.key}</td>
                <td className="part-wide">{row.title === '' ? 'No task any more' : <InlineText text={row.title} />}</td>
                <td className="part-figure">
                  {row.estimateMinutes === null ? <NoFigure /> : formatDuration(row.estimateMinutes)}
                </td>
                <td className="part-figure">{formatDuration(row.minutes)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                Sum
              </th>
              <td className="part-figure">{formatDuration(sum)}</td>
            </tr>
          </tfoot>
        </table>
      ))}
    </article>
  );
}
