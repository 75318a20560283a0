import { Icon } from '../../ui/icon.tsx';
import { rewireStore, useRewireState } from './rewire-store.ts';

/** What just happened: aloud for screen readers, on screen where something was not taken. */
export function RewireStatus() {
  const announcement = useRewireState((state) => state.announcement);
  const refused = useRewireState((state) => state.refusedDrop);
  return (
    <>
      <p className="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </p>
      {refused !== null && (
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
      )}
    </>
  );
}
