import { formatDuration } from '../../../core/model/format-duration.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import { changeTimeline, useTimelineState } from '../timeline-store.ts';
import { TimelinePanelFrame } from './timeline-panel.tsx';

/** Who has how much to do, and how many hours of each day they give to it. */
export function PeoplePanel({ plan }: { readonly plan: TimelinePlan }) {
  const crew = useTimelineState((state) => state.crew);
  const paces = useTimelineState((state) => state.paces);
  const { hoursPerDay } = usePlannerState((state) => state.settings);
  const { workers, finishMinutes } = plan.schedule;
  if (workers.length === 0) {
    return (
      <TimelinePanelFrame title="People">
        <p className="faint">
          {crew === 'assignees'
            ? 'No task names anybody: give tasks an assignee in the document.'
            : 'Choose above how many people work, to see who does what.'}
        </p>
      </TimelinePanelFrame>
    );
  }
  return (
    <TimelinePanelFrame title="People">
      <table>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col" className="figure">
              Tasks
            </th>
            <th scope="col" className="figure">
              Work
            </th>
            <th scope="col" className="figure">
              Busy
            </th>
            {crew === 'assignees' && (
              <th scope="col" className="figure">
                Hours a day
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {workers.map(({ name, taskCount, workMinutes }) => {
            const pace = paces[name] ?? 1;
            const share = finishMinutes === 0 ? 0 : workMinutes / pace / finishMinutes;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="figure">{taskCount}</td>
                <td className="figure">{formatDuration(workMinutes)}</td>
                <td className="figure">{Math.round(share * 100)} %</td>
                {crew === 'assignees' && (
                  <td className="figure">
                    <input
                      type="number"
                      className="timeline-pace"
                      aria-label={`Hours a day of ${name}`}
                      min={0.5}
                      max={24}
                      step={0.5}
                      value={pace * hoursPerDay}
                      onChange={({ target }) => {
                        const hours = target.valueAsNumber;
                        if (hours > 0 && hours <= 24)
                          changeTimeline({ paces: { ...paces, [name]: hours / hoursPerDay } });
                      }}
                    />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TimelinePanelFrame>
  );
}
