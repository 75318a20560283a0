import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PlannerBridge } from '../../preload/contract.ts';
import { emptyPlannerState, type PlannerState } from './planner-state.ts';

/** What the main side has told. Written by `connectPlanner` alone. */
export const plannerStore = createStore<PlannerState>()(() => emptyPlannerState);

export function usePlannerState<Value>(select: (state: PlannerState) => Value): Value {
  return useStore(plannerStore, select);
}

let bridge: PlannerBridge | null = null;

/** Set once at start, before the first render. */
export function setupPlannerBridge(planner: PlannerBridge): void {
  bridge = planner;
}

export function getPlanner(): PlannerBridge {
  if (bridge === null) throw new Error('The planner bridge is used before setupPlannerBridge');
  return bridge;
}
