import type { Settings } from '../../preload/planner-data.ts';
import { getPlanner, plannerStore } from './planner-store.ts';
import { showNotice } from './ui-store.ts';

/** Changes are made one after the other: each begins with what the one before has left. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Change some settings; that they cannot be kept is told.
 *
 * @param change
 *   A function where the new value follows from the present one: two quick clicks are two changes then.
 * @returns
 *   Whether they are kept.
 */
export function changeSettings(
  change: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
): Promise<boolean> {
  const turn = last.then(async () => {
    const wanted = typeof change === 'function' ? change(plannerStore.getState().settings) : change;
    const result = await getPlanner().writeSettings(wanted);
    if ('ok' in result) showNotice('error', result.message);
    return !('ok' in result);
  });
  last = turn.catch(() => undefined);
  return turn;
}
