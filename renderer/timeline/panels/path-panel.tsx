import { useMemo } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import { findPathTo } from '../../../core/schedule/find-path-to.ts';
import { nameKey } from '../../store/name-key.ts';
import { useSelectedKey } from '../../store/shown-feature.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import { TaskLink } from './task-link.tsx';
import { TimelinePanelFrame } from './timeline-panel.tsx';

/** What sets the date of the selected task (of the whole plan while none is selected), and what to shorten first. */
export function PathPanel({ plan }: { readonly plan: TimelinePlan }) {
  const selected = useSelectedKey();
  const { planned, file, axis } = plan;
  const path = useMemo(() => {
    const keys = selected === null ? file.tasks.map(({ key }) => key) : [selected];
    return findPathTo(planned, keys);
  }, [planned, file, selected]);
  const title = selected === null ? 'Path to the end' : `Path to ${nameKey(file, selected)}`;
  if (path === null) {
    return (
      <TimelinePanelFrame title={title}>
        <p className="faint">It is part of a cycle and cannot be scheduled.</p>
      </TimelinePanelFrame>
    );
  }
  const tasks = new Map(file.tasks.map((task) => [task.key, task]));
  const best = path.steps.toSorted((a, b) => b.gainMinutes - a.gainMinutes)[0];
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
          {path.steps.map((step) => {
            const { key, startMinutes, minutes, gainMinutes } = step;
            const isFirst = step === best && gainMinutes > 0;
            return (
              <tr key={key}>
                <th scope="row">
                  <TaskLink taskKey={key} id={tasks.get(key)?.id ?? null} title={tasks.get(key)?.title ?? key} />
                </th>
                <td className="figure">{formatDuration(startMinutes)}</td>
                <td className="figure">{formatDuration(minutes)}</td>
                <td className={`figure ${isFirst ? 'better' : ''}`}>
                  {formatDuration(gainMinutes)}
                  {isFirst && ' · first'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TimelinePanelFrame>
  );
}
