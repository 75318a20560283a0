import { Icon } from '../../ui/icon.tsx';
import { rewireStore, useRewireState } from './rewire-store.ts';

/** Why what was dropped was not taken. */
export function RewireStatus() {
  const refused = useRewireState((state) => state.refusedDrop);
  if (refused === null) return null;
  return (
    <p className="graph-panel rewire-refused">
      {refused}
      <button
        type="button"
        className="icon-button"
        aria-label="Dismiss"
        onClick={() => rewireStore.setState({ refusedDrop: null })}
      >
        <Icon name="close" size={14} />
      </button>
    </p>
  );
}
