import type { Settings } from '../../preload/planner-data.ts';
import { getPlanner } from './planner-store.ts';
import { showNotice } from './ui-store.ts';

/** Change some settings; that they cannot be kept is told. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const result = await getPlanner().writeSettings(change);
  if ('ok' in result) showNotice('error', result.message);
}
