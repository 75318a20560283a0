import { useMemo } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import { findMvpStories } from '../../../core/schedule/find-mvp-stories.ts';
import { type RollUp, rollUpStories } from '../../../core/schedule/roll-up.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import { TimelinePanelFrame } from './timeline-panel.tsx';

/** Each user story taken together: how far it is, when it runs, how firmly. */
export function StoriesPanel({ plan }: { readonly plan: TimelinePlan }) {
  const { file, schedule, axis } = plan;
  const stories = useMemo(() => rollUpStories(file, schedule), [file, schedule]);
  const mvp = useMemo(() => new Set(findMvpStories(file)), [file]);
  return (
    <TimelinePanelFrame title="Stories">
      <table>
        <thead>
          <tr>
            <th scope="col">Story</th>
            <th scope="col" className="figure">
              Done
            </th>
            <th scope="col" className="figure">
              Work
            </th>
            <th scope="col" className="figure">
              Ends
            </th>
            <th scope="col" className="figure">
              Float
            </th>
            <th scope="col">From start to end</th>
          </tr>
        </thead>
        <tbody>
          {stories.map((story) => (
            <tr key={story.key}>
              <th scope="row">
                {story.key}
                {mvp.has(story.key) && <span className="faint"> MVP</span>}
              </th>
              <td className="figure">
                {story.doneCount}/{story.taskCount}
              </td>
              <td className="figure">{formatDuration(story.workMinutes)}</td>
              <td className="figure">{axis.dateOf(story.finishMinutes, 'finish')}</td>
              <td className={`figure ${story.totalFloatMinutes < 0 ? 'worse' : ''}`}>{nameFloat(story)}</td>
              <td>
                <StoryTrack story={story} finishMinutes={schedule.finishMinutes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TimelinePanelFrame>
  );
}

function nameFloat({ totalFloatMinutes, critical }: RollUp): string {
  if (totalFloatMinutes < 0) return `${formatDuration(-totalFloatMinutes)} late`;
  return critical ? 'critical' : formatDuration(totalFloatMinutes);
}

/** When it runs within the whole plan. */
function StoryTrack({ story, finishMinutes }: { readonly story: RollUp; readonly finishMinutes: number }) {
  const { startMinutes, critical } = story;
  const share = (minutes: number) => `${(minutes / Math.max(1, finishMinutes)) * 100}%`;
  const words = `${formatDuration(startMinutes)} to ${formatDuration(story.finishMinutes)}`;
  return (
    <span className="story-track" title={words}>
      <span
        data-critical={critical}
        style={{ left: share(startMinutes), width: share(story.finishMinutes - startMinutes) }}
      />
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
