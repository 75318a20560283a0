import { createWorkAxis, type WorkAxis } from '../../core/schedule/calendar/work-axis.ts';
import { createCalendar, defaultCalendarSettings } from '../../core/schedule/calendar/work-calendar.ts';
import type { Settings } from '../../preload/contract.ts';

/** Days of work from a date, by the calendar of the settings; by the default one where nobody could work by that. */
export function createSettingsAxis(settings: Settings, startDate: string): WorkAxis {
  const read = createCalendar(settings);
  const calendar = read.ok ? read : createCalendar(defaultCalendarSettings);
  if (!calendar.ok) throw new Error(`The default calendar is refused: ${calendar.message}`);
  return createWorkAxis(calendar.calendar, startDate);
}
