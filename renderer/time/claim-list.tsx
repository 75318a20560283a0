import { formatDuration } from '../../core/model/format-duration.ts';
import type { Claim, SpecFile } from '../../core/model/spec-file.ts';
import { buildSchedule, type ScheduleOptions } from '../../core/schedule/build-schedule.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';
import type { FeatureTotals } from '../../core/time/time-totals.ts';
import { getDependencies, useSchedule, useScheduleOptions } from '../store/derived.ts';
import { showLine } from '../store/ui-store.ts';

/** Figures that the document states about the whole plan, beside those that follow from its tasks. */
export function ClaimList({ file, totals }: { readonly file: SpecFile; readonly totals: FeatureTotals }) {
  const schedule = useSchedule();
  const options = useScheduleOptions();
  const stated =
    totals.statedMinutes !== null && file.estimate !== null
      ? [{ what: 'total', minutes: totals.statedMinutes, count: null, people: null, line: file.estimate.line }]
      : [];
  const claims = [...stated, ...file.claims].filter(({ minutes }) => minutes !== null);
  if (claims.length === 0) return null;
  return (
    <section className="claim-list" aria-labelledby="claims">
      <h2 id="claims">Stated in the document</h2>
      <ul>
        {claims.map((claim) => (
          <li key={`${claim.what} ${claim.line} ${claim.people}`}>
            <span>{nameClaim(claim)}</span>
            <strong>{formatDuration(claim.minutes ?? 0)}</strong>
            <span className="claim-found">{schedule !== null && compareClaim(claim, file, schedule, options)}</span>
            <button type="button" className="link-button" onClick={() => showLine(file.path, claim.line)}>
              line {claim.line}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ClaimFigure = Omit<Claim, 'range'>;

function nameClaim({ what, people }: ClaimFigure): string {
  const name = what.replaceAll('-', ' ');
  const words = name.charAt(0).toUpperCase() + name.slice(1);
  return people === null ? words : `${words}, ${people === 1 ? 'one person' : `${people} people`}`;
}

/** What the tasks come to, where the claim speaks of something that is computed: with the people that it names. */
function compareClaim(
  { what, people }: ClaimFigure,
  file: SpecFile,
  schedule: Schedule,
  options: ScheduleOptions,
): string {
  if (what !== 'total' && what !== 'critical-path-total') return '';
  if (people === 1 || (what === 'total' && people === null)) {
    return `the tasks take ${formatDuration(schedule.sequentialMinutes)} one after the other`;
  }
  if (people === null) return `the plan’s critical path takes ${formatDuration(schedule.criticalPathMinutes)}`;
  const { finishMinutes } = buildSchedule(file, getDependencies(file), { ...options, people });
  return `${people} people need ${formatDuration(finishMinutes)} for the tasks`;
}
