import { openPlannerDoor } from '../preload/planner-door.ts';
import './ui/tokens.css';
import './ui/base.css';
import { startApp } from './app/start-app.tsx';
import { createBrowserPlanner } from './bridge/browser-planner.ts';

await start();

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  // The preload script puts the door there; in a browser the page makes its own bridge.
  const planner = window.plannerDoor ? openPlannerDoor(window.plannerDoor) : await createBrowserPlanner();
  await startApp(root, planner);
}
