import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMemo } from 'react';
import type { WorkspaceSummary } from '../../../core/model/feature.ts';
import { filterFeatures } from '../../store/filter-features.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import { useUiState } from '../../store/ui-store.ts';
import { ZoomButtons } from '../panels/zoom-controls.tsx';
import { useColumnCount } from '../use-column-count.ts';
import { useElementSize } from '../use-element-size.ts';
import { useLayout } from '../use-layout.ts';
import { buildFeatureMap } from './build-feature-map.ts';
import { FeatureMapCanvas } from './feature-map-canvas.tsx';
import { useUnfoldedGraphs } from './use-unfolded-graphs.ts';
import '../graph.css';
import './feature-map.css';

/** All features of the folder as a graph of what waits for what, where documents state it. */
export function FeatureMap() {
  const workspace = usePlannerState((state) => state.workspace);
  if (workspace === null) return null;
  return (
    <ReactFlowProvider>
      <WorkspaceMap workspace={workspace} />
    </ReactFlowProvider>
  );
}

function WorkspaceMap({ workspace }: { readonly workspace: WorkspaceSummary }) {
  const unfolded = useUnfoldedGraphs();
  const columns = useColumnCount();
  const model = useMemo(() => buildFeatureMap(workspace, unfolded, columns), [workspace, unfolded, columns]);
  const layout = useLayout(workspace.folder, model.layout);
  const [ref, size] = useElementSize<HTMLDivElement>();
  const matches = useMatches(workspace);
  const isReady = layout !== null && size !== null && size.width > 0;
  return (
    <section className="graph-view" aria-label="Graph of all features">
      {model.connected === 0 && <NothingStated />}
      <div className="graph-stage" ref={ref}>
        {isReady && <FeatureMapCanvas model={model} layout={layout} size={size} matches={matches} />}
      </div>
      <footer className="graph-bar">
        <p className="feature-map-facts">{describeMap(workspace, model.connected)}</p>
        {isReady && (
          <div className="zoom-controls" role="toolbar" aria-label="Zoom">
            <ZoomButtons layout={layout} size={size} />
          </div>
        )}
      </footer>
    </section>
  );
}

/** Why there are no lines, and how a document states one. */
function NothingStated() {
  return (
    <p className="feature-map-none">
      <strong>No document says what another feature waits for.</strong> A sentence such as{' '}
      <code>Depends on 002-name</code>, or a link to another feature’s folder beside such words, draws a line here.
    </p>
  );
}

/** What the filter of the sidebar lets through; null while nothing is looked for. */
function useMatches({ features }: WorkspaceSummary): ReadonlySet<string> | null {
  const filter = useUiState((ui) => ui.featureFilter);
  return useMemo(() => {
    const found = filterFeatures(features, filter);
    return found === features ? null : new Set(found.map(({ id }) => id));
  }, [features, filter]);
}

function describeMap({ features, featureDependencies }: WorkspaceSummary, connected: number): string {
  const lines = featureDependencies.length;
  if (connected === 0) return `${features.length} features`;
  return `${features.length} features, ${connected} of them connected by ${lines === 1 ? '1 statement' : `${lines} statements`}`;
}
