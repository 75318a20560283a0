import { dueField } from '../../fields/due.ts';
import { estimateField } from '../../fields/estimate.ts';
import { startField } from '../../fields/start.ts';
import type { Duration } from '../../model/duration.ts';
import { findDate, parseDate } from '../../model/parse-date.ts';
import type { Phase, PhaseStatusLine } from '../../model/phase.ts';
import type { SpecFile } from '../../model/spec-file.ts';
import type { Field, Sourced } from '../../model/task.ts';
import { createBadDate, type Findings, findField, isMeantAsDay, readDurationField } from '../task/task-time.ts';

/** Give phases what other sections say about them: their status line, and their time where they state none. */
export function addPlanFigures(
  phases: readonly Phase[],
  statusLines: ReadonlyMap<string, PhaseStatusLine>,
  readEstimates: (phases: readonly Phase[]) => ReadonlyMap<string, Sourced<Duration>>,
): Phase[] {
  const estimates = readEstimates(phases);
  return phases.map((phase) => ({
    ...phase,
    estimate: phase.estimate ?? estimates.get(phase.key) ?? null,
    statusLine: statusLines.get(phase.number ?? '') ?? null,
  }));
}

/** The stated figure for the whole document: in its header, else in its time tracking. */
export function readFileEstimate(
  header: readonly Field[],
  timeTracking: SpecFile['timeTracking'],
  findings: Findings,
): Sourced<Duration> | null {
  const inHeader = findField(header, estimateField);
  const stated = inHeader ? readDurationField(inHeader, findings, null) : null;
  if (stated || !timeTracking?.estimatedTotal) return stated;
  return readDurationField(timeTracking.estimatedTotal, findings, null);
}

/** `**Planned Start**: 2026-12-01` in the header. */
export function readPlannedStart(header: readonly Field[], findings: Findings): Sourced<string> | null {
  for (const day of [findField(header, startField), findField(header, dueField)]) {
    if (day && parseDate(day.value) === null && isMeantAsDay(day.value))
      findings.problems.push(createBadDate(day.value, day.line, day.valueRange, null));
  }
  const field = findField(header, startField);
  const day = field ? findDate(field.value) : null;
  if (!field || day === null) return null;
  const { start } = field.valueRange;
  const range = { start: start + day.start, end: start + day.end };
  return { value: day.value, range, line: field.line, form: 'field' };
}
