import { useMemo } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import { findPathTo } from '../../../core/schedule/find-path-to.ts';
import { useSelectedKey } from '../../store/shown-feature.ts';
import { selectTask } from '../../store/ui-store.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import { TimelinePanelFrame } from './timeline-panel.tsx';

/** What sets the date of the selected task (of the whole plan while none is selected), and what to shorten first. */
export function PathPanel({ plan }: { readonly plan: TimelinePlan }) {
  const selected = useSelectedKey();
  const { planned, file, axis } = plan;
  const path = useMemo(() => {
    const keys = selected === null ? file.tasks.map(({ key }) => key) : [selected];
    return findPathTo(planned, keys);
  }, [planned, file, selected]);
  const title = selected === null ? 'Path to the end' : `Path to ${selected}`;
  if (path === null) {
    return (
      <TimelinePanelFrame title={title}>
        <p className="faint">It is part of a cycle and cannot be scheduled.</p>
      </TimelinePanelFrame>
    );
  }
  const titles = new Map(file.tasks.map((task) => [task.key, task.title]));
  const best = Math.max(...path.steps.map(({ gainMinutes }) => gainMinutes));
  const summary = `${axis.dateOf(path.finishMinutes, 'finish')}, after ${formatDuration(path.finishMinutes)} of work`;
  return (
    <TimelinePanelFrame title={title} actions={<span className="faint">{summary}</span>}>
      {path.heldByDate && <p className="faint">The first of these waits for its start date, not for another task.</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">Task</th>
            <th scope="col" className="figure">
              Starts
            </th>
            <th scope="col" className="figure">
              Takes
            </th>
            <th scope="col" className="figure" title="How much earlier the end would come if it took no time at all">
              Gains at most
            </th>
          </tr>
        </thead>
        <tbody>
          {path.steps.map(({ key, startMinutes, minutes, gainMinutes }) => (
            <tr key={key}>
              <th scope="row">
                <button type="button" className="link-button" onClick={() => selectTask(key)}>
                  {key}
                </button>{' '}
                {titles.get(key)}
              </th>
              <td className="figure">{formatDuration(startMinutes)}</td>
              <td className="figure">{formatDuration(minutes)}</td>
              <td className={`figure ${gainMinutes === best && best > 0 ? 'better' : ''}`}>
                {formatDuration(gainMinutes)}
                {gainMinutes === best && best > 0 && ' · first'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TimelinePanelFrame>
  );
}
