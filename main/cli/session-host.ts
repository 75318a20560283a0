import type { Failure } from '../../preload/planner-data.ts';
import { findDataFolder } from '../specs/find-data-folder.ts';
import type { PlannerHost } from '../specs/planner-session.ts';
import type { CliWorld } from './cli-world.ts';

const cannotAsk: Failure = {
  ok: false,
  code: 'cancelled',
  message: 'Cannot ask where to save: a page of a browser downloads its files',
};

/** What the command line lends to a session: it cannot ask, and opens nothing by itself. */
export function createSessionHost(world: CliWorld): PlannerHost {
  return {
    dataFolder: findDataFolder(world.env),
    chooseWorkspace: async () => null,
    openExternal: async () => {},
    saveExport: async () => cannotAsk,
    now: world.now,
  };
}
