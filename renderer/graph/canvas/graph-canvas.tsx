import '@xyflow/react/dist/base.css';
import { useCallback, useRef, useState } from 'react';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { useSelectedKey } from '../../store/shown-feature.ts';
import { useGraphState } from '../graph-store.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import { EdgeCard } from '../panels/edge-card.tsx';
import { MiniMap } from '../panels/mini-map.tsx';
import { SelectionFacts } from '../panels/selection-facts.tsx';
import { DropHint } from '../rewire/drop-hint.tsx';
import { LinkReason } from '../rewire/link-reason.tsx';
import { useRewireState } from '../rewire/rewire-store.ts';
import { useChanging } from '../use-changing.ts';
import type { ElementSize } from '../use-element-size.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { GraphFlow } from './graph-flow.tsx';
import { OverviewCanvas, type OverviewProps } from './overview-canvas.tsx';
import { useBandMenu } from './use-band-menu.ts';
import { useGraphKeys } from './use-graph-keys.ts';
import { useRevealSelection } from './use-reveal-selection.ts';
import { type Detail, detailAt, startViewport } from './viewport.ts';

interface GraphCanvasProps {
  readonly feature: FeatureState;
  readonly graph: FeatureGraph;
  readonly layout: GraphLayout;
  readonly size: ElementSize;
}

/** After a new layout, tasks glide to their places. */
const settleMs = 260;

/** The drawing: React Flow near by, one canvas from far away, and what floats above them. */
export function GraphCanvas({ feature, graph, layout, size }: GraphCanvasProps) {
  const { model } = graph;
  const isChain = useGraphState((state) => state.lit?.isChain === true);
  const isHovering = useGraphState((state) => state.lit?.hovered === true);
  const isConnecting = useRewireState((state) => state.gesture !== null);
  const [start] = useState(() => startViewport(layout.bounds, size));
  const [detail, setDetail] = useState<Detail>(() => detailAt(start.zoom));
  const onZoom = useCallback((zoom: number) => setDetail(detailAt(zoom)), []);
  const isSettling = useChanging(layout, settleMs);
  useRevealSelection(layout, size);
  const host = useRef<HTMLDivElement>(null);
  useGraphKeys(host, feature, graph, layout);
  useBandMenu(host, model, layout);
  const isFar = detail === 'far';
  return (
    <div
      ref={host}
      className="graph"
      data-menu="canvas"
      data-menu-key=""
      data-detail={detail}
      data-editable={feature.file.editable || undefined}
      data-hovering={isHovering || undefined}
      data-chain={isChain || undefined}
      data-settling={isSettling || undefined}
      data-connecting={isConnecting || undefined}
    >
      <GraphFlow {...{ host, feature, graph, layout, size, start, isFar, onZoom }} />
      {isFar && <FarGraph model={model} layout={layout} size={size} />}
      <SelectionFacts graph={graph} />
      <LinkReason />
      <DropHint />
      <EdgeCard feature={feature} graph={graph} layout={layout} size={size} />
      <MiniMap model={model} layout={layout} size={size} />
    </div>
  );
}

/** The graph from far away, with what is looked for and selected. */
function FarGraph(props: Pick<OverviewProps, 'model' | 'layout' | 'size'>) {
  const matches = useGraphState((state) => state.matches);
  const lanes = useGraphState((state) => state.lanes?.laneOf ?? null);
  return <OverviewCanvas {...props} matches={matches} lanes={lanes} selected={useSelectedKey()} />;
}
