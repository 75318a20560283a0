import { EffectList } from '../../ui/effect-list.tsx';
import { useRewireState } from './rewire-store.ts';
import './rewire.css';

/** Below a task that is dragged to another place of the list: which place that is, and what waits for what then. */
export function BandHint() {
  const bandPlace = useRewireState((state) => state.bandPlace);
  if (bandPlace === null) return null;
  const { at, words, effect } = bandPlace;
  return (
    <div className="graph-panel link-reason" aria-hidden="true" style={{ left: at.x, top: at.y + 8 }}>
      <p>{words}</p>
      {effect.length > 0 && <EffectList lines={effect} max={4} />}
    </div>
  );
}
