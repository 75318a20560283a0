import type { PlannerDoor } from '../preload/planner-door.ts';

declare global {
  interface Window {
    /** Put there by the preload script (desktop) before the page runs; the browser face makes its own. */
    plannerDoor?: PlannerDoor;
  }
}
