import { useState } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import { buildReportSheets } from '../../../core/time/report/build-report-sheet.ts';
import type { FeatureTimes } from '../../../core/time/report/feature-times.ts';
import type { Rounding } from '../../../core/time/report/round-minutes.ts';
import {
  listReportEntries,
  nameDays,
  type ReportFormat,
  reportFormats,
  writeReport,
} from '../../../core/time/report/write-report.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import { saveFile, toFileName } from '../../store/save-file.ts';
import { showNotice, useUiState } from '../../store/ui-store.ts';
import { ImportDialog } from './import-dialog.tsx';
import { PartNone } from './part-none.tsx';
import { ReportSheets } from './report-sheet.tsx';

const formatNames: Readonly<Record<ReportFormat, string>> = {
  csv: 'CSV',
  json: 'JSON',
  markdown: 'Markdown table',
  ical: 'iCalendar',
};
const endings: Readonly<Record<ReportFormat, string>> = { csv: 'csv', json: 'json', markdown: 'md', ical: 'ics' };
const types: Readonly<Record<ReportFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  markdown: 'text/markdown',
  ical: 'text/calendar',
};

/** A long report is written whole; so much of it is shown. */
const shownLines = 500;

interface ReportPartProps {
  readonly times: readonly FeatureTimes[];
  readonly feature: FeatureState;
}

/** The entries of some days as a file for others: shown, saved, copied or printed; and files of other trackers read. */
export function ReportPart({ times, feature }: ReportPartProps) {
  const range = useUiState((ui) => ui.timeRange);
  const name = usePlannerState((state) => state.workspace?.name ?? 'time');
  const scope = useUiState((ui) => ui.timeScope);
  const [format, setFormat] = useState<ReportFormat>('markdown');
  const [rounding, setRounding] = useState<Rounding>({ stepMinutes: 0, mode: 'nearest' });
  const [importing, setImporting] = useState(false);
  const stamp = `${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const options = { ...range, rounding, stamp };
  const entries = listReportEntries(times, options);
  const text = entries.length === 0 ? '' : writeReport(times, format, options);
  const lines = text.split('\n');
  const minutes = entries.reduce((total, { reportedMinutes }) => total + reportedMinutes, 0);
  const title = `${scope === 'all' ? name : feature.id} time`;
  return (
    <div className="report-part">
      <div className="report-choices">
        <label>
          Format
          <select
            className="text-input"
            value={format}
            onChange={({ target }) => setFormat(target.value as ReportFormat)}
          >
            {reportFormats.map((one) => (
              <option key={one} value={one}>
                {formatNames[one]}
              </option>
            ))}
          </select>
        </label>
        <RoundingChoice rounding={rounding} onChange={setRounding} />
        <span className="report-actions">
          <button
            type="button"
            className="button primary"
            disabled={text === ''}
            onClick={() => void saveFile(toFileName(title, endings[format]), new Blob([text], { type: types[format] }))}
          >
            Save…
          </button>
          <button type="button" className="button" disabled={text === ''} onClick={() => void copy(text)}>
            Copy
          </button>
          <button type="button" className="button" disabled={text === ''} onClick={() => window.print()}>
            Print…
          </button>
          {feature.file.editable && (
            <button type="button" className="button" onClick={() => setImporting(true)}>
              Import CSV…
            </button>
          )}
        </span>
      </div>
      {text === '' ? (
        <PartNone />
      ) : (
        <>
          <p className="report-sum">
            {entries.length} {entries.length === 1 ? 'entry' : 'entries'}, {formatDuration(minutes)}
            {rounding.stepMinutes > 0 && ' rounded'}
            {format !== 'markdown' && lines.length > shownLines && `; the first ${shownLines} lines are shown`}
          </p>
          <ReportSheets
            sheets={buildReportSheets(times, entries)}
            days={nameDays(range)}
            printOnly={format !== 'markdown'}
          />
          {format !== 'markdown' && (
            <textarea
              className="report-text"
              readOnly
              aria-label="The report"
              rows={Math.min(lines.length, shownLines)}
              wrap="off"
              value={lines.slice(0, shownLines).join('\n')}
            />
          )}
        </>
      )}
      {importing && <ImportDialog feature={feature} onClose={() => setImporting(false)} />}
    </div>
  );
}

function RoundingChoice(props: { readonly rounding: Rounding; readonly onChange: (rounding: Rounding) => void }) {
  const { rounding, onChange } = props;
  return (
    <label>
      Each entry rounded to
      <span className="report-rounding">
        <select
          className="text-input"
          value={rounding.stepMinutes}
          onChange={({ target }) => onChange({ ...rounding, stepMinutes: Number(target.value) })}
        >
          {[0, 5, 6, 10, 15, 30, 60].map((step) => (
            <option key={step} value={step}>
              {step === 0 ? 'the minute' : `${step} minutes`}
            </option>
          ))}
        </select>
        {rounding.stepMinutes > 0 && (
          <select
            className="text-input"
            aria-label="Direction"
            value={rounding.mode}
            onChange={({ target }) => onChange({ ...rounding, mode: target.value === 'up' ? 'up' : 'nearest' })}
          >
            <option value="nearest">nearest</option>
            <option value="up">up</option>
          </select>
        )}
      </span>
    </label>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showNotice('info', 'Copied');
  } catch {
    showNotice('error', 'The clipboard is not allowed here');
  }
}
