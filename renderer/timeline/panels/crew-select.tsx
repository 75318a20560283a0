import type { Task } from '../../../core/model/task.ts';
import { listAssignees } from '../../../core/schedule/crew.ts';
import { type CrewChoice, changeTimeline, useTimelineState } from '../timeline-store.ts';

const counts = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20];

/** How many people work, or the ones that the tasks name. */
export function CrewSelect({ tasks }: { readonly tasks: readonly Task[] }) {
  const crew = useTimelineState((state) => state.crew);
  const names = listAssignees(tasks).map(({ name }) => name);
  return (
    <select
      className="timeline-tool"
      aria-label="Who works"
      value={String(crew)}
      onChange={(event) => changeTimeline({ crew: readCrew(event.target.value) })}
    >
      <option value="unlimited">Any number</option>
      {counts.map((count) => (
        <option key={count} value={count}>
          {count === 1 ? '1 person' : `${count} people`}
        </option>
      ))}
      {typeof crew === 'number' && !counts.includes(crew) && <option value={crew}>{crew} people</option>}
      {names.length > 0 && <option value="assignees">Assigned: {names.slice(0, 4).join(', ')}</option>}
    </select>
  );
}

function readCrew(value: string): CrewChoice {
  return value === 'unlimited' || value === 'assignees' ? value : Number(value);
}
