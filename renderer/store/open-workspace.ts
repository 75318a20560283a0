import { getPlanner, plannerStore } from './planner-store.ts';
import { showDialog, showNotice } from './ui-store.ts';

/**
 * Open a folder or tasks file.
 *
 * @param path
 *   Null asks: with the system's dialog on the desktop, for a path in the browser, which has none.
 */
export async function openWorkspace(path: string | null): Promise<void> {
  const planner = getPlanner();
  if (path === null && planner.face === 'browser') {
    showDialog({ type: 'open-path' });
    return;
  }
  const result = await planner.openWorkspace(path);
  if (result.ok || result.code === 'cancelled') return;
  // With a plan on screen it stays there; without one the window itself says what is wrong.
  if (plannerStore.getState().workspace === null) plannerStore.setState({ failure: result });
  else showNotice('error', result.message);
}
