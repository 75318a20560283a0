import { useRewireState } from './rewire-store.ts';
import './rewire.css';

/** Below a task that is dragged to another place of the list: which place that is. */
export function BandHint() {
  const bandPlace = useRewireState((state) => state.bandPlace);
  if (bandPlace === null) return null;
  const { at, words } = bandPlace;
  return (
    <p className="graph-panel link-reason" aria-hidden="true" style={{ left: at.x, top: at.y + 8 }}>
      {words}
    </p>
  );
}
