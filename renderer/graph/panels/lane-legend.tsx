import { useGraphState } from '../graph-store.ts';
import { laneColors } from './lane-colors.ts';
import './lane-legend.css';

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
