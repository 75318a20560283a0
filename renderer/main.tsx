import { openPlannerDoor } from '../preload/planner-door.ts';
import { createBrowserPlanner } from './bridge/browser-planner.ts';
import { connectPlanner } from './store/connect-planner.ts';
import { setupPlannerBridge } from './store/planner-store.ts';
import './ui/tokens.css';
import './ui/base.css';

await start(new AbortController().signal);

/** What is shown is asked for while the app that shows it is still being loaded: neither waits for the other. */
async function start(signal: AbortSignal): Promise<void> {
  const app = import('./app/show-app.tsx');
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  // The preload script puts the door there; in a browser the page makes its own bridge.
  const planner = window.plannerDoor ? openPlannerDoor(window.plannerDoor) : await createBrowserPlanner();
  setupPlannerBridge(planner);
  const connected = connectPlanner(planner, signal);
  const { showApp, loadLateViews } = await app;
  showApp(root, signal);
  await connected;
  requestIdleCallback(() => void loadLateViews(), { timeout: 5_000 });
}
