import type { PlannerBridge, PlannerCallName, PlannerEventName, PlannerEvents } from './contract.ts';

/** Where the socket of the browser face is, below the page's own address. */
export const socketPath = '/planner';

/** What the page sends: one call. `id` comes back with the answer. */
export interface CallMessage {
  readonly id: number;
  readonly call: PlannerCallName;
  readonly args: readonly unknown[];
}

/** What the server sends. */
export type ServerMessage =
  /** First of all: the session is ready. */
  | { readonly kind: 'ready'; readonly platform: PlannerBridge['platform'] }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  /** The call could not be understood or broke: a bug, never an expected failure. */
  | { readonly kind: 'broken'; readonly id: number; readonly message: string }
  | EventMessage;

/** One event of the session, by name. */
export type EventMessage = {
  readonly [Name in PlannerEventName]: {
    readonly kind: 'event';
    readonly name: Name;
    readonly event: PlannerEvents[Name];
  };
}[PlannerEventName];
