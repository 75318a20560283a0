import { useMemo } from 'react';
import { colorBy, useGraphState } from '../graph-store.ts';
import { findLaneKinds, type LaneKind } from '../model/sort-into-lanes.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { laneColors } from './lane-colors.ts';
import './lane-tools.css';

const kindNames: Readonly<Record<LaneKind, string>> = {
  story: 'Colour by story',
  group: 'Colour by heading',
  wave: 'Colour by wave',
};

/** What tasks are coloured by: nothing more than their state, or what they share. */
export function LaneChoice({ graph }: { readonly graph: FeatureGraph }) {
  const kind = useGraphState((state) => state.laneKind);
  const kinds = useMemo(() => findLaneKinds(graph.file, graph.schedule.waves), [graph]);
  if (kinds.length === 0) return null;
  return (
    <select
      className="graph-tool-select"
      aria-label="What tasks are coloured by"
      value={kind === null || !kinds.includes(kind) ? '' : kind}
      onChange={(event) => colorBy(kinds.find((each) => each === event.target.value) ?? null)}
    >
      <option value="">Colour by state</option>
      {kinds.map((each) => (
        <option key={each} value={each}>
          {kindNames[each]}
        </option>
      ))}
    </select>
  );
}

/** More lanes than this are named on their tasks alone. */
const mostNamed = 16;

/** What the colours of the lanes stand for. */
export function LaneLegend() {
  const lanes = useGraphState((state) => state.lanes);
  // So many colours would have to be told apart by their names: those are written on the tasks.
  if (lanes === null || lanes.names.length > mostNamed) return null;
  return (
    <ul className="lane-legend" aria-label="Colours">
      {lanes.names.map((name, lane) => (
        <li key={name} title={name}>
          <span className="lane-swatch" data-lane={lane % laneColors} />
          <span className="ellipsis">{name}</span>
        </li>
      ))}
    </ul>
  );
}
