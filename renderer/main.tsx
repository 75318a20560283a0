import { createRoot } from 'react-dom/client';
import { openPlannerDoor } from '../preload/planner-door.ts';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app/app.tsx';
import { createBrowserPlanner } from './bridge/browser-planner.ts';
import { setupCommands } from './commands/setup-commands.ts';
import { connectPlanner } from './store/connect-planner.ts';
import { setupPlannerBridge } from './store/planner-store.ts';
import { setupTheme } from './store/theme.ts';

await start();

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  // The preload script puts the door there; in a browser the page makes its own bridge.
  const planner = window.plannerDoor ? openPlannerDoor(window.plannerDoor) : await createBrowserPlanner();
  setupPlannerBridge(planner);
  setupTheme();
  setupCommands();
  createRoot(root).render(<App />);
  await connectPlanner(planner, new AbortController().signal);
}
