import { EffectList } from '../../ui/effect-list.tsx';
import { useRewireState } from './rewire-store.ts';
import './rewire.css';

/** Below a task that is dragged: between which others it would come, or which place of the list, and what waits then. */
export function DropHint() {
  const insert = useRewireState((state) => state.insert);
  const bandPlace = useRewireState((state) => state.bandPlace);
  const hint = insert ?? bandPlace;
  if (hint === null) return null;
  const refusal = insert?.refusal ?? null;
  return (
    <div
      className="graph-panel link-reason"
      data-refused={refusal !== null || undefined}
      aria-hidden="true"
      style={{ left: hint.at.x, top: hint.at.y + 8 }}
    >
      <p>{refusal ?? hint.words}</p>
      {'effect' in hint && hint.effect.length > 0 && <EffectList lines={hint.effect} max={4} />}
    </div>
  );
}
