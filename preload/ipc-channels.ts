import type { PlannerCallName, PlannerEventName } from './contract.ts';

/** Channel on which the desktop answers a call. */
export function toCallChannel(name: PlannerCallName): string {
  return `planner-call:${name}`;
}

/** Channel on which the desktop tells of an event. */
export function toEventChannel(name: PlannerEventName): string {
  return `planner-event:${name}`;
}
