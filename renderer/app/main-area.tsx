import { Suspense } from 'react';
import { FeatureMap } from '../graph/features/feature-map.tsx';
import { GraphView } from '../graph/graph-view.tsx';
import { openFeature } from '../store/connect-planner.ts';
import { getPlanner, usePlannerState } from '../store/planner-store.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import type { ViewName } from '../store/ui-state.ts';
import { useUiState } from '../store/ui-store.ts';
import { TasksView } from '../task/tasks-view.tsx';
import { TimeView } from '../time/time-view.tsx';
import { TimelineView } from '../timeline/timeline-view.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { DocumentView } from './late-views.ts';
import { NoFeatures } from './no-features.tsx';
import { ViewBoundary } from './view-boundary.tsx';
import './main-area.css';

const views: Readonly<Record<ViewName, React.ComponentType>> = {
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
  const allFeatures = useUiState((ui) => ui.allFeatures);
  const View = views[view];
  if (allFeatures && hasFeatures) {
    return (
      <main className="main-area" id="view" aria-label="All features" tabIndex={-1}>
        <ViewBoundary key="all features">
          <FeatureMap />
        </ViewBoundary>
      </main>
    );
  }
  return (
    <main className="main-area" id="view" role="tabpanel" aria-labelledby={`tab-${view}`} tabIndex={-1}>
      {!hasFeatures && <NoFeatures />}
      {hasFeatures && feature === null && <NotYetOpen />}
      {feature !== null && (
        <ViewBoundary key={`${view} ${feature.id}`}>
          <Suspense fallback={<Opening what="view" />}>
            <View />
          </Suspense>
        </ViewBoundary>
      )}
    </main>
  );
}

/** A feature on its way, or why it does not come. */
function NotYetOpen() {
  const id = useUiState((ui) => ui.feature);
  const failure = usePlannerState((state) => (id === null ? undefined : state.featureFailures[id]));
  if (failure === undefined || id === null) {
    return <Opening what="feature" />;
  }
  return (
    <EmptyState title="This feature cannot be opened">
      <p className="selectable">{failure.message}</p>
      <button type="button" className="button" onClick={() => void openFeature(getPlanner(), id)}>
        Try again
      </button>
    </EmptyState>
  );
}

function Opening({ what }: { readonly what: 'feature' | 'view' }) {
  return <div className="main-area-loading" role="status" aria-label={`Opening ${what}`} />;
}
