import type { PlannerEventName, PlannerEvents } from '../../preload/contract.ts';

type Listeners = { [Name in PlannerEventName]?: Set<(event: PlannerEvents[Name]) => void> };

/** Hands events to who listens. */
export interface EventHub {
  on<Name extends PlannerEventName>(name: Name, listener: (event: PlannerEvents[Name]) => void): () => void;
  publish<Name extends PlannerEventName>(name: Name, event: PlannerEvents[Name]): void;
}

/** Make a hub without listeners. */
export function createEventHub(): EventHub {
  const listeners: Listeners = {};
  const listOf = <Name extends PlannerEventName>(name: Name): Set<(event: PlannerEvents[Name]) => void> => {
    const found: Set<(event: PlannerEvents[Name]) => void> = listeners[name] ?? new Set();
    listeners[name] = found as Listeners[Name]; // The same set, or a new one of the very type.
    return found;
  };
  return {
    on: (name, listener) => {
      const list = listOf(name);
      list.add(listener);
      return () => list.delete(listener);
    },
    publish: (name, event) => {
      for (const listener of [...listOf(name)]) listener(event);
    },
  };
}
