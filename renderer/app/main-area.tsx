import { DocumentView } from '../document/document-view.tsx';
import { GraphView } from '../graph/graph-view.tsx';
import { usePlannerState } from '../store/planner-store.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import type { ViewName } from '../store/ui-state.ts';
import { useUiState } from '../store/ui-store.ts';
import { TasksView } from '../task/tasks-view.tsx';
import { TimeView } from '../time/time-view.tsx';
import { TimelineView } from '../timeline/timeline-view.tsx';
import { NoFeatures } from './no-features.tsx';
import { ViewBoundary } from './view-boundary.tsx';
import './main-area.css';

const views: Readonly<Record<ViewName, () => React.ReactNode>> = {
  graph: GraphView,
  timeline: TimelineView,
  time: TimeView,
  tasks: TasksView,
  document: DocumentView,
};

/** The view that is chosen, of the feature that is shown. */
export function MainArea() {
  const view = useUiState((ui) => ui.view);
  const feature = useShownFeature();
  const hasFeatures = usePlannerState((state) => (state.workspace?.features.length ?? 0) > 0);
  const View = views[view];
  return (
    <main className="main-area" id="view" role="tabpanel" aria-labelledby={`tab-${view}`} tabIndex={-1}>
      {!hasFeatures && <NoFeatures />}
      {hasFeatures && feature === null && (
        <div className="main-area-loading" role="status" aria-label="Opening feature" />
      )}
      {feature !== null && (
        <ViewBoundary key={`${view} ${feature.id}`}>
          <View />
        </ViewBoundary>
      )}
    </main>
  );
}
