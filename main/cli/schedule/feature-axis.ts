import type { SpecFile } from '../../../core/model/spec-file.ts';
import { createSettingsAxis } from '../../../core/schedule/calendar/settings-axis.ts';
import type { WorkAxis } from '../../../core/schedule/calendar/work-axis.ts';
import type { CalendarSettings } from '../../../core/schedule/calendar/work-calendar.ts';

/** The days of a feature's plan: from its Planned Start, else from today, by the user's calendar. */
export function createFeatureAxis(file: SpecFile, settings: CalendarSettings, nowMs: number): WorkAxis {
  return createSettingsAxis(settings, file.plannedStart?.value ?? toLocalDate(nowMs));
}

function toLocalDate(nowMs: number): string {
  const now = new Date(nowMs);
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
