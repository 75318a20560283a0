import { createWorkAxis, type WorkAxis } from './work-axis.ts';
import { type CalendarSettings, createCalendar, defaultCalendarSettings } from './work-calendar.ts';

/** Days of work from a date, by the calendar of the settings; by the default one where nobody could work by that. */
export function createSettingsAxis(settings: CalendarSettings, startDate: string): WorkAxis {
  const read = createCalendar(settings);
  const calendar = read.ok ? read : createCalendar(defaultCalendarSettings);
  if (!calendar.ok) throw new Error(`The default calendar is refused: ${calendar.message}`);
  return createWorkAxis(calendar.calendar, startDate);
}
