import type { FeatureState } from '../../preload/contract.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { NoTasks } from '../ui/no-tasks.tsx';
import type { TimeUnit } from './axis/time-scale.ts';
import { TimelineChart } from './chart/timeline-chart.tsx';
import { type TimelinePlan, useTimelinePlan } from './model/use-timeline-plan.ts';
import { PlanTotals } from './panels/plan-totals.tsx';
import { TimelineTools } from './panels/timeline-tools.tsx';
import { useTimelineState } from './timeline-store.ts';
import './timeline-view.css';

/** Phases and tasks as bars, as early as what they wait for allows. */
export function TimelineView() {
  const feature = useShownFeature();
  if (feature === null) return null;
  if (feature.file.tasks.length === 0) return <NoTasks file={feature.file} />;
  return <Timeline feature={feature} />;
}

function Timeline({ feature }: { readonly feature: FeatureState }) {
  const plan = useTimelinePlan(feature);
  const chosen = useTimelineState((state) => state.unit);
  const unit = chosen ?? chooseUnit(plan);
  return (
    <div className="timeline-view">
      <PlanTotals plan={plan} />
      <TimelineTools plan={plan} unit={unit} />
      <TimelineChart feature={feature} plan={plan} unit={unit} earlier={null} />
    </div>
  );
}

/** Plans that say dates, and those of more than three days, are looked at by days. */
function chooseUnit({ file, base, axis }: TimelinePlan): TimeUnit {
  const hasDates = file.plannedStart !== null || file.tasks.some(({ start, due }) => start !== null || due !== null);
  return hasDates || base.finishMinutes > 3 * axis.calendar.minutesPerDay ? 'days' : 'hours';
}
