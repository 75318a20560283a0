import type { PlannerBridge, PlannerCalls, PlannerEventName, PlannerEvents } from './contract.ts';

/**
 * What the desktop's preload script puts on `window.plannerDoor`.
 *
 * The page and the preload script live in separate worlds, and only plain data and functions pass between them. An
 * `AbortSignal` cannot: so `listen` answers with a function that ends it, and `openPlannerDoor` makes the bridge of it.
 */
export type PlannerDoor = PlannerCalls &
  Pick<PlannerBridge, 'face' | 'platform' | 'pathOfDroppedFile'> & {
    listen<Name extends PlannerEventName>(name: Name, listener: (event: PlannerEvents[Name]) => void): () => void;
  };

/**
 * Make the bridge that the renderer talks to out of what the preload script exposed.
 *
 * @param door
 *   `window.plannerDoor`, there in the desktop face only.
 */
export function openPlannerDoor(door: PlannerDoor): PlannerBridge {
  const { listen, ...rest } = door;
  return {
    ...rest,
    on(name, listener, { signal }) {
      if (signal.aborted) return;
      const stop = listen(name, listener);
      // The event of the abort stays here: it cannot pass between the worlds.
      signal.addEventListener('abort', () => stop(), { once: true });
    },
  };
}
