import type { PlannerHost } from '../../main/specs/planner-session.ts';

/** A host that opens nothing, asks nothing and saves nothing: for sessions that no person sits at. */
export function createQuietHost(dataFolder: string): PlannerHost {
  return {
    dataFolder,
    chooseWorkspace: async () => null,
    openExternal: async () => {},
    saveExport: async () => ({ ok: false, code: 'cancelled', message: 'Nobody was asked where to save' }),
    now: Date.now,
  };
}
