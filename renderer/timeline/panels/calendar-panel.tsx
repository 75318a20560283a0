import { useState } from 'react';
import { createCalendar } from '../../../core/schedule/calendar/work-calendar.ts';
import { getPlanner, usePlannerState } from '../../store/planner-store.ts';
import { TimelinePanelFrame } from './timeline-panel.tsx';

/** Monday first, as calendars on a wall have it. */
const weekdays = [1, 2, 3, 4, 5, 6, 0].map((day) => ({
  day,
  // 2023-01-01 was a Sunday.
  name: new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1 + day)),
}));

/** Hours of a day, days of a week and days off, for all plans of this user. */
export function CalendarPanel() {
  const settings = usePlannerState((state) => state.settings);
  const [workingDays, setWorkingDays] = useState(settings.workingDays);
  const [hours, setHours] = useState(String(settings.hoursPerDay));
  const [holidays, setHolidays] = useState(settings.holidays.join('\n'));
  const wanted = {
    workingDays,
    hoursPerDay: Number(hours.replace(',', '.')),
    holidays: holidays.split(/[\s,;]+/).filter((date) => date !== ''),
  };
  const read = createCalendar(wanted);
  const toggle = (day: number) =>
    setWorkingDays(workingDays.includes(day) ? workingDays.filter((other) => other !== day) : [...workingDays, day]);
  const save = () => void getPlanner().writeSettings({ ...wanted, daysPerWeek: workingDays.length });
  return (
    <TimelinePanelFrame
      title="Working calendar"
      actions={
        <button type="button" className="button" disabled={!read.ok} onClick={save}>
          Use this calendar
        </button>
      }
    >
      <div className="what-if-parts">
        <fieldset className="timeline-weekdays">
          <legend>Working days</legend>
          {weekdays.map(({ day, name }) => (
            <label key={day}>
              <input type="checkbox" checked={workingDays.includes(day)} onChange={() => toggle(day)} /> {name}
            </label>
          ))}
        </fieldset>
        <label className="timeline-field">
          Hours a day
          <input
            className="text-input"
            inputMode="decimal"
            value={hours}
            onChange={(event) => setHours(event.target.value)}
          />
        </label>
        <label className="timeline-field">
          Holidays, a date a line
          <textarea
            className="text-input"
            rows={3}
            placeholder="2026-12-25"
            value={holidays}
            onChange={(event) => setHolidays(event.target.value)}
          />
        </label>
      </div>
      {!read.ok && (
        <p className="worse" role="alert">
          {read.message}
        </p>
      )}
    </TimelinePanelFrame>
  );
}
