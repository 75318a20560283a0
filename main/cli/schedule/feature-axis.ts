import type { SpecFile } from '../../../core/model/spec-file.ts';
import { createWorkAxis, type WorkAxis } from '../../../core/schedule/calendar/work-axis.ts';
import { createCalendar, defaultCalendarSettings } from '../../../core/schedule/calendar/work-calendar.ts';

/** The days of a feature's plan: from its Planned Start, else from today, in working weeks of five days. */
export function createFeatureAxis(file: SpecFile, nowMs: number): WorkAxis {
  const read = createCalendar(defaultCalendarSettings);
  if (!read.ok) throw new Error(`The default calendar is refused: ${read.message}`);
  return createWorkAxis(read.calendar, file.plannedStart?.value ?? toLocalDate(nowMs));
}

function toLocalDate(nowMs: number): string {
  const now = new Date(nowMs);
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
