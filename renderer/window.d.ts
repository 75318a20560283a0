import type { PlannerBridge } from '../preload/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script (desktop) before the page runs; the browser face makes its own. */
    planner?: PlannerBridge;
  }
}
