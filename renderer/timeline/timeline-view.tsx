import { memo, useMemo } from 'react';
import type { FeatureState } from '../../preload/planner-data.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { NoTasks } from '../ui/no-tasks.tsx';
import type { TimeUnit } from './axis/time-scale.ts';
import { TimelineChart } from './chart/timeline-chart.tsx';
import type { EarlierPlan } from './model/earlier-plan.ts';
import { placeEarlier, useEarlierPlan } from './model/use-earlier-plan.ts';
import { type TimelinePlan, useTimelinePlan } from './model/use-timeline-plan.ts';
import { BaselinePanel } from './panels/baseline-panel.tsx';
import { CalendarPanel } from './panels/calendar-panel.tsx';
import { ClaimsPanel } from './panels/claims-panel.tsx';
import { PathPanel } from './panels/path-panel.tsx';
import { PeoplePanel } from './panels/people-panel.tsx';
import { PlanTotals } from './panels/plan-totals.tsx';
import { StoriesPanel } from './panels/stories-panel.tsx';
import { TaskPanel } from './panels/task-panel.tsx';
import { TimelineTools } from './panels/timeline-tools.tsx';
import { WhatIfPanel } from './panels/what-if-panel.tsx';
import { PortfolioView } from './portfolio/portfolio-view.tsx';
import { useTimelineState } from './timeline-store.ts';
import './timeline-view.css';

/** Phases and tasks as bars, as early as what they wait for allows. */
export function TimelineView() {
  const feature = useShownFeature();
  const scope = useTimelineState((state) => state.scope);
  if (feature === null) return null;
  if (scope === 'all') return <PortfolioView />;
  if (feature.file.tasks.length === 0) return <NoTasks file={feature.file} />;
  return <Timeline feature={feature} />;
}

function Timeline({ feature }: { readonly feature: FeatureState }) {
  const { plan, settled } = useTimelinePlan(feature);
  const chosen = useTimelineState((state) => state.unit);
  const unit = chosen ?? chooseUnit(plan);
  const isTrying = useTimelineState((state) => state.sandbox?.feature === feature.id);
  const earlier = useEarlierPlan(feature);
  const placed = useMemo(() => (earlier === null ? null : placeEarlier(earlier, settled)), [earlier, settled]);
  return (
    <div className="timeline-view">
      <PlanTotals plan={plan} />
      <TimelineTools feature={feature} plan={settled} unit={unit} />
      {isTrying && <p className="timeline-trying">Trying changes out: nothing is written until you apply them.</p>}
      <TimelineChart feature={feature} plan={plan} unit={unit} earlier={placed} />
      <ShownPanel feature={feature} plan={settled} earlier={earlier} />
    </div>
  );
}

interface ShownPanelProps {
  readonly feature: FeatureState;
  readonly plan: TimelinePlan;
  readonly earlier: EarlierPlan | null;
}

const ShownPanel = memo(function ShownPanel({ feature, plan, earlier }: ShownPanelProps) {
  const panel = useTimelineState((state) => state.panel);
  switch (panel) {
    case 'claims':
      return <ClaimsPanel plan={plan} feature={feature.id} />;
    case 'task':
      return <TaskPanel plan={plan} feature={feature.id} />;
    case 'what-if':
      return <WhatIfPanel feature={feature} plan={plan} />;
    case 'path':
      return <PathPanel plan={plan} />;
    case 'people':
      return <PeoplePanel plan={plan} />;
    case 'baseline':
      return <BaselinePanel feature={feature} plan={plan} earlier={earlier} />;
    case 'stories':
      return <StoriesPanel plan={plan} />;
    case 'calendar':
      return <CalendarPanel />;
    case null:
      return null;
  }
});

/** Plans that say dates, and those of more than three days, are looked at by days. */
function chooseUnit({ file, base, axis }: TimelinePlan): TimeUnit {
  const hasDates = file.plannedStart !== null || file.tasks.some(({ start, due }) => start !== null || due !== null);
  return hasDates || base.finishMinutes > 3 * axis.calendar.minutesPerDay ? 'days' : 'hours';
}
