import type { PlannerSession } from '../../main/specs/planner-session.ts';
import type { PlannerCalls, PlannerEventName, PlannerEvents } from '../../preload/contract.ts';

/** A session that a test steers: the calls it answers, the events it fires, whether it was let go of. */
export interface SteeredSession {
  readonly session: PlannerSession;
  fire<Name extends PlannerEventName>(name: Name, event: PlannerEvents[Name]): void;
  readonly disposed: Promise<void>;
}

/** Make a session that answers the given calls; every other call breaks, so that no test leans on it unseen. */
export function createSteeredSession(calls: Partial<PlannerCalls>): SteeredSession {
  const listeners = new Map<PlannerEventName, Set<(event: never) => void>>();
  let markDisposed = () => {};
  const disposed = new Promise<void>((resolve) => {
    markDisposed = resolve;
  });
  const session: PlannerSession = {
    // Calls that the test did not give are absent on purpose.
    calls: calls as PlannerCalls,
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => all.delete(listener);
    },
    presence: { noteAway: async () => {}, noteReturn: async () => {} },
    async refresh() {},
    async dispose() {
      markDisposed();
    },
  };
  return {
    session,
    fire: (name, event) => {
      for (const listener of listeners.get(name) ?? []) listener(event as never);
    },
    disposed,
  };
}
