import { useMemo } from 'react';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { useCommands } from '../../commands/command-store.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import type { TimeUnit } from '../axis/time-scale.ts';
import { listTimelineExports } from '../export/timeline-exports.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';

interface ExportMenuProps {
  readonly feature: FeatureState;
  readonly plan: TimelinePlan;
  readonly unit: TimeUnit;
}

/** Take the plan away: the system's own menu of choices, which the palette offers too. */
export function ExportMenu({ feature, plan, unit }: ExportMenuProps) {
  const { daysPerWeek } = usePlannerState((state) => state.settings);
  const choices = useMemo(
    () => listTimelineExports({ feature, plan, unit, daysPerWeek }),
    [feature, plan, unit, daysPerWeek],
  );
  useCommands(
    useMemo(
      () =>
        choices.map(({ id, title, run }) => ({
          id: `timeline-export-${id}`,
          title: `Timeline: ${title}`,
          category: 'View' as const,
          run,
        })),
      [choices],
    ),
  );
  return (
    <select
      className="timeline-tool timeline-export"
      aria-label="Export the timeline"
      value=""
      onChange={({ target }) => void choices.find(({ id }) => id === target.value)?.run()}
    >
      <option value="" hidden>
        Export
      </option>
      {choices.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
